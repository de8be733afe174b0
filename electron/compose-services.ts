/**
 * What needs a register: constructed when it is there. Read from top to bottom, this is the order in which it starts.
 */
import { setImmediate, setTimeout } from 'node:timers/promises';
import { app } from 'electron';
import type { Place } from '#core/contract/place.ts';
import { countRecords } from '#core/domain/records/register.ts';
import type { Words } from '#core/i18n/words.ts';
import type { ApplicationRegister } from '#electron/app/application-register.ts';
import { watchDay } from '#electron/app/day-watch.ts';
import type { PreferencesService } from '#electron/app/preferences-service.ts';
import type { RegisterAccess } from '#electron/app/register-access.ts';
import type { RegisterView } from '#electron/app/register-view.ts';
import { ReminderService } from '#electron/app/reminder-service.ts';
import { createUseCases } from '#electron/app/use-cases.ts';
import { CsvTableReader } from '#electron/formats/csv-table-reader.ts';
import { encodeEml } from '#electron/formats/eml.ts';
import { postalMailReader } from '#electron/formats/postal-mail-reader.ts';
import type { Broadcast } from '#electron/ipc/broadcast.ts';
import { createHandlers } from '#electron/ipc/handlers.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type { IdSource } from '#electron/ports/id-source.ts';
import type { Logger } from '#electron/ports/logger.ts';
import { FileBackups } from '#electron/store/file-backups.ts';
import { openDeliveryLog } from '#electron/store/file-delivery-log.ts';
import { nodeFileSystem } from '#electron/store/file-system.ts';
import { createJournalHistory } from '#electron/store/journal-history.ts';
import type { Problem } from '#electron/store/problem.ts';
import { SwitchedDeliveryLog } from '#electron/store/switched-delivery-log.ts';
import { setApplicationMenu } from '#electron/system/application-menu.ts';
import { createFileDialogs } from '#electron/system/electron-file-dialogs.ts';
import { createMessageOutlets } from '#electron/system/electron-message-outlets.ts';
import { electronNotifier } from '#electron/system/electron-notifier.ts';
import { electronPowerEvents } from '#electron/system/electron-power-events.ts';
import type { openSettings } from '#electron/system/electron-settings-store.ts';
import { intervalTicker } from '#electron/system/interval-ticker.ts';
import type { LaunchOptions } from '#electron/system/launch-options.ts';
import { applyNativeTheme, type MainWindow } from '#electron/system/main-window.ts';
import { nodeFileReader } from '#electron/system/node-file-reader.ts';
import { machinePlaces } from '#electron/system/place-check.ts';
import { AppTray } from '#electron/system/tray.ts';

/** From the start to the first look at the reminders. */
const FIRST_LOOK_MS = 1_000;
/** From the start to the first look at whether a backup is due: not while somebody reads the first screen. */
const FIRST_BACKUP_MS = 30_000;
/** How often is looked what another process saved. */
const FOLLOW_SECONDS = 5;

/** What is there before the register. */
export interface Base {
  readonly options: LaunchOptions;
  readonly logger: Logger;
  readonly report: (problem: Problem) => void;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly access: RegisterAccess;
  readonly settings: ReturnType<typeof openSettings>;
  readonly preferences: PreferencesService;
  readonly words: () => Words;
  readonly window: MainWindow;
  readonly broadcast: Broadcast;
  readonly place: Promise<Place>;
  /** The first window is there. */
  readonly opened: Promise<void>;
}

interface Register {
  readonly store: ApplicationRegister;
  readonly view: RegisterView;
  readonly deriveAhead: () => Promise<void>;
}

