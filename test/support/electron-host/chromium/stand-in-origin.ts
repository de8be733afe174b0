// Promise: `app://bundle/x` in the application is `https://bundle.app.electron-host.test/x` in Chromium, both ways.
// Chromium refuses to navigate to a scheme it does not know; the stand-in is a secure origin of its own and is
// answered before any name is resolved. The main process only ever sees the custom scheme.
import { gap } from '#test/support/electron-host/kernel/gap-guard.ts';

const SUFFIX = 'electron-host.test';
const STAND_IN = new RegExp(`^https://([^/?#]+)\\.([a-z0-9+-]+)\\.${SUFFIX.replaceAll('.', '\\.')}(.*)$`);

export type ProtocolHandler = Parameters<Electron.Protocol['handle']>[1];
export const protocolHandlers = new Map<string, ProtocolHandler>();
const privileges = new Map<string, Electron.Privileges>();

export function registerScheme(scheme: string, given: Electron.Privileges): void {
  if (!given.standard || !given.secure) gap(`scheme '${scheme}' without standard and secure`);
  privileges.set(scheme, given);
}

export function privilegesOf(scheme: string): Electron.Privileges | undefined {
  return privileges.get(scheme);
}

export function schemeOf(url: string): string {
  return url.slice(0, Math.max(0, url.indexOf(':')));
}

/** What Chromium navigates to. */
export function toStandIn(url: string): string {
  const [, scheme, host, rest] = /^([a-z][a-z0-9+-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? [];
  if (scheme === undefined || !privileges.has(scheme)) return url;
  return `https://${host || 'x'}.${scheme}.${SUFFIX}${rest || '/'}`;
}

/** What the application sees. */
export function fromStandIn(url: string): string {
  const [, host, scheme, rest] = STAND_IN.exec(url) ?? [];
  return scheme === undefined ? url : `${scheme}://${host}${rest}`;
}

/** `app://bundle` of `app://bundle/x`; `null` (the text) for opaque ones, as `WebFrameMain.origin` has it. */
export function originOf(url: string): string {
  return /^(?!data:|about:|blob:)[a-z][a-z0-9+-]*:\/\/[^/?#]*/i.exec(url)?.[0] ?? 'null';
}

/** A policy written for the custom scheme (`img-src app: data:`) keeps its meaning on the stand-in. */
export function policyForStandIn(policy: string): string {
  return policy.replace(
    /(^|[\s;])([a-z][a-z0-9+-]*):(\/\/[^\s;]+)?(?=[\s;]|$)/gi,
    (all, before, scheme, rest) => {
      if (!privileges.has(scheme)) return all;
      return (
        before + (rest ? toStandIn(`${scheme}:${rest}`).replace(/\/$/, '') : `https://*.${scheme}.${SUFFIX}`)
      );
    },
  );
}
