/**
 * The only place that constructs, with `compose-services.ts` for what needs a register. Read from top to bottom, this is the
 * order in which the application starts.
 */
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { app, ipcMain } from 'electron';
import { demoChange } from '#core/demo/demo-change.ts';
import { DEMO_PROFILE } from '#core/demo/demo-profile.ts';
import { parseCalendarDate } from '#core/domain/values/calendar-date.ts';
import { createWords } from '#core/i18n/words.ts';
import { type ApplicationRegister, openApplicationRegister } from '#electron/app/application-register.ts';
import { PreferencesService } from '#electron/app/preferences-service.ts';
import { ProfileService } from '#electron/app/profile-service.ts';
import { RegisterAccess } from '#electron/app/register-access.ts';
import { RegisterView } from '#electron/app/register-view.ts';
import { startServices } from '#electron/compose-services.ts';
import { createBroadcast } from '#electron/ipc/broadcast.ts';
import { type Handlers, registerMethods } from '#electron/ipc/register-methods.ts';
import { createStoreHandlers } from '#electron/ipc/store-handlers.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type { IdSource } from '#electron/ports/id-source.ts';
import { BACKUPS } from '#electron/store/backup-folder.ts';
import { FileBackups } from '#electron/store/file-backups.ts';
import { nodeFileSystem } from '#electron/store/file-system.ts';
import { followRegister } from '#electron/store/follow-register.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import type { Problem } from '#electron/store/problem.ts';
import { repairRegister } from '#electron/store/repair-register.ts';
import { restoreRegister } from '#electron/store/restore-register.ts';
import type { Progress } from '#electron/store/snapshot-file.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';
import { serveApp } from '#electron/system/app-protocol.ts';
import { setApplicationMenu } from '#electron/system/application-menu.ts';
import { Background } from '#electron/system/background.ts';
import { openSettings } from '#electron/system/electron-settings-store.ts';
import { hardenSession } from '#electron/system/hardening.ts';
import type { LaunchOptions } from '#electron/system/launch-options.ts';
import { applyNativeTheme, MainWindow } from '#electron/system/main-window.ts';
import { machinePlaces, refuseUnfitPlace } from '#electron/system/place-check.ts';
import { randomIdSource } from '#electron/system/random-id-source.ts';
import { showFolder } from '#electron/system/show-folder.ts';
import { stderrLogger } from '#electron/system/stderr-logger.ts';
import { createSystemClock } from '#electron/system/system-clock.ts';

/** A register that takes longer to open shows how far it is. */
const WORTH_SHOWING_MS = 1_000;

export interface Application {
  open(): Promise<void>;
  /** Resolves when everything works, which may wait for a register that can be opened; rejects when it never will. */
  readonly running: Promise<void>;
  close(): Promise<void>;
}

/** Opens the register for writing, or else for reading. */
async function openRegister(
  { dataFolder: folder, demo }: LaunchOptions,
  clock: Clock,
  ids: IdSource,
  report: (problem: Problem) => void,
  progress: Progress,
): Promise<ApplicationRegister> {
  // What is thrown away may lie anywhere.
  if (!demo) await refuseUnfitPlace(folder);
  const register = await openApplicationRegister({
    write: (stopped) => {
      const heard = (problem: Problem) => {
        if (problem.code === 'writing-stopped') stopped();
        report(problem);
      };
      return openRegisterStore({ folder, clock, progress, report: heard });
    },
    read: () => followRegister(folder, nodeFileSystem, progress),
  });
  if (demo) {
    await register.commit(() => demoChange(clock.today()));
    await new ProfileService(register, ids).set(DEMO_PROFILE);
  }
  return register;
}

/** Builds the application while Electron gets ready and the register is opened. */
export async function compose(options: LaunchOptions, out: URL): Promise<Application> {
  const logger = stderrLogger;
  const report = ({ code, file, detail }: Problem) => logger.error(code, new Error(`${file}: ${detail}`));
  const clock = createSystemClock(parseCalendarDate(options.today ?? ''));
  const ids = randomIdSource;
  const folder = options.dataFolder;
  const page: { window: MainWindow | null } = { window: null };
  const broadcast = createBroadcast(() => {
    const contents = page.window?.current()?.webContents;
    return contents ? [contents] : [];
  });
  // Chromium starts meanwhile.
  const access = new RegisterAccess({
    folder,
    open: (progress) => openRegister(options, clock, ids, report, progress),
    verify: () => verifyRegister(folder),
    repair: () => repairRegister({ folder, clock }),
    backups: () => new FileBackups({ folder, clock }).list(null),
    restore: (id) =>
      restoreRegister({ folder, backup: join(folder, BACKUPS, basename(id)), replaceDamaged: true, clock }),
    showFolder: () => showFolder(folder),
    quit: () => app.quit(),
    logger,
    changed: () => broadcast('store.changed', {}),
  });
  // It is derived step by step, so that what is asked meanwhile is answered in between.
  const viewing = access.opened.then((store) => {
    const view = new RegisterView(store, clock);
    const deriveAhead = () =>
      view.prepare(setImmediate).catch((error: unknown) => logger.error('derive', error));
    void deriveAhead();
    return { store, view, deriveAhead };
  });
  const place = machinePlaces.describe(folder, homedir());
  await app.whenReady();
  hardenSession();
  await serveApp(out);

  const settings = openSettings(app.getPath('userData'), logger);
  const preferences = new PreferencesService(settings);
  const words = () => createWords(preferences.get().language);
  applyNativeTheme(preferences.get());

  // The page may load before the register is read; what it asks waits for the handlers. What takes long, or fails, is shown.
  const worthShowing = Promise.race([
    access.attempted,
    setTimeout(WORTH_SHOWING_MS, undefined, { ref: false }),
  ]);
  const ready = Promise.withResolvers<Handlers>();
  registerMethods(ipcMain, ready.promise, logger, {
    ...createStoreHandlers(access),
    'store.status': async () => {
      await worthShowing;
      return access.status();
    },
    'preferences.get': async () => {
      await worthShowing;
      return preferences.get();
    },
  });
  const keeps = () => !options.demo && access.status().phase === 'open';
  const background = new Background(settings, words, keeps);
  const window = new MainWindow(settings, fileURLToPath(new URL('preload/preload.cjs', out)), background);
  page.window = window;
  let firstOpening: Promise<void> | null = window.open(worthShowing);
  const opened = firstOpening;
  // Whoever opens it hears of a failure; until then nobody listens.
  opened.catch(() => undefined);
  setApplicationMenu(words(), process.platform);

  let stop = async () => {};
  const running = viewing.then(async (register) => {
    const base = {
      options,
      logger,
      report,
      clock,
      ids,
      access,
      settings,
      preferences,
      words,
      window,
      broadcast,
      place,
      opened,
    };
    const services = await startServices(base, register);
    stop = services.stop;
    ready.resolve(services.handlers);
  });
  running.catch(() => undefined);
  return {
    open: () => {
      const isOpening = firstOpening ?? window.open();
      firstOpening = null;
      return isOpening;
    },
    running,
    close: () => stop(),
  };
}
