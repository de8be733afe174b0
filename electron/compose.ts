/** The only place that constructs. Read from top to bottom, this is the order in which the application starts. */
import { homedir } from 'node:os';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { app, ipcMain } from 'electron';
import { demoChange } from '#core/demo/demo-change.ts';
import { DEMO_PROFILE } from '#core/demo/demo-profile.ts';
import { countRecords } from '#core/domain/records/register.ts';
import { parseCalendarDate } from '#core/domain/values/calendar-date.ts';
import { createWords } from '#core/i18n/words.ts';
import { watchDay } from '#electron/app/day-watch.ts';
import { PreferencesService } from '#electron/app/preferences-service.ts';
import { ProfileService } from '#electron/app/profile-service.ts';
import { RegisterView } from '#electron/app/register-view.ts';
import { ReminderService } from '#electron/app/reminder-service.ts';
import { createUseCases } from '#electron/app/use-cases.ts';
import { CsvTableReader } from '#electron/formats/csv-table-reader.ts';
import { encodeEml } from '#electron/formats/eml.ts';
import { postalMailReader } from '#electron/formats/postal-mail-reader.ts';
import { createBroadcast } from '#electron/ipc/broadcast.ts';
import { createHandlers } from '#electron/ipc/handlers.ts';
import { type Handlers, registerMethods } from '#electron/ipc/register-methods.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type { IdSource } from '#electron/ports/id-source.ts';
import type { Logger } from '#electron/ports/logger.ts';
import { FileBackups } from '#electron/store/file-backups.ts';
import { openDeliveryLog } from '#electron/store/file-delivery-log.ts';
import { nodeFileSystem } from '#electron/store/file-system.ts';
import { createJournalHistory } from '#electron/store/journal-history.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { serveApp } from '#electron/system/app-protocol.ts';
import { setApplicationMenu } from '#electron/system/application-menu.ts';
import { Background } from '#electron/system/background.ts';
import { createFileDialogs } from '#electron/system/electron-file-dialogs.ts';
import { createMessageOutlets } from '#electron/system/electron-message-outlets.ts';
import { electronNotifier } from '#electron/system/electron-notifier.ts';
import { electronPowerEvents } from '#electron/system/electron-power-events.ts';
import { openSettings } from '#electron/system/electron-settings-store.ts';
import { hardenSession } from '#electron/system/hardening.ts';
import { intervalTicker } from '#electron/system/interval-ticker.ts';
import type { LaunchOptions } from '#electron/system/launch-options.ts';
import { applyNativeTheme, MainWindow } from '#electron/system/main-window.ts';
import { nodeFileReader } from '#electron/system/node-file-reader.ts';
import { machinePlaces, refuseUnfitPlace } from '#electron/system/place-check.ts';
import { randomIdSource } from '#electron/system/random-id-source.ts';
import { stderrLogger } from '#electron/system/stderr-logger.ts';
import { createSystemClock } from '#electron/system/system-clock.ts';
import { AppTray } from '#electron/system/tray.ts';

/** From the start to the first look at the reminders. */
const FIRST_LOOK_MS = 1_000;
/** From the start to the first look at whether a backup is due: not while somebody reads the first screen. */
const FIRST_BACKUP_MS = 30_000;

