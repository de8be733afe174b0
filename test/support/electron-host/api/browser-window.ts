// Promise: BrowserWindow: a Chromium window with Electron's life cycle (ready-to-show, close that can be refused,
// closed) and state. Every window is isolated and sandboxed; options that ask for less are gaps.
import { pathToFileURL } from 'node:url';
import { chromium, openTarget } from '#test/support/electron-host/chromium/chromium.ts';
import { announceFirstScreen } from '#test/support/electron-host/chromium/first-screen.ts';
import { pressAccelerator } from './accelerators.ts';
import { app } from './app.ts';
import { askBeforeUserCloses } from './user-close.ts';
import { HostWebContents } from './web-contents.ts';
import { requireSafePreferences } from './web-preferences.ts';
import { WindowDecoration } from './window-decoration.ts';
import { WindowFrame, type WindowState } from './window-frame.ts';
import { nextId, type QuittableWindow, windows } from './window-registry.ts';

type Used =
  | 'blur'
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getBounds'
  | 'getContentBounds'
  | 'getContentSize'
  | 'getNormalBounds'
  | 'getPosition'
  | 'getSize'
  | 'getTitle'
  | 'hide'
  | 'id'
  | 'isDestroyed'
  | 'isFocused'
  | 'isFullScreen'
  | 'isMaximized'
  | 'isMinimized'
  | 'isVisible'
  | 'loadFile'
  | 'loadURL'
  | 'maximize'
  | 'minimize'
  | 'restore'
  | 'setBounds'
  | 'setFullScreen'
  | 'setPosition'
  | 'setSize'
  | 'setTitle'
  | 'show'
  | 'showInactive'
  | 'unmaximize'
  | 'webContents';

let focused: BrowserWindow | null = null;

/** A destroyed window counts as closed after this long, whatever Chromium says. */
const GONE_AFTER_MS = 3000;

