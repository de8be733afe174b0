// Promise: the navigation events of one page with Electron's rules: `will-navigate` for the main frame and
// `will-frame-navigate` for all, only for navigations the page starts; `will-redirect` for redirects of any.
import type { HostEmitter } from '#test/support/electron-host/kernel/host-emitter.ts';

export class NavigationGuard {
  readonly #contents: HostEmitter;
  /** Addresses the application itself asked for. */
  readonly #own = new Set<string>();

  constructor(contents: HostEmitter) {
    this.#contents = contents;
  }

  /** The next load of this address is the application's own. */
  expect(url: string): void {
    this.#own.add(url);
  }

  refusesMain(url: string, current: string, redirected: boolean, frame: object): boolean {
    const details = { url, isSameDocument: false, isMainFrame: true, frame, initiator: frame };
    if (redirected) return this.#contents.askPrevented('will-redirect', details, url, false, true, 1, 1);
    if (this.#own.delete(url) || url === current) return false;
    if (this.#contents.askPrevented('will-frame-navigate', details)) return true;
    return this.#contents.askPrevented('will-navigate', details, url, false, true, 1, 1);
  }

  refusesSubframe(url: string, frame: object | null): boolean {
    const details = { url, isSameDocument: false, isMainFrame: false, frame, initiator: frame };
    return this.#contents.askPrevented('will-frame-navigate', details);
  }
}
