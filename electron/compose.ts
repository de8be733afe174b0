/** The only place that constructs. Read from top to bottom, this is the order in which the application starts. */
import { fileURLToPath } from 'node:url';
import { app, ipcMain } from 'electron';
import { demoChange } from '#core/demo/demo-change.ts';
import { DEMO_PROFILE } from '#core/demo/demo-profile.ts';
import { countRecords } from '#core/domain/records/register.ts';
import { createWords } from '#core/i18n/words.ts';
import { watchDay } from '#electron/app/day-watch.ts';
import { ImportService } from '#electron/app/import-service.ts';
import { MandatesService } from '#electron/app/mandates-service.ts';
import { OverviewService } from '#electron/app/overview-service.ts';
import { PreferencesService } from '#electron/app/preferences-service.ts';
import { ProfileService } from '#electron/app/profile-service.ts';
import { RegisterView } from '#electron/app/register-view.ts';
import { CsvTableReader } from '#electron/formats/csv-table-reader.ts';
import { createBroadcast } from '#electron/ipc/broadcast.ts';
import { createHandlers } from '#electron/ipc/handlers.ts';
import { registerMethods } from '#electron/ipc/register-methods.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { serveApp } from '#electron/system/app-protocol.ts';
import { setApplicationMenu } from '#electron/system/application-menu.ts';
import { createFileDialogs } from '#electron/system/electron-file-dialogs.ts';
import { openSettings } from '#electron/system/electron-settings-store.ts';
import { hardenSession } from '#electron/system/hardening.ts';
import { intervalTicker } from '#electron/system/interval-ticker.ts';
import type { LaunchOptions } from '#electron/system/launch-options.ts';
import { applyNativeTheme, MainWindow } from '#electron/system/main-window.ts';
import { nodeFileReader } from '#electron/system/node-file-reader.ts';
import { randomIdSource } from '#electron/system/random-id-source.ts';
import { stderrLogger } from '#electron/system/stderr-logger.ts';
import { createSystemClock } from '#electron/system/system-clock.ts';

export interface Application {
  open(): Promise<void>;
  close(): Promise<void>;
}

/** Builds the application on top of a ready Electron. Throws a `TijdigError` when the register cannot be opened. */
export async function compose(options: LaunchOptions, out: URL): Promise<Application> {
  const logger = stderrLogger;
  const clock = createSystemClock(options.today);
  const ids = randomIdSource;
  hardenSession();
  await serveApp(out);

  const store = await openRegisterStore({ folder: options.dataFolder, clock });
  const profile = new ProfileService(store, ids);
  if (options.demo) {
    await store.commit(() => demoChange(clock.today()));
    await profile.set(DEMO_PROFILE);
  }

  const view = new RegisterView(store, clock);
  const settings = openSettings(app.getPath('userData'), logger);
  const preferences = new PreferencesService(settings);
  const words = () => createWords(preferences.get().language);
  const window = new MainWindow(settings, fileURLToPath(new URL('preload/preload.cjs', out)));
  const broadcast = createBroadcast(() => {
    const contents = window.current()?.webContents;
    return contents ? [contents] : [];
  });

  const handlers = createHandlers({
    info: () => ({
      version: app.getVersion(),
      today: clock.today(),
      now: clock.localNow(),
      dataFolder: options.dataFolder,
      demo: options.demo,
      records: countRecords(store.state().register),
      platform: process.platform === 'win32' ? 'windows' : process.platform === 'darwin' ? 'macos' : 'linux',
    }),
    preferences,
    profile,
    overview: new OverviewService(view, clock),
    mandates: new MandatesService(view, clock),
    imports: new ImportService(store, { files: nodeFileReader, tables: new CsvTableReader(), clock, ids }),
    dialogs: createFileDialogs(
      () => window.current(),
      () => words()('dialog.importTitle'),
    ),
    store,
  });
  registerMethods(ipcMain, handlers, logger);

  store.onChange(({ seq }) => broadcast('data.changed', { seq }));
  const applyPreferences = () => {
    applyNativeTheme(preferences.get());
    setApplicationMenu(words(), process.platform);
  };
  applyPreferences();
  preferences.onChange((changed) => {
    applyPreferences();
    broadcast('preferences.changed', changed);
  });
  const stopDays = watchDay(clock, intervalTicker, (today) => broadcast('day.changed', { today }));

  return {
    open: () => window.open(),
    close: async () => {
      stopDays();
      await store.close();
    },
  };
}
