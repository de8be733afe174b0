// Promise: the roles that concern windows and the application do what they say; editing roles belong to the page,
// which has its own keys for them, and are recorded; any other role is a gap.
import { gap } from '#test/support/electron-host/kernel/gap-guard.ts';
import { record } from '#test/support/electron-host/kernel/host-state.ts';
import { app } from './app.ts';
import { windows } from './window-registry.ts';

/** The part of a window that roles act on. */
type RoleWindow = {
  isFocused(): boolean;
  close(): void;
  minimize(): void;
  isFullScreen(): boolean;
  setFullScreen(flag: boolean): void;
  webContents: { reload(): void; setZoomFactor(factor: number): void; getZoomFactor(): number };
};

const RECORDED = new Set([
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'pasteandmatchstyle',
  'delete',
  'selectall',
  'about',
  'toggledevtools',
  'hide',
  'hideothers',
  'unhide',
  'front',
  'services',
]);

function withFocused(act: (window: RoleWindow) => void): void {
  for (const window of windows) if (window.isFocused()) act(window as unknown as RoleWindow);
}

function zoomBy(step: number): void {
  withFocused(({ webContents }) =>
    webContents.setZoomFactor(step === 0 ? 1 : webContents.getZoomFactor() + step),
  );
}

const ACTIONS: Record<string, () => void> = {
  quit: () => app.quit(),
  close: () => withFocused((window) => window.close()),
  minimize: () => withFocused((window) => window.minimize()),
  togglefullscreen: () => withFocused((window) => window.setFullScreen(!window.isFullScreen())),
  reload: () => withFocused((window) => window.webContents.reload()),
  forcereload: () => withFocused((window) => window.webContents.reload()),
  resetzoom: () => zoomBy(0),
  zoomin: () => zoomBy(0.1),
  zoomout: () => zoomBy(-0.1),
};

export function runRole(role: string): void {
  const action = RECORDED.has(role) ? () => record('menu.role', role) : ACTIONS[role];
  if (!action) gap(`menu role '${role}'`);
  action();
}
