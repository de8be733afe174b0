// Promise: WebFrameMain of the main frame and of its subframes. One object per frame for as long as the frame
// lives, so `event.senderFrame === event.sender.mainFrame` holds exactly for the main frame.
import { fromStandIn, originOf } from '#test/support/electron-host/chromium/stand-in-origin.ts';
import { HostEmitter } from '#test/support/electron-host/kernel/host-emitter.ts';
import { nextId } from './window-registry.ts';

type Used =
  | 'detached'
  | 'frames'
  | 'framesInSubtree'
  | 'frameTreeNodeId'
  | 'isDestroyed'
  | 'name'
  | 'origin'
  | 'parent'
  | 'processId'
  | 'routingId'
  | 'send'
  | 'top'
  | 'url';

type Send = (channel: string, ...args: unknown[]) => void;
const asElectron = (frame: HostFrame) => frame as unknown as Electron.WebFrameMain;

export class HostFrame extends HostEmitter implements Pick<Electron.WebFrameMain, Used> {
  readonly frameTreeNodeId = nextId();
  readonly routingId = this.frameTreeNodeId;
  readonly processId = 1;
  readonly send: Send;
  readonly #parent: HostFrame | null;
  readonly #children = new Set<HostFrame>();
  #url = '';
  #name = '';
  #detached = false;

  constructor(parent: HostFrame | null, send: Send) {
    super('WebFrameMain');
    this.#parent = parent;
    this.send = send;
    parent?.hostAdopt(this);
  }
  get url(): string {
    return this.#url;
  }
  get origin(): string {
    return originOf(this.#url);
  }
  get name(): string {
    return this.#name;
  }
  get parent(): Electron.WebFrameMain | null {
    return this.#parent && asElectron(this.#parent);
  }
  get top(): Electron.WebFrameMain | null {
    return this.#parent ? this.#parent.top : asElectron(this);
  }
  get frames(): Electron.WebFrameMain[] {
    return [...this.#children].map(asElectron);
  }
  get framesInSubtree(): Electron.WebFrameMain[] {
    return [asElectron(this), ...[...this.#children].flatMap((child) => child.framesInSubtree)];
  }
  get detached(): boolean {
    return this.#detached;
  }
  isDestroyed(): boolean {
    return this.#detached;
  }

  hostNavigated(standInUrl: string, name = ''): void {
    this.#url = fromStandIn(standInUrl);
    this.#name = name;
  }
  hostAdopt(child: HostFrame): void {
    this.#children.add(child);
  }
  hostDetach(): void {
    this.#detached = true;
    this.#parent?.hostForget(this);
  }
  hostForget(child: HostFrame): void {
    this.#children.delete(child);
  }
}
