// Promise: what the scriptable doubles did, in order, within reach of a test as `globalThis.electronHost`.
// A test reads it with `electronApp.evaluate(() => globalThis.electronHost.calls)`.
import { gaps } from './gap-guard.ts';

export type RecordedCall = { api: string; args: unknown[] };

/** Doubles keep live objects (trays, notifications without a bus) here so that a test can act on them. */
export type HostState = { calls: RecordedCall[]; gaps: string[]; trays: unknown[]; notifications: unknown[] };

export const hostState: HostState = { calls: [], gaps, trays: [], notifications: [] };

export function record(api: string, ...args: unknown[]): void {
  hostState.calls.push({ api, args });
}

export function publishHostState(): void {
  Object.assign(globalThis, { electronHost: hostState });
}