export interface Application {
  open(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the register, and derives it step by step, so that what is asked meanwhile is answered in between. */
async function openRegister(options: LaunchOptions, clock: Clock, ids: IdSource, logger: Logger) {
  // What is thrown away may lie anywhere.
  if (!options.demo) await refuseUnfitPlace(options.dataFolder);
  const store = await openRegisterStore({ folder: options.dataFolder, clock });
  if (options.demo) {
    await store.commit(() => demoChange(clock.today()));
    await new ProfileService(store, ids).set(DEMO_PROFILE);
  }
  const view = new RegisterView(store, clock);
  const deriveAhead = () =>
    view.prepare(setImmediate).catch((error: unknown) => logger.error('derive', error));
  void deriveAhead();
  return { store, view, deriveAhead };
}

/** Builds the application while Electron gets ready. Throws a `TijdigError` when the register cannot be opened. */
export async function compose(options: LaunchOptions, out: URL): Promise<Application> {
  const logger = stderrLogger;
  const clock = createSystemClock(parseCalendarDate(options.today ?? ''));
  const ids = randomIdSource;
  // Chromium starts meanwhile.
  const opening = openRegister(options, clock, ids, logger);
  opening.catch(() => undefined);
  const placing = machinePlaces.describe(options.dataFolder, homedir());
  await app.whenReady();
  hardenSession();
  await serveApp(out);

  const settings = openSettings(app.getPath('userData'), logger);
  const preferences = new PreferencesService(settings);
  const words = () => createWords(preferences.get().language);
  applyNativeTheme(preferences.get());

  // The page may load before the register is read; what it asks waits for the handlers.
  const ready = Promise.withResolvers<Handlers>();
  registerMethods(ipcMain, ready.promise, logger);
  const background = new Background(settings, words, !options.demo);
  const window = new MainWindow(settings, fileURLToPath(new URL('preload/preload.cjs', out)), background);
  let firstOpening: Promise<void> | null = window.open(opening);
  // Whoever opens it hears of a failure; until then nobody listens.
  firstOpening.catch(() => undefined);
  setApplicationMenu(words(), process.platform);

  const { store, view, deriveAhead } = await opening;
  const place = await placing;
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
    report: (error) => logger.error('backups', error),
    encodeMessage: encodeEml,
  });
  const broadcast = createBroadcast(() => {
    const contents = window.current()?.webContents;
    return contents ? [contents] : [];
  });

  const openItem = (id: string | null) =>
    void window.open().then(
      () => broadcast('item.open', { id }),
      (error: unknown) => logger.error('window', error),
    );
  const tray = new AppTray({ open: () => openItem(null), stop: () => app.quit() });
  const showTray = () => tray.show(useCases.overview.today(), preferences.get().language);
  const reminders = new ReminderService({
    clock,
    ticker: intervalTicker,
    power: electronPowerEvents,
    log: await openDeliveryLog({
      fs: nodeFileSystem,
      folder: options.dataFolder,
      report: ({ code, file, detail }) => logger.error(code, new Error(`${file}: ${detail}`)),
    }),
    notifier: electronNotifier,
    logger,
    derive: async () => {
      await deriveAhead();
      return view.list();
    },
    pause: setImmediate,
    language: () => preferences.get().language,
    open: openItem,
    changed: () => {
      broadcast('reminders.changed', {});
      showTray();
    },
  });

  const handlers = createHandlers({
    ...useCases,
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
    dialogs: createFileDialogs(
      () => window.current(),
      {
        importFile: () => words()('dialog.importTitle'),
        backupPlace: () => words()('dialog.backupPlaceTitle'),
      },
    ),
    reminders,
  });
  ready.resolve(handlers);
  // The tray and the planning would hold up the first screen, so they come after.
  void firstOpening.then(showTray, () => undefined);
  const closing = new AbortController();
  const reminding = setTimeout(FIRST_LOOK_MS, undefined, { signal: closing.signal }).then(
    () => reminders.start(),
    () => undefined,
  );
  // A throw-away register is not worth a backup of its own accord.
  let stopBackups = () => {};
  const backingUp = setTimeout(FIRST_BACKUP_MS, undefined, { signal: closing.signal }).then(
    () => {
      if (!options.demo) stopBackups = useCases.backups.start();
    },
    () => undefined,
  );
  useCases.backups.onChange(() => broadcast('backups.changed', {}));
  const remindAgain = () => void reminding.then(() => reminders.check());

  store.onChange(({ seq }) => {
    broadcast('data.changed', { seq });
    remindAgain();
  });
  preferences.onChange((changed) => {
    applyNativeTheme(changed);
    setApplicationMenu(words(), process.platform);
    broadcast('preferences.changed', changed);
    remindAgain();
  });
  const stopDays = watchDay(clock, intervalTicker, (today) => {
    void deriveAhead().then(() => broadcast('day.changed', { today }));
    if (!options.demo) useCases.backups.considerDay();
  });

  return {
    open: () => {
      const isOpening = firstOpening ?? window.open();
      firstOpening = null;
      return isOpening;
    },
    close: async () => {
      stopDays();
      closing.abort();
      await reminding;
      await backingUp;
      stopBackups();
      await reminders.stop();
      tray.destroy();
      if (!options.demo) await useCases.backups.close();
      await store.close();
    },
  };
}
