/** The one window: opens where it was left, shows itself when painted, remembers its place, hides when it is closed. */
import { app, BrowserWindow, nativeTheme } from 'electron';
import type { Preferences } from '#core/contract/preferences.ts';
import type { SettingsStore } from '#electron/ports/settings-store.ts';
import type { Background } from '#electron/system/background.ts';
import { WEB_PREFERENCES } from '#electron/system/hardening.ts';
import { START_PAGE } from '#electron/system/own-resources.ts';

const BACKGROUND = { light: '#ffffff', dark: '#16191a' } as const;

export class MainWindow {
  readonly #settings: SettingsStore;
  readonly #preload: string;
  readonly #background: Background;
  #window: BrowserWindow | null = null;
  /** The page of the window is there and can be told things. */
  #loaded: Promise<void> = Promise.resolve();
  constructor(settings: SettingsStore, preload: string, background: Background) {
    this.#settings = settings;
    this.#preload = preload;
    this.#background = background;
  }

  /** The window while it is open. */
  current(): BrowserWindow | null {
    return this.#window;
  }

  /**
   * Opens the window, or brings the open one to the front; resolves when its page is loaded. A new one shows itself when
   * it is painted and `ready` came true.
   */
  async open(ready: Promise<unknown> = Promise.resolve()): Promise<void> {
    if (this.#window) {
      if (this.#window.isMinimized()) this.#window.restore();
      this.#window.show();
      this.#window.focus();
      return this.#loaded;
    }
    const { maximized, ...place } = this.#settings.windowPlace();
    const window = new BrowserWindow({
      ...place,
      minWidth: 640,
      minHeight: 400,
      show: false,
      title: 'Tijdig',
      backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
      webPreferences: { ...WEB_PREFERENCES, preload: this.#preload, devTools: !app.isPackaged },
    });
    this.#window = window;
    const show = () => (maximized ? window.maximize() : window.show());
    window.once('ready-to-show', () => void ready.then(show, () => undefined));
    window.on('close', () => this.#remember(window));
    window.on('closed', () => {
      this.#window = null;
    });
    this.#background.keepRunningWithout(window);
    this.#loaded = window.loadURL(START_PAGE);
    await this.#loaded;
  }

  #remember(window: BrowserWindow): void {
    this.#settings.setWindowPlace({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  }
}

/** Gives native parts (title bar, menus, dialogs) the theme that the user chose. */
export function applyNativeTheme({ theme }: Preferences): void {
  nativeTheme.themeSource = theme === 'light' || theme === 'dark' ? theme : 'system';
}
