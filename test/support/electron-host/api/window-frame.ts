// Promise: the place of one window on the screen. In Electron the asked size is the page's; Chromium's includes its
// own bars, so those are measured and added.
import { chromium, type Target } from '#test/support/electron-host/chromium/chromium.ts';

export type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen';

export class WindowFrame {
  bounds: Electron.Rectangle;
  #positioned: boolean;
  #windowId: number | undefined;
  #extra = { width: 0, height: 0 };
  #last: Promise<unknown> = Promise.resolve();

  /** @param positioned false leaves the position to the window manager until the application sets one */
  constructor(bounds: Electron.Rectangle, positioned: boolean) {
    this.bounds = bounds;
    this.#positioned = positioned;
  }

  async attach({ session, targetId }: Target): Promise<void> {
    const { windowId } = await chromium().cdp.root.send('Browser.getWindowForTarget', { targetId });
    const expression = '[outerWidth - innerWidth, outerHeight - innerHeight]';
    const { result } = await session.send('Runtime.evaluate', { expression, returnByValue: true });
    const [width, height] = result.value as [number, number];
    this.#extra = { width, height };
    this.#windowId = windowId;
    this.place();
    await this.#last;
  }

  place(): void {
    const { x, y, width, height } = this.bounds;
    const position = this.#positioned ? { left: x, top: y } : {};
    this.#send({ ...position, width: width + this.#extra.width, height: height + this.#extra.height });
  }

  move(bounds: Electron.Rectangle): void {
    this.#positioned ||= bounds.x !== this.bounds.x || bounds.y !== this.bounds.y;
    this.bounds = bounds;
    this.place();
  }

  state(windowState: WindowState): void {
    this.#send({ windowState });
  }

  /** One after the other: a state and a place may not be set together, and order matters. */
  #send(bounds: object): void {
    const windowId = this.#windowId;
    if (windowId === undefined) return;
    this.#last = this.#last
      .then(() => chromium().cdp.root.send('Browser.setWindowBounds', { windowId, bounds }))
      .catch(() => undefined); // the window closed meanwhile
  }
}
