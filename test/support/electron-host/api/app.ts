// Promise: Electron's `app`: ready, paths, single instance, and quitting in Electron's order
// (before-quit, each window's close, window-all-closed only when not quitting, will-quit, quit).
import { mkdirSync } from 'node:fs';
import { environment } from '#test/support/electron-host/kernel/environment.ts';
import { HostEmitter } from '#test/support/electron-host/kernel/host-emitter.ts';
import { record } from '#test/support/electron-host/kernel/host-state.ts';
import { AppPaths } from './app-paths.ts';
import { commandLine } from './command-line.ts';
import { SingleInstance } from './single-instance.ts';
import { windows } from './window-registry.ts';

type Used =
  | 'addRecentDocument'
  | 'clearRecentDocuments'
  | 'commandLine'
  | 'disableHardwareAcceleration'
  | 'enableSandbox'
  | 'exit'
  | 'focus'
  | 'getAppPath'
  | 'getBadgeCount'
  | 'getLocale'
  | 'getLoginItemSettings'
  | 'getName'
  | 'getPath'
  | 'getPreferredSystemLanguages'
  | 'getSystemLocale'
  | 'getVersion'
  | 'hasSingleInstanceLock'
  | 'isPackaged'
  | 'isReady'
  | 'name'
  | 'quit'
  | 'relaunch'
  | 'releaseSingleInstanceLock'
  | 'requestSingleInstanceLock'
  | 'setAboutPanelOptions'
  | 'setAppUserModelId'
  | 'setBadgeCount'
  | 'setLoginItemSettings'
  | 'setName'
  | 'setPath'
  | 'whenReady';

export type AppIdentity = { name: string; version: string; folder: string };
/** Ends the process; the launcher replaces `process.exit` itself by `app.exit`. */
type EndProcess = (code: number) => Promise<never> | Promise<void>;

class App extends HostEmitter implements Pick<Electron.App, Used> {
  readonly isPackaged = false;
  readonly commandLine = commandLine as Electron.CommandLine;
  readonly #ready = Promise.withResolvers<void>();
  readonly #paths = new AppPaths();
  readonly #instance = new SingleInstance();
  #identity: AppIdentity = { name: 'Electron', version: '0.0.0', folder: process.cwd() };
  #isReady = false;
  #quitting = false;
  #badge = 0;
  #login: Electron.Settings = {};
  #endProcess: EndProcess = async () => undefined;

  constructor() {
    super('app');
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }
  isReady(): boolean {
    return this.#isReady;
  }
  get name(): string {
    return this.#identity.name;
  }
  set name(name: string) {
    this.#identity.name = name;
  }
  getName(): string {
    return this.#identity.name;
  }
  setName(name: string): void {
    this.#identity.name = name;
  }
  getVersion(): string {
    return this.#identity.version;
  }
  getAppPath(): string {
    return this.#identity.folder;
  }
  getPath(name: string): string {
    return this.#paths.get(name, this.#identity.name);
  }
  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }
  getLocale(): string {
    return environment.locale;
  }
  getSystemLocale(): string {
    return environment.locale;
  }
  getPreferredSystemLanguages(): string[] {
    return [environment.locale];
  }

  requestSingleInstanceLock(data: Record<string, unknown> = {}): boolean {
    return this.#instance.request(this.getPath('userData'), data, (second) => {
      void this.whenReady().then(() => this.tell('second-instance', second.argv, second.cwd, second.data));
    });
  }
  hasSingleInstanceLock(): boolean {
    return this.#instance.held;
  }
  releaseSingleInstanceLock(): void {
    this.#instance.release();
  }

  quit(): void {
    void this.#quit();
  }
  exit(code = 0): void {
    void this.hostEnd(code);
  }
  relaunch(options?: Electron.RelaunchOptions): void {
    record('app.relaunch', options);
  }
  focus(options?: Electron.FocusOptions): void {
    record('app.focus', options);
  }

  setLoginItemSettings(settings: Electron.Settings): void {
    this.#login = { ...settings };
    record('app.setLoginItemSettings', settings);
  }
  getLoginItemSettings(): Electron.LoginItemSettings {
    const openAtLogin = this.#login.openAtLogin ?? false;
    return {
      openAtLogin,
      wasOpenedAtLogin: false,
      status: openAtLogin ? 'enabled' : 'not-registered',
      executableWillLaunchAtLogin: openAtLogin,
      launchItems: [],
    };
  }
  setAppUserModelId(id: string): void {
    record('app.setAppUserModelId', id);
  }
  /** `false`, as on a Linux desktop without Unity's launcher. */
  setBadgeCount(count = 0): boolean {
    this.#badge = count;
    record('app.setBadgeCount', count);
    return false;
  }
  getBadgeCount(): number {
    return this.#badge;
  }
  setAboutPanelOptions(options: Electron.AboutPanelOptionsOptions): void {
    record('app.setAboutPanelOptions', options);
  }
  addRecentDocument(path: string): void {
    record('app.addRecentDocument', path);
  }
  clearRecentDocuments(): void {
    record('app.clearRecentDocuments');
  }
  /** Every page here is sandboxed already. */
  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
  }
  /** Chromium runs without a GPU here already. */
  disableHardwareAcceleration(): void {
    if (this.#isReady)
      throw new Error('app.disableHardwareAcceleration() can only be called before app is ready');
  }

  get hostQuitting(): boolean {
    return this.#quitting;
  }
  hostIdentify(identity: AppIdentity): void {
    this.#identity = identity;
  }
  hostOnEnd(endProcess: EndProcess): void {
    this.#endProcess = endProcess;
  }
  /** Called when the application's main file is fully evaluated: as in Electron, never earlier. */
  hostBecomeReady(): void {
    if (this.#quitting) return;
    mkdirSync(this.getPath('userData'), { recursive: true });
    this.#isReady = true;
    this.tell('will-finish-launching');
    this.#ready.resolve();
    this.tell('ready', {});
  }
  hostWindowGone(): void {
    if (windows.size === 0 && !this.#quitting && !this.tell('window-all-closed')) this.quit();
  }
  async hostEnd(code: number): Promise<void> {
    this.#quitting = true;
    this.tell('quit', code);
    this.releaseSingleInstanceLock();
    await this.#instance.delivered;
    await this.#endProcess(code);
  }

  async #quit(): Promise<void> {
    if (this.#quitting || this.askPrevented('before-quit')) return;
    this.#quitting = true;
    const open = [...windows];
    for (const window of open) {
      if (window.hostTryClose()) continue;
      this.#quitting = false;
      return;
    }
    await Promise.all(open.map((window) => window.hostGone));
    if (this.askPrevented('will-quit')) {
      this.#quitting = false;
      return;
    }
    await this.hostEnd(0);
  }
}

export const app = new App();

/** Electron refuses most modules before `ready`; using one too early must fail here too. */
export function requireReady(what: string): void {
  if (!app.isReady()) throw new Error(`${what} can only be used after the app is ready`);
}
