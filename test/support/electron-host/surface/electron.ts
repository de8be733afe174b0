// Promise: the module 'electron' with exactly the members the host implements, in Electron's own signatures. The
// product's main process is type-checked a second time against this, so that using an API the host lacks does not
// compile. It is derived from the host's classes and objects: what is added there appears here by itself.

import type { BrowserWindow as HostWindow } from '#test/support/electron-host/api/browser-window.ts';
import type { commandLine } from '#test/support/electron-host/api/command-line.ts';
import type { HostMenu } from '#test/support/electron-host/api/menu.ts';
import type { HostMenuItem } from '#test/support/electron-host/api/menu-item.ts';
import type { HostImage } from '#test/support/electron-host/api/native-image.ts';
import type { HostNotification } from '#test/support/electron-host/api/notification.ts';
import type { HostSession } from '#test/support/electron-host/api/session.ts';
import type { Tray as HostTray } from '#test/support/electron-host/api/tray.ts';
import type { HostWebContents } from '#test/support/electron-host/api/web-contents.ts';
import type { HostFrame } from '#test/support/electron-host/api/web-frame-main.ts';
import type { webRequest } from '#test/support/electron-host/api/web-request.ts';
import type { implemented } from '#test/support/electron-host/electron-module.ts';

/** Electron's member types, the host's member names. */
type Surface<Real, Host> = Pick<Real, Extract<keyof Real, keyof Host>>;
type Host = typeof implemented;
/** Members that speak of other objects of the host must speak of their surface. */
type Replace<Type, Members> = Omit<Type, keyof Members> & Members;

export type WebFrameMain = Surface<Electron.WebFrameMain, HostFrame>;
export type WebRequest = Surface<Electron.WebRequest, typeof webRequest>;
export type Protocol = Surface<Electron.Protocol, Host['protocol']>;
export type Session = Replace<
  Surface<Electron.Session, HostSession>,
  { protocol: Protocol; webRequest: WebRequest }
>;
export type WebContents = Replace<
  Surface<Electron.WebContents, HostWebContents>,
  { session: Session; mainFrame: WebFrameMain; capturePage(area?: Electron.Rectangle): Promise<NativeImage> }
>;
export type NativeImage = Surface<Electron.NativeImage, HostImage>;
export type Notification = Surface<Electron.Notification, HostNotification>;
export type MenuItem = Surface<Electron.MenuItem, HostMenuItem>;
export type Menu = Replace<
  Surface<Electron.Menu, HostMenu>,
  {
    items: MenuItem[];
    append(item: MenuItem): void;
    insert(position: number, item: MenuItem): void;
    getMenuItemById(id: string): MenuItem | null;
  }
>;
export type BrowserWindow = Replace<
  Surface<Electron.BrowserWindow, HostWindow>,
  {
    webContents: WebContents;
    setMenu(menu: Menu | null): void;
    setOverlayIcon(overlay: NativeImage | null, description: string): void;
  }
>;
export type Tray = Replace<
  Surface<Electron.Tray, HostTray>,
  {
    setContextMenu(menu: Menu | null): void;
    setImage(image: NativeImage | string): void;
    setPressedImage(image: NativeImage | string): void;
  }
>;
type CommandLine = Surface<Electron.CommandLine, typeof commandLine>;
type IconOptions = Replace<Electron.NotificationConstructorOptions, { icon?: NativeImage | string }>;
type Template = (Electron.MenuItemConstructorOptions | MenuItem)[];

