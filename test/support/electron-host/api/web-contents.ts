// Promise: webContents of one window: loading, navigation events, IPC, printing and pictures, over one DevTools session.
import { chromium, type Target } from '#test/support/electron-host/chromium/chromium.ts';
import { PageLink } from '#test/support/electron-host/chromium/page-link.ts';
import { fromStandIn, toStandIn } from '#test/support/electron-host/chromium/stand-in-origin.ts';
import { gap } from '#test/support/electron-host/kernel/gap-guard.ts';
import { HostEmitter } from '#test/support/electron-host/kernel/host-emitter.ts';
import { record } from '#test/support/electron-host/kernel/host-state.ts';
import { encode } from '#test/support/electron-host/page/codec.ts';
import { type FromPage, isBlankStart, type ToPage } from '#test/support/electron-host/page/wire.ts';
import { FrameTree } from './frame-tree.ts';
import { imageOf } from './native-image.ts';
import { nativeTheme } from './native-theme.ts';
import { NavigationGuard } from './navigation-guard.ts';
import { deliver, invoke } from './page-messages.ts';
import { decide, type Permission } from './permissions.ts';
import { printOptions } from './print-options.ts';
import { defaultSession } from './session.ts';
import { nextId, type PageOwner, pages } from './window-registry.ts';

type Used =
  | 'capturePage'
  | 'close'
  | 'executeJavaScript'
  | 'focus'
  | 'getTitle'
  | 'getURL'
  | 'getZoomFactor'
  | 'id'
  | 'isDestroyed'
  | 'isLoading'
  | 'loadURL'
  | 'mainFrame'
  | 'openDevTools'
  | 'printToPDF'
  | 'reload'
  | 'send'
  | 'session'
  | 'setWindowOpenHandler'
  | 'setZoomFactor';

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];
type AcceleratorKey = Extract<FromPage, { type: 'unhandled-key' }>;

/** What the window does for its contents. */
export type WindowSide = {
  gone(): void;
  painted(): void;
  tryClose(): void;
  focus(): void;
  key(key: AcceleratorKey): void;
};

/**
 * A page that still waits for its debugger keeps its opener waiting in `window.open`, and may do so for ever when it is
 * closed then: it goes on first, as an empty document, and is closed after that.
 */
async function closePopup({ session, targetId }: Target): Promise<void> {
  await session.send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
  await chromium()
    .cdp.root.send('Target.closeTarget', { targetId })
    .catch(() => undefined);
}

export class HostWebContents extends HostEmitter implements Pick<Electron.WebContents, Used>, PageOwner {
  readonly id = nextId();
  readonly session = defaultSession as unknown as Electron.Session;
  readonly #preferences: Electron.WebPreferences;
  readonly #window: WindowSide;
  readonly #frames = new FrameTree(this.send.bind(this));
  readonly #navigation = new NavigationGuard(this);
  readonly #attached = Promise.withResolvers<Target>();
  #target: Target | undefined;
  #link: PageLink | undefined;
  #openHandler: OpenHandler | undefined;
  /** Chromium tells what a page opens just before the new page appears. */
  #lastOpened: { url: string; windowName: string; windowFeatures: string[] } | undefined;
  #title = '';
  #loading = false;
  #destroyed = false;
  #zoom = 1;

  constructor(preferences: Electron.WebPreferences, window: WindowSide) {
    super('webContents');
    this.#preferences = preferences;
    this.#window = window;
    this.#attached.promise.catch(() => undefined); // reported by the window that tried to attach
    pages.set(this.id, this);
  }

