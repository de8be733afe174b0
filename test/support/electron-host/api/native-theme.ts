// Promise: nativeTheme.themeSource reaches every page as `prefers-color-scheme`, present and future pages alike.
// The system itself is light and without forced colours here; a test changes those with Playwright's emulateMedia.
import type { CdpSession } from '#test/support/electron-host/chromium/cdp-connection.ts';
import { HostEmitter } from '#test/support/electron-host/kernel/host-emitter.ts';

type Used =
  | 'inForcedColorsMode'
  | 'prefersReducedTransparency'
  | 'shouldUseDarkColors'
  | 'shouldUseHighContrastColors'
  | 'shouldUseInvertedColorScheme'
  | 'themeSource';

class NativeTheme extends HostEmitter implements Pick<Electron.NativeTheme, Used> {
  readonly inForcedColorsMode = false;
  readonly prefersReducedTransparency = false;
  readonly shouldUseHighContrastColors = false;
  readonly shouldUseInvertedColorScheme = false;
  readonly #pages = new Set<CdpSession>();
  #source: Electron.NativeTheme['themeSource'] = 'system';

  constructor() {
    super('nativeTheme');
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
  get themeSource(): Electron.NativeTheme['themeSource'] {
    return this.#source;
  }
  set themeSource(source: Electron.NativeTheme['themeSource']) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError(`themeSource: ${String(source)}`);
    const changed = source !== this.#source;
    this.#source = source;
    for (const page of this.#pages) this.#apply(page).catch(() => undefined); // a page may close meanwhile
    if (changed) this.emit('updated');
  }

  async hostAddPage(page: CdpSession): Promise<void> {
    this.#pages.add(page);
    // A new document starts with what another driver of the page, such as Playwright, set last.
    page.on('Page.frameNavigated', ({ frame }) => frame.parentId === undefined && this.#refresh(page));
    if (this.#source !== 'system') await this.#apply(page);
  }
  hostRemovePage(page: CdpSession): void {
    this.#pages.delete(page);
  }

  #refresh(page: CdpSession): void {
    if (this.#source !== 'system') this.#apply(page).catch(() => undefined);
  }
  async #apply(page: CdpSession): Promise<void> {
    const value = this.#source === 'system' ? '' : this.#source;
    await page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
  }
}

export const nativeTheme = new NativeTheme();
