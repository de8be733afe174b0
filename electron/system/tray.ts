/** The icon beside the clock: that Tijdig runs, how many items ask for something, and the way in and out. */
import { app, Menu, nativeImage, Tray } from 'electron';
import type { TodayOverview } from '#core/domain/query/today-overview.ts';
import { formatFullDay } from '#core/i18n/format-date.ts';
import type { Language } from '#core/i18n/i18n.ts';
import { createWords } from '#core/i18n/words.ts';
import { TRAY_ICON } from '#electron/system/tray-icon.ts';

export interface TrayActions {
  open(): void;
  stop(): void;
}

export class AppTray {
  readonly #tray: Tray;
  readonly #actions: TrayActions;
  #shown = '';

  constructor(actions: TrayActions) {
    this.#actions = actions;
    this.#tray = new Tray(nativeImage.createFromDataURL(TRAY_ICON));
    this.#tray.on('click', () => actions.open());
  }

  /** Says how things stand, in the tooltip, the menu and on the application's own icon. */
  show({ today, notWorking, actNow, nextActBy }: TodayOverview, language: Language): void {
    const words = createWords(language);
    const count = notWorking + actNow;
    const next =
      nextActBy === null
        ? words('tray.nothing')
        : words('tray.next', { date: formatFullDay(nextActBy, today, language) });
    const asks = words('tray.asks', { count });
    // A menu that somebody has open must not be replaced by the same one.
    const shown = `${asks} ${next}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#tray.setToolTip(`Tijdig: ${count === 0 ? next : asks}`);
    this.#tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: asks, enabled: false },
        { label: next, enabled: false },
        { type: 'separator' },
        { label: words('tray.open'), click: () => this.#actions.open() },
        { label: words('tray.stop'), click: () => this.#actions.stop() },
      ]),
    );
    app.setBadgeCount(count);
  }

  destroy(): void {
    this.#tray.destroy();
  }
}
