/**
 * The main process without Electron, disk or clock of its own: the real handlers, use cases, guard and contract, on
 * in-memory ports, answering through the same bridge that the preload gives the page.
 */
import { readFile } from 'node:fs/promises';
import type { Bridge, EventName } from '#core/contract/channels.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '#core/contract/preferences.ts';
import { countRecords } from '#core/domain/records/register.ts';
import { type CalendarDate, calendarDate } from '#core/domain/values/calendar-date.ts';
import { PreferencesService } from '#electron/app/preferences-service.ts';
import { RegisterView } from '#electron/app/register-view.ts';
import { ReminderService } from '#electron/app/reminder-service.ts';
import { createUseCases } from '#electron/app/use-cases.ts';
import { CsvTableReader } from '#electron/formats/csv-table-reader.ts';
import { encodeEml } from '#electron/formats/eml.ts';
import { postalMailReader } from '#electron/formats/postal-mail-reader.ts';
import { createBroadcast } from '#electron/ipc/broadcast.ts';
import { createHandlers } from '#electron/ipc/handlers.ts';
import { registerMethods } from '#electron/ipc/register-methods.ts';
import type { CallEvent } from '#electron/ipc/sender-guard.ts';
import type { NamedText } from '#electron/ports/message-outlets.ts';
import { InMemoryBackups } from '#electron/store/in-memory-backups.ts';
import { InMemoryDeliveryLog } from '#electron/store/in-memory-delivery-log.ts';
import { followHistory } from '#electron/store/in-memory-history.ts';
import { InMemoryRegisterStore } from '#electron/store/in-memory-register-store.ts';
import { clockOn } from '#test/support/clock-on.ts';
import { openAccess } from '#test/support/open-access.ts';
import { ScriptedNotifier } from '#test/support/scripted-notifier.ts';

const FRAME = { url: 'app://bundle/index.html' };
const OWN_PAGE: CallEvent = { sender: { mainFrame: FRAME }, senderFrame: FRAME };

/** A main process on 22 November 2026. `chooses` is the file that the user picks in the dialog; `null` cancels. */
export function mainInMemory() {
  let today: CalendarDate = calendarDate('2026-11-22');
  let chosen: string | null = null;
  let place: string | null = null;
  let ids = 0;
  let kept: Preferences = DEFAULT_PREFERENCES;
  const clock = clockOn(() => today);
  const idSource = {
    next: (kind: string) => {
      ids += 1;
      return `${kind}-${ids}`;
    },
  };
  const store = new InMemoryRegisterStore({ clock });
  const backups = new InMemoryBackups(clock);
  const outside = { copied: [] as string[], mailed: [] as string[], saved: [] as NamedText[] };
  const useCases = createUseCases({
    store,
    view: new RegisterView(store, clock),
    clock,
    ids: idSource,
    files: {
      read: async (path: string) => ({ name: path.split('/').at(-1) ?? path, bytes: await readFile(path) }),
    },
    tables: new CsvTableReader(),
    history: followHistory(store),
    outlets: {
      copy: async (text) => void outside.copied.push(text),
      mail: async (link) => void outside.mailed.push(link),
      save: async (all) => outside.saved.push(...all) && all.length,
    },
    mails: postalMailReader,
    pause: async () => {},
    backups,
    places: backups,
    describePlace: async () => ({ kind: 'removable', product: null }),
    report: () => {},
    encodeMessage: encodeEml,
  });
  const preferences = new PreferencesService({
    preferences: () => kept,
    setPreferences: (next) => {
      kept = next;
    },
    windowPlace: () => ({ width: 1280, height: 800, maximized: false }),
    setWindowPlace: () => {},
    notice: () => null,
    noticeSeen: () => {},
  });

  const notifier = new ScriptedNotifier();
  const deliveries = new InMemoryDeliveryLog();
  const listeners = new Map<EventName, Set<(payload: unknown) => void>>();
  const broadcast = createBroadcast(() => [
    {
      send: (event, payload) => {
        for (const listener of listeners.get(event as EventName) ?? []) listener(structuredClone(payload));
      },
    },
  ]);
  const unexpected: string[] = [];
  const logger = { info: () => {}, error: (event: string) => void unexpected.push(event) };
  const reminders = new ReminderService({
    clock,
    ticker: { every: () => () => {} },
    power: { onWake: () => () => {} },
    log: deliveries,
    notifier,
    logger,
    derive: async () => useCases.view.list(),
    pause: async () => {},
    language: () => preferences.get().language,
    showTimes: () => preferences.showTimes(),
    names: () => preferences.get().notifyNames,
    open: (id) => broadcast('item.open', { id }),
    changed: () => broadcast('reminders.changed', {}),
  });

  const channels = new Map<string, (event: CallEvent, input: unknown) => Promise<unknown>>();
  registerMethods(
    { handle: (name, listener) => void channels.set(name, listener) },
    createHandlers({
      ...useCases,
      access: openAccess,
      info: () => ({
        version: '0.0.0',
        today,
        now: clock.localNow(),
        dataFolder: 'memory',
        place: { kind: 'local-same-disk', product: null },
        demo: false,
        sample: useCases.sample.isLoaded(),
        records: countRecords(store.state().register),
        platform: 'linux',
      }),
      preferences,
      dialogs: { chooseImportFile: async () => chosen, chooseBackupPlace: async () => place },
      reminders,
    }),
    logger,
  );
  useCases.backups.onChange(() => broadcast('backups.changed', {}));
  store.onChange(({ seq }) => broadcast('data.changed', { seq }));
  preferences.onChange((changed) => broadcast('preferences.changed', changed));

  const bridge: Bridge = {
    invoke: async (method, input) =>
      structuredClone(await channels.get(method)?.(OWN_PAGE, structuredClone(input))),
    on: (event, listener) => {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener));
      return () => void set.delete(listener);
    },
  };
  return {
    bridge,
    store,
    /** What was put on the clipboard, handed to the mail program and written to files. */
    outside,
    /** The notifications that were asked for; whoever wants reminders starts them. */
    notifier,
    reminders,
    /** Handlers that failed in an unforeseen way. */
    unexpected,
    chooses: (path: string | null) => {
      chosen = path;
    },
    choosesPlace: (folder: string | null) => {
      place = folder;
    },
    backups,
    dayBecomes: (day: string) => {
      today = calendarDate(day);
      broadcast('day.changed', { today });
    },
  };
}