export class BrowserWindow
  extends WindowDecoration
  implements Pick<Electron.BrowserWindow, Used>, QuittableWindow
{
  static getAllWindows(): BrowserWindow[] {
    return [...windows] as BrowserWindow[];
  }
  static getFocusedWindow(): BrowserWindow | null {
    return focused;
  }
  static fromId(id: number): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.id === id) ?? null;
  }
  static fromWebContents(contents: Electron.WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }

  readonly id = nextId();
  readonly webContents: Electron.WebContents;
  readonly #contents: HostWebContents;
  readonly #frame: WindowFrame;
  readonly #gone = Promise.withResolvers<void>();
  #state: WindowState = 'normal';
  #visible: boolean;
  #painted = false;
  #destroyed = false;
  #closing = false;
  #title: string;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow');
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    const preferences = options.webPreferences ?? {};
    requireSafePreferences(preferences);
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#frame = new WindowFrame({ x, y, width, height }, options.x !== undefined);
    this.#visible = options.show !== false;
    this.#title = options.title ?? app.getName();
    this.#contents = new HostWebContents(preferences, {
      gone: () => this.#closed(),
      painted: () => this.#onPainted(),
      tryClose: () => this.close(),
      focus: () => this.focus(),
      key: (key) => pressAccelerator(key, this),
    });
    this.webContents = this.#contents as unknown as Electron.WebContents;
    windows.add(this);
    app.tell('browser-window-created', this);
    app.tell('web-contents-created', this.webContents);
    void this.#open();
    if (this.#visible) this.focus();
  }

  loadURL(url: string): Promise<void> {
    return this.#contents.loadURL(url);
  }
  loadFile(path: string): Promise<void> {
    return this.#contents.loadURL(pathToFileURL(path).href);
  }

  show(): void {
    this.showInactive();
    this.focus();
  }
  showInactive(): void {
    if (this.#visible) return;
    this.#visible = true;
    this.#frame.state('normal');
    this.emit('show');
  }
  /** Minimized for Chromium, so that the page becomes `hidden`, as in Electron. */
  hide(): void {
    if (!this.#visible) return;
    this.#visible = false;
    this.#frame.state('minimized');
    this.blur();
    this.emit('hide');
  }
  focus(): void {
    if (focused === this) return;
    focused?.blur();
    focused = this;
    void this.#contents.hostAttached
      .then(({ session }) => session.send('Page.bringToFront'))
      .catch(() => undefined);
    this.emit('focus');
    app.tell('browser-window-focus', this);
  }
  blur(): void {
    if (focused !== this) return;
    focused = null;
    this.emit('blur');
    app.tell('browser-window-blur', this);
  }

  close(): void {
    this.hostTryClose();
  }
  destroy(): void {
    this.#closing = true;
    // Chromium's word that the page is gone may never come, above all for one that was still being opened.
    const overdue = setTimeout(() => this.#closed(), GONE_AFTER_MS);
    void this.#gone.promise.then(() => clearTimeout(overdue));
    void this.#contents.hostAttached
      .then(({ targetId }) => chromium().cdp.root.send('Target.closeTarget', { targetId }))
      .catch(() => undefined); // closed by somebody else meanwhile
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  get hostGone(): Promise<void> {
    return this.#gone.promise;
  }
  hostTryClose(): boolean {
    if (this.#destroyed) return true;
    if (this.askPrevented('close')) return false;
    this.destroy();
    return true;
  }

  isVisible(): boolean {
    return this.#visible && this.#state !== 'minimized';
  }
  isFocused(): boolean {
    return focused === this;
  }
  isMinimized(): boolean {
    return this.#state === 'minimized';
  }
  isMaximized(): boolean {
    return this.#state === 'maximized';
  }
  isFullScreen(): boolean {
    return this.#state === 'fullscreen';
  }
  minimize(): void {
    this.#become('minimized', 'minimize');
  }
  restore(): void {
    this.#become('normal', 'restore');
  }
  maximize(): void {
    this.#visible = true;
    this.#become('maximized', 'maximize');
  }
  unmaximize(): void {
    this.#become('normal', 'unmaximize');
  }
  setFullScreen(flag: boolean): void {
    this.#become(flag ? 'fullscreen' : 'normal', flag ? 'enter-full-screen' : 'leave-full-screen');
  }

  getBounds(): Electron.Rectangle {
    return { ...this.#frame.bounds };
  }
  getContentBounds(): Electron.Rectangle {
    return this.getBounds();
  }
  getNormalBounds(): Electron.Rectangle {
    return this.getBounds();
  }
  getSize(): number[] {
    return [this.#frame.bounds.width, this.#frame.bounds.height];
  }
  getContentSize(): number[] {
    return this.getSize();
  }
  getPosition(): number[] {
    return [this.#frame.bounds.x, this.#frame.bounds.y];
  }
  setBounds(given: Partial<Electron.Rectangle>): void {
    const old = this.#frame.bounds;
    const next = { ...old, ...given };
    this.#frame.move(next);
    if (old.width !== next.width || old.height !== next.height) this.emit('resize');
    if (old.x !== next.x || old.y !== next.y) this.emit('move');
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }
  setPosition(x: number, y: number): void {
    this.setBounds({ x, y });
  }
  getTitle(): string {
    return this.#title;
  }
  setTitle(title: string): void {
    this.#title = title;
  }

  async #open(): Promise<void> {
    try {
      const { x: left, y: top, width, height } = this.#frame.bounds;
      const target = await openTarget({ left, top, width, height });
      await this.#contents.hostAttach(target);
      askBeforeUserCloses(
        target,
        () => !this.#closing && !this.#contents.isLoading() && this.askPrevented('close'),
      );
      await this.#frame.attach(target);
      await announceFirstScreen(target);
      this.#contents.hostOpen(target);
      if (!this.#visible) this.#frame.state('minimized');
      else if (this.#state !== 'normal') this.#frame.state(this.#state);
    } catch (error) {
      this.#contents.hostFailed(error);
      if (!app.hostQuitting) console.error('A window could not be opened:', error);
    }
  }
  #become(state: WindowState, event: string): void {
    this.#state = state;
    this.#frame.state(state);
    this.emit(event);
  }
  #onPainted(): void {
    if (this.#painted) return;
    this.#painted = true;
    this.emit('ready-to-show');
  }
  #closed(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    windows.delete(this);
    if (focused === this) focused = null;
    this.emit('closed');
    this.#gone.resolve();
    app.hostWindowGone();
  }
}
