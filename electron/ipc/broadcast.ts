/** Tells the pages that something changed; each payload is checked against the contract before it leaves. */
import type { EventName } from '#core/contract/channels.ts';
import { EVENTS, type PayloadOf } from '#core/contract/contract.ts';

/** The slice of a window's `webContents` that is needed. */
export interface EventTarget {
  send(channel: string, payload: unknown): void;
}

export type Broadcast = <E extends EventName>(event: E, payload: PayloadOf<E>) => void;

/** A broadcast to whatever windows exist at the moment of sending. */
export const createBroadcast =
  (targets: () => readonly EventTarget[]): Broadcast =>
  (event, payload) => {
    const checked = EVENTS[event].parse(payload);
    for (const target of targets()) target.send(event, checked);
  };