/** Starts all of it; answers what the page may ask, and how to stop. */
export async function startServices(base: Base, { store, view, deriveAhead }: Register) {
  const { options, logger, report, clock, ids, access, settings, preferences, words, window, broadcast } =
    base;
  const place = await base.place;
  const isOurs = () => store.mode().kind === 'writing';
  const useCases = createUseCases({
    store,
    view,
    clock,
    ids,
    files: nodeFileReader,
    tables: new CsvTableReader(),
    history: createJournalHistory(nodeFileSystem, options.dataFolder),
    outlets: createMessageOutlets(() => window.current(), words),
    mails: postalMailReader,
    pause: setImmediate,
    backups: new FileBackups({ folder: options.dataFolder, clock }),
    places: settings,
    describePlace: (place) => machinePlaces.describe(place, options.dataFolder),
    report: (error) => logger.error('backups', error),
    encodeMessage: encodeEml,
  });

  const openItem = (id: string | null) =>
    void window.open().then(
      () => broadcast('item.open', { id }),
      (error: unknown) => logger.error('window', error),
    );
  const tray = new AppTray({ open: () => openItem(null), stop: () => app.quit() });
  const showTray = () => tray.show(useCases.overview.today(), preferences.get().language);
  const deliveries = new SwitchedDeliveryLog();
  const takeDeliveries = async () =>
    deliveries.switchTo(await openDeliveryLog({ fs: nodeFileSystem, folder: options.dataFolder, report }));
  if (isOurs()) await takeDeliveries();
  const reminders = new ReminderService({
    clock,
    ticker: intervalTicker,
    power: electronPowerEvents,
    log: deliveries,
    notifier: electronNotifier,
    logger,
    derive: async () => {
      await deriveAhead();
      return view.list();
    },
    pause: setImmediate,
    language: () => preferences.get().language,
    showTimes: () => preferences.showTimes(),
    names: () => preferences.get().notifyNames,
    open: openItem,
    changed: () => {
      broadcast('reminders.changed', {});
      showTray();
    },
  });

  const handlers = createHandlers({
    ...useCases,
    access,
    info: () => ({
      version: app.getVersion(),
      today: clock.today(),
      now: clock.localNow(),
      dataFolder: options.dataFolder,
      place,
      demo: options.demo,
      records: countRecords(store.state().register),
      sample: !options.demo && useCases.sample.isLoaded(),
      platform: process.platform === 'win32' ? 'windows' : process.platform === 'darwin' ? 'macos' : 'linux',
    }),
    preferences,
    dialogs: createFileDialogs(() => window.current(), {
      importFile: () => words()('dialog.importTitle'),
      backupPlace: () => words()('dialog.backupPlaceTitle'),
    }),
    reminders,
  });
  // The tray and the planning would hold up the first screen, so they come after.
  void base.opened.then(showTray, () => undefined);
  const closing = new AbortController();
  const after = (milliseconds: number, work: () => unknown) =>
    setTimeout(milliseconds, undefined, { signal: closing.signal }).then(work, () => undefined);
  let stopBackups = () => {};
  // Only who writes the register reminds of what is in it, and makes backups.
  const begin = () => [
    after(FIRST_LOOK_MS, () => reminders.start()),
    // A throw-away register is not worth a backup of its own accord.
    after(FIRST_BACKUP_MS, () => {
      if (!options.demo) stopBackups = useCases.backups.start();
    }),
  ];
  let begun: readonly Promise<unknown>[] = isOurs() ? begin() : [];
  useCases.backups.onChange(() => broadcast('backups.changed', {}));
  const remindAgain = () => {
    if (begun.length > 0) void begun[0]?.then(() => reminders.check());
  };
  store.onMode(() => {
    if (!isOurs() || begun.length > 0) return;
    begun = [takeDeliveries().then(() => Promise.all(begin()))];
  });

  const changed = (seq: number) => {
    broadcast('data.changed', { seq });
    remindAgain();
  };
  store.onChange(({ seq }) => changed(seq));
  store.onFollowed(() => changed(store.state().seq));
  const stopFollowing = intervalTicker.every(FOLLOW_SECONDS, () => {
    void store.look().catch((error: unknown) => logger.error('follow', error));
  });
  preferences.onChange((chosen) => {
    applyNativeTheme(chosen);
    setApplicationMenu(words(), process.platform);
    broadcast('preferences.changed', chosen);
    remindAgain();
  });
  const stopDays = watchDay(clock, intervalTicker, (today) => {
    void deriveAhead().then(() => broadcast('day.changed', { today }));
    if (!options.demo && isOurs()) useCases.backups.considerDay();
  });

  const stop = async () => {
    stopDays();
    stopFollowing();
    closing.abort();
    await Promise.all(begun);
    stopBackups();
    await reminders.stop();
    tray.destroy();
    if (!options.demo && isOurs()) await useCases.backups.close();
    await store.close();
  };
  return { handlers, stop };
}
