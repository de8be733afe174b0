// Promise: the frames of one page, kept in step with Chromium, main frame always there.
import type { Target } from '#test/support/electron-host/chromium/chromium.ts';
import { HostFrame } from './web-frame-main.ts';

type Send = (channel: string, ...args: unknown[]) => void;

export class FrameTree {
  readonly main: HostFrame;
  readonly #frames = new Map<string, HostFrame>();
  readonly #send: Send;

  constructor(send: Send) {
    this.#send = send;
    this.main = new HostFrame(null, send);
  }

  follow({ session, targetId }: Target): void {
    this.#frames.set(targetId, this.main);
    session.on('Page.frameAttached', ({ frameId, parentFrameId }) => {
      this.#frames.set(frameId, new HostFrame(this.#frames.get(parentFrameId) ?? this.main, this.#send));
    });
    session.on('Page.frameNavigated', ({ frame }) =>
      this.#frames.get(frame.id)?.hostNavigated(frame.url, frame.name),
    );
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) =>
      this.#frames.get(frameId)?.hostNavigated(url),
    );
    session.on('Page.frameDetached', ({ frameId, reason }) => {
      if (reason === 'swap') return; // moved to another process, not gone
      this.#frames.get(frameId)?.hostDetach();
      this.#frames.delete(frameId);
    });
  }

  get(frameId: string): HostFrame | undefined {
    return this.#frames.get(frameId);
  }

  close(): void {
    for (const frame of this.#frames.values()) frame.hostDetach();
  }
}
