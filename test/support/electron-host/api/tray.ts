// Promise: a tray that a test can click (`tray.emit('click')`) and read; there is no tray area to look at.
import { HostEmitter } from '#test/support/electron-host/kernel/host-emitter.ts';
import { hostState, record } from '#test/support/electron-host/kernel/host-state.ts';
import { requireReady } from './app.ts';

type Used =
  | 'destroy'
  | 'getBounds'
  | 'getTitle'
  | 'isDestroyed'
  | 'popUpContextMenu'
  | 'setContextMenu'
  | 'setIgnoreDoubleClickEvents'
  | 'setImage'
  | 'setPressedImage'
  | 'setTitle'
  | 'setToolTip';

export class Tray extends HostEmitter implements Pick<Electron.Tray, Used> {
  /** For a test: what a user would see. */
  hostMenu: Electron.Menu | null = null;
  hostToolTip = '';
  #title = '';
  #destroyed = false;

  constructor(image: Electron.NativeImage | string) {
    super('Tray');
    requireReady('Tray');
    if (!image) throw new TypeError('Tray needs an image');
    hostState.trays.push(this);
  }
  setToolTip(toolTip: string): void {
    this.hostToolTip = toolTip;
    record('tray.setToolTip', toolTip);
  }
  setContextMenu(menu: Electron.Menu | null): void {
    this.hostMenu = menu;
  }
  popUpContextMenu(): void {
    record('tray.popUpContextMenu');
  }
  setTitle(title: string): void {
    this.#title = title;
  }
  getTitle(): string {
    return this.#title;
  }
  setImage(_image: Electron.NativeImage | string): void {
    record('tray.setImage');
  }
  setPressedImage(_image: Electron.NativeImage | string): void {
    record('tray.setPressedImage');
  }
  setIgnoreDoubleClickEvents(ignore: boolean): void {
    record('tray.setIgnoreDoubleClickEvents', ignore);
  }
  getBounds(): Electron.Rectangle {
    return { x: 0, y: 0, width: 22, height: 22 };
  }
  destroy(): void {
    this.#destroyed = true;
    const at = hostState.trays.indexOf(this);
    if (at >= 0) hostState.trays.splice(at, 1);
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
}