  get mainFrame(): Electron.WebFrameMain {
    return this.#frames.main as unknown as Electron.WebFrameMain;
  }
  getURL(): string {
    return isBlankStart(this.#frames.main.url) ? '' : this.#frames.main.url;
  }
  getTitle(): string {
    return this.#title;
  }
  isLoading(): boolean {
    return this.#loading;
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  focus(): void {
    this.#window.focus();
  }
  close(): void {
    this.#window.tryClose();
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }
  openDevTools(options?: Electron.OpenDevToolsOptions): void {
    record('webContents.openDevTools', options);
  }

  async loadURL(url: string): Promise<void> {
    const { session } = await this.#attached.promise;
    this.#navigation.expect(fromStandIn(toStandIn(url)));
    this.#loading = true;
    const finished = new Promise<void>((resolve) => this.once('did-finish-load', () => resolve()));
    const { errorText } = await session.send('Page.navigate', { url: toStandIn(url) });
    if (errorText) {
      this.#loading = false;
      this.tell('did-fail-load', -2, errorText, url, true);
      throw new Error(`${errorText.replace('net::', '')} (-2) loading '${url}'`);
    }
    await finished;
  }
  reload(): void {
    this.#navigation.expect(this.getURL());
    void this.#attached.promise.then(({ session }) => session.send('Page.reload')).catch(() => undefined);
  }
  async executeJavaScript(code: string): Promise<unknown> {
    await this.#attached.promise;
    return this.#link?.evaluate(code);
  }
  setZoomFactor(factor: number): void {
    this.#zoom = factor;
    void this.#attached.promise
      .then(({ session }) => session.send('Emulation.setPageScaleFactor', { pageScaleFactor: factor }))
      .catch(() => undefined);
  }
  getZoomFactor(): number {
    return this.#zoom;
  }
  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const { session } = await this.#attached.promise;
    const { data } = await session.send('Page.printToPDF', printOptions(options));
    return Buffer.from(data, 'base64');
  }
  async capturePage(area?: Electron.Rectangle): Promise<Electron.NativeImage> {
    const { session } = await this.#attached.promise;
    const clip = area && { ...area, scale: 1 };
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'png',
      ...(clip ? { clip } : {}),
    });
    return imageOf(Buffer.from(data, 'base64'));
  }
  send(channel: string, ...args: unknown[]): void {
    this.#post({ type: 'message', channel, args: encode(args) });
  }

  get hostTargetId(): string {
    return this.#target?.targetId ?? '';
  }
  get hostAttached(): Promise<Target> {
    return this.#attached.promise;
  }
  hostOwnsFrame(frameId: string): boolean {
    return this.#frames.get(frameId) !== undefined;
  }
  hostRefusesNavigation(url: string, redirected: boolean): boolean {
    this.#loading = true;
    return this.#navigation.refusesMain(url, this.getURL(), redirected, this.#frames.main);
  }
  hostRefusesFrameNavigation(frameId: string, url: string): boolean {
    return this.#navigation.refusesSubframe(url, this.#frames.get(frameId) ?? null);
  }
  /** A page opened by this one: closed before its first request, whatever the application answers. */
  hostOpened(popup: Target): void {
    const { url = '', windowName = '', windowFeatures = [] } = this.#lastOpened ?? {};
    const answer = this.#openHandler?.({
      url: fromStandIn(url),
      frameName: windowName,
      features: windowFeatures.join(','),
      disposition: 'foreground-tab',
      referrer: { url: this.getURL(), policy: 'strict-origin-when-cross-origin' },
    });
    void closePopup(popup);
    if (answer?.action === 'allow') gap("setWindowOpenHandler's { action: 'allow' }");
  }
  /** The window has its place: what waited for the page may go on. */
  hostOpen(target: Target): void {
    this.#attached.resolve(target);
  }
  hostFailed(error: unknown): void {
    this.#attached.reject(error);
  }

  async hostAttach(target: Target): Promise<void> {
    const { session } = target;
    this.#target = target;
    this.#link = new PageLink(target, this.#preferences);
    this.#frames.follow(target);
    this.#followLoading(target);
    session.on('Page.windowOpen', (opened) => {
      this.#lastOpened = opened;
    });
    session.on('Inspector.targetCrashed', () =>
      this.tell('render-process-gone', { reason: 'crashed', exitCode: 1 }),
    );
    chromium().cdp.root.on(
      'Target.detachedFromTarget',
      ({ sessionId }) => sessionId === session.id && this.#gone(),
    );
    const installed = this.#link.install(
      this.#preferences,
      (message, isCurrent) => void this.#receive(message, isCurrent),
    );
    await Promise.all([session.send('Page.enable'), installed, nativeTheme.hostAddPage(session)]);
    await session.send('Runtime.runIfWaitingForDebugger');
    void chromium().cdp.exited.then(() => this.#gone());
  }

  #followLoading({ session, targetId }: Target): void {
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.id === targetId && this.getURL() !== '') this.tell('did-navigate', this.getURL(), 200, 'OK');
    });
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      this.tell('did-navigate-in-page', fromStandIn(url), frameId === targetId, 1, 1);
    });
    session.on('Page.domContentEventFired', () => this.getURL() !== '' && this.tell('dom-ready'));
    session.on('Page.loadEventFired', () => {
      if (this.getURL() === '') return;
      this.#loading = false;
      this.tell('did-finish-load');
      this.tell('did-stop-loading');
      this.#window.painted();
    });
    chromium().cdp.root.on('Target.targetInfoChanged', ({ targetInfo }) => {
      if (targetInfo.targetId !== targetId || targetInfo.title === this.#title) return;
      this.#title = targetInfo.title;
      this.tell('page-title-updated', this.#title, true);
    });
  }

  async #receive(message: FromPage, isCurrent: () => boolean): Promise<void> {
    const sender = this as unknown as Electron.WebContents;
    const from = { sender, senderFrame: isCurrent() ? this.mainFrame : null };
    if (message.type === 'send') return deliver(message, from);
    if (message.type === 'close-window') return this.close();
    if (message.type === 'unhandled-key') return this.#window.key(message);
    if (message.type === 'preload-error') {
      this.tell(
        'preload-error',
        this.#preferences.preload ?? '',
        Object.assign(new Error(message.message), { stack: message.stack }),
      );
      return;
    }
    if (message.type === 'invoke') {
      const answer = await invoke(message, from);
      if (isCurrent()) this.#post(answer);
      return;
    }
    const allowed = await decide(
      this,
      this.getURL(),
      message.permission as Permission,
      message.ask,
      message.details,
    );
    if (isCurrent()) this.#post({ type: 'result', id: message.id, value: encode(allowed) });
  }

  #post(message: ToPage): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
    if (!this.#link?.post(message)) record('webContents: message dropped, no document', message);
  }

  #gone(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    if (this.#target) nativeTheme.hostRemovePage(this.#target.session);
    pages.delete(this.id);
    this.#frames.close();
    this.tell('destroyed');
    this.#window.gone();
  }
}
