/**
 * Closing the window leaves Tijdig running, because a program that is off cannot remind. That is told the first time,
 * with the choice to stop instead. Quitting for real (menu, tray, the computer that shuts down) is never held up.
 */
import { app, type BrowserWindow, dialog, powerMonitor } from 'electron';
import type { Words } from '#core/i18n/words.ts';
import type { ClosingNotice } from '#electron/ports/settings-store.ts';

const STOP = 1;

export class Background {
  readonly #settings: ClosingNotice;
  readonly #words: () => Words;
  readonly #keeps: () => boolean;
  #quitting = false;

  /**
   * As long as `keeps` is false, closing the window ends the application, as it should with a throw-away demo or a register
   * that cannot be opened.
   */
  constructor(settings: ClosingNotice, words: () => Words, keeps: () => boolean) {
    this.#settings = settings;
    this.#words = words;
    this.#keeps = keeps;
    app.on('before-quit', () => {
      this.#quitting = true;
    });
    app.on('window-all-closed', () => {
      if (!this.#keeps()) app.quit();
    });
    powerMonitor.on('shutdown', () => app.quit());
  }

  /** Makes closing this window hide it. */
  keepRunningWithout(window: BrowserWindow): void {
    window.on('session-end', () => {
      this.#quitting = true;
    });
    window.on('close', (event) => {
      if (this.#quitting || !this.#keeps()) return;
      event.preventDefault();
      if (this.#settings.closingExplained()) window.hide();
      else void this.#explain(window);
    });
  }

  async #explain(window: BrowserWindow): Promise<void> {
    const words = this.#words();
    const { response } = await dialog.showMessageBox(window, {
      type: 'info',
      title: 'Tijdig',
      message: words('closing.title'),
      detail: words('closing.text'),
      buttons: [words('closing.keep'), words('closing.stop')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (response === STOP) {
      app.quit();
      return;
    }
    this.#settings.setClosingExplained();
    if (!window.isDestroyed()) window.hide();
  }
}