export declare const app: Replace<Surface<Electron.App, Host['app']>, { commandLine: CommandLine }>;
export declare const BrowserWindow: {
  new (options?: Electron.BrowserWindowConstructorOptions): BrowserWindow;
  getAllWindows(): BrowserWindow[];
  getFocusedWindow(): BrowserWindow | null;
  fromId(id: number): BrowserWindow | null;
  fromWebContents(contents: WebContents): BrowserWindow | null;
};
export declare const clipboard: Surface<Electron.Clipboard, Host['clipboard']>;
export declare const crashReporter: Surface<Electron.CrashReporter, Host['crashReporter']>;
export declare const dialog: {
  showOpenDialog(
    window: BrowserWindow,
    options: Electron.OpenDialogOptions,
  ): Promise<Electron.OpenDialogReturnValue>;
  showOpenDialog(options: Electron.OpenDialogOptions): Promise<Electron.OpenDialogReturnValue>;
  showSaveDialog(
    window: BrowserWindow,
    options: Electron.SaveDialogOptions,
  ): Promise<Electron.SaveDialogReturnValue>;
  showSaveDialog(options: Electron.SaveDialogOptions): Promise<Electron.SaveDialogReturnValue>;
  showMessageBox(
    window: BrowserWindow,
    options: Electron.MessageBoxOptions,
  ): Promise<Electron.MessageBoxReturnValue>;
  showMessageBox(options: Electron.MessageBoxOptions): Promise<Electron.MessageBoxReturnValue>;
  showErrorBox(title: string, content: string): void;
};
export declare const globalShortcut: Surface<Electron.GlobalShortcut, Host['globalShortcut']>;
export declare const ipcMain: Surface<Electron.IpcMain, Host['ipcMain']>;
export declare const Menu: {
  new (): Menu;
  buildFromTemplate(template: Template): Menu;
  setApplicationMenu(menu: Menu | null): void;
  getApplicationMenu(): Menu | null;
};
export declare const MenuItem: { new (options: Electron.MenuItemConstructorOptions): MenuItem };
export declare const nativeImage: {
  createEmpty(): NativeImage;
  createFromBuffer(buffer: Buffer): NativeImage;
  createFromDataURL(url: string): NativeImage;
  createFromPath(path: string): NativeImage;
};
export declare const nativeTheme: Surface<Electron.NativeTheme, Host['nativeTheme']>;
export declare const net: Surface<Electron.Net, Host['net']>;
export declare const Notification: { new (options?: IconOptions): Notification; isSupported(): boolean };
export declare const powerMonitor: Surface<Electron.PowerMonitor, Host['powerMonitor']>;
export declare const protocol: Protocol;
export declare const safeStorage: Surface<Electron.SafeStorage, Host['safeStorage']>;
export declare const screen: Surface<Electron.Screen, Host['screen']>;
export declare const session: { readonly defaultSession: Session };
export declare const shell: Surface<Electron.Shell, Host['shell']>;
export declare const Tray: { new (image: NativeImage | string): Tray };
export declare const webContents: {
  getAllWebContents(): WebContents[];
  getFocusedWebContents(): WebContents | null;
  fromId(id: number): WebContents | undefined;
};

// Shapes of arguments and events: they name no member of the host. Add what the product comes to use.
export type BrowserWindowConstructorOptions = Electron.BrowserWindowConstructorOptions;
export type CallbackResponse = Electron.CallbackResponse;
export type Event = Electron.Event;
export type HandlerDetails = Electron.HandlerDetails;
export type HeadersReceivedResponse = Electron.HeadersReceivedResponse;
export type IpcMainEvent = Electron.IpcMainEvent;
export type IpcMainInvokeEvent = Electron.IpcMainInvokeEvent;
export type LoginItemSettings = Electron.LoginItemSettings;
export type MenuItemConstructorOptions = Electron.MenuItemConstructorOptions;
export type MessageBoxOptions = Electron.MessageBoxOptions;
export type NotificationConstructorOptions = Electron.NotificationConstructorOptions;
export type OpenDialogOptions = Electron.OpenDialogOptions;
export type PrintToPDFOptions = Electron.PrintToPDFOptions;
export type Rectangle = Electron.Rectangle;
export type SaveDialogOptions = Electron.SaveDialogOptions;
export type WebPreferences = Electron.WebPreferences;
