// Promise: the windows and their contents that exist, for the modules that need to find one without owning it.
import type { HostEmitter } from '#test/support/electron-host/kernel/host-emitter.ts';

/** What quitting needs to know of a window. */
export type QuittableWindow = HostEmitter & {
  readonly id: number;
  readonly hostGone: Promise<void>;
  /** Emits `close`. @returns false when a listener prevented it */
  hostTryClose(): boolean;
  isFocused(): boolean;
};

/** What navigation, permissions and requests need to know of a page. */
export type PageOwner = HostEmitter & {
  readonly id: number;
  readonly hostTargetId: string;
  hostRefusesNavigation(url: string, redirected: boolean): boolean;
  hostRefusesFrameNavigation(frameId: string, url: string): boolean;
  hostOwnsFrame(frameId: string): boolean;
};

export const windows = new Set<QuittableWindow>();
export const pages = new Map<number, PageOwner>();
let lastId = 0;

export function nextId(): number {
  return ++lastId;
}

export function pageOfFrame(frameId: string): PageOwner | undefined {
  return [...pages.values()].find((page) => page.hostTargetId === frameId || page.hostOwnsFrame(frameId));
}
