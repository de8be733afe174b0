// Promise: what a window shows around its page (menu bar, taskbar, background) has no counterpart here and is recorded.
import { HostEmitter } from '#test/support/electron-host/kernel/host-emitter.ts';
import { record } from '#test/support/electron-host/kernel/host-state.ts';

type Used =
  | 'center'
  | 'flashFrame'
  | 'removeMenu'
  | 'setBackgroundColor'
  | 'setMenu'
  | 'setMenuBarVisibility'
  | 'setMinimumSize'
  | 'setOverlayIcon'
  | 'setProgressBar';

export class WindowDecoration extends HostEmitter implements Pick<Electron.BrowserWindow, Used> {
  center(): void {
    record('win.center');
  }
  setMenu(menu: Electron.Menu | null): void {
    record('win.setMenu', menu === null ? null : 'menu');
  }
  removeMenu(): void {
    record('win.removeMenu');
  }
  setMenuBarVisibility(visible: boolean): void {
    record('win.setMenuBarVisibility', visible);
  }
  setBackgroundColor(color: string): void {
    record('win.setBackgroundColor', color);
  }
  setMinimumSize(width: number, height: number): void {
    record('win.setMinimumSize', width, height);
  }
  flashFrame(flag: boolean): void {
    record('win.flashFrame', flag);
  }
  setProgressBar(progress: number): void {
    record('win.setProgressBar', progress);
  }
  setOverlayIcon(_overlay: Electron.NativeImage | null, description: string): void {
    record('win.setOverlayIcon', description);
  }
}
