// Promise: the static side of webContents. Playwright finds the window of a page with `fromDevToolsTargetId`.
import { guarded } from '#test/support/electron-host/kernel/gap-guard.ts';
import { BrowserWindow } from './browser-window.ts';
import { type PageOwner, pages } from './window-registry.ts';

type Used = 'fromDevToolsTargetId' | 'fromId' | 'getAllWebContents' | 'getFocusedWebContents';
const asElectron = (page: PageOwner) => page as unknown as Electron.WebContents;
/** Electron's types promise a value for an unknown id; the real answer is undefined. */
const found = (page: PageOwner | undefined) => page && asElectron(page);

export const webContents = guarded('webContents', {
  getAllWebContents: () => [...pages.values()].map(asElectron),
  getFocusedWebContents: () => BrowserWindow.getFocusedWindow()?.webContents ?? null,
  fromId: (id: number) => found(pages.get(id)),
  fromDevToolsTargetId: (targetId: string) =>
    found([...pages.values()].find((page) => page.hostTargetId === targetId)),
} satisfies Record<Used, unknown>);
