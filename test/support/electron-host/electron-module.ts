// Promise: everything that `import 'electron'` gives in the main process. Modules the host lacks are there by name
// and throw on first use, so that an import alone does not stop an application that never uses them.
import { app } from './api/app.ts';
import { BrowserWindow } from './api/browser-window.ts';
import { dialog } from './api/dialog.ts';
import { ipcMain } from './api/ipc-main.ts';
import { HostMenu } from './api/menu.ts';
import { HostMenuItem } from './api/menu-item.ts';
import { nativeImage } from './api/native-image.ts';
import { nativeTheme } from './api/native-theme.ts';
import { HostNotification } from './api/notification.ts';
import { protocol } from './api/protocol.ts';
import { safeStorage } from './api/safe-storage.ts';
import { session } from './api/session.ts';
import {
  clipboard,
  crashReporter,
  globalShortcut,
  net,
  powerMonitor,
  screen,
  shell,
} from './api/small-modules.ts';
import { Tray } from './api/tray.ts';
import { webContents } from './api/web-contents-module.ts';
import { guarded, missingModule } from './kernel/gap-guard.ts';

export const implemented = {
  app,
  BrowserWindow: guarded('BrowserWindow', BrowserWindow),
  clipboard,
  crashReporter,
  dialog,
  globalShortcut,
  ipcMain,
  Menu: guarded('Menu', HostMenu),
  MenuItem: guarded('MenuItem', HostMenuItem),
  nativeImage,
  nativeTheme,
  net,
  Notification: guarded('Notification', HostNotification),
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray: guarded('Tray', Tray),
  webContents,
};

type MainModule = Exclude<keyof typeof Electron.Main, keyof typeof implemented>;
const MISSING: MainModule[] = [
  'autoUpdater',
  'BaseWindow',
  'BrowserView',
  'ClipboardItem',
  'contentTracing',
  'desktopCapturer',
  'ImageView',
  'inAppPurchase',
  'MessageChannelMain',
  'netLog',
  'powerSaveBlocker',
  'pushNotifications',
  'ShareMenu',
  'systemPreferences',
  'TouchBar',
  'utilityProcess',
  'View',
  'webFrameMain',
  'WebContentsView',
];

export const electronModule: Record<string, unknown> = {
  ...implemented,
  ...Object.fromEntries(MISSING.map((name) => [name, missingModule(name)])),
};
