/**
 * A main process in the page: the real handlers and use cases over a register that lives as long as the test. Only what
 * lies outside (files, clipboard, notifications) is scripted. Every input and answer passes the contract's schemas, so
 * that a test cannot pass on data the real one would refuse.
 */

import type { Backup } from '#core/contract/backups.ts';
import type { Bridge, EventName, MethodName } from '#core/contract/channels.ts';
import { CONTRACT, EVENTS, type PayloadOf, type WhoAreYou } from '#core/contract/contract.ts';
import type { Envelope } from '#core/contract/method.ts';
import type { Place } from '#core/contract/place.ts';
import { DEFAULT_PREFERENCES, type Preferences, type SettingsNotice } from '#core/contract/preferences.ts';
import type { ReminderHealth } from '#core/contract/reminder-health.ts';
import type { StoreStatus } from '#core/contract/store-status.ts';
import type { Verification } from '#core/contract/verification.ts';
import type { ImportTable } from '#core/domain/import/import-table.ts';
import {
  applyChange,
  type ChangeRequest,
  countRecords,
  EMPTY_REGISTER,
  type Register,
} from '#core/domain/records/register.ts';
import { type CalendarDate, calendarDate } from '#core/domain/values/calendar-date.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { PreferencesService } from '#electron/app/preferences-service.ts';
import { decideProfile } from '#electron/app/profile-service.ts';
import { RegisterView } from '#electron/app/register-view.ts';
import { createUseCases, type UseCases } from '#electron/app/use-cases.ts';
import { createHandlers } from '#electron/ipc/handlers.ts';
import type { Handlers } from '#electron/ipc/register-methods.ts';
import type { StoreAccess } from '#electron/ipc/store-handlers.ts';
import type { TableReader } from '#electron/ports/table-reader.ts';
import { InMemoryBackups } from '#electron/store/in-memory-backups.ts';
import { followHistory } from '#electron/store/in-memory-history.ts';
import { InMemoryRegisterStore } from '#electron/store/in-memory-register-store.ts';
import { clockOn } from '#test/support/clock-on.ts';
import { SOUND_AND_EMPTY } from '#test/support/verifications.ts';

/** A file that the user will choose: its table, a refusal, or nothing because the dialog is cancelled. */
export type NextFile = { readonly name: string; readonly table: ImportTable } | TijdigError | null;

export interface FakeState {
  readonly today?: CalendarDate;
  readonly register?: Register;
  readonly profile?: WhoAreYou | null;
  readonly preferences?: Partial<Preferences>;
  readonly settingsNotice?: SettingsNotice;
  readonly nextFile?: NextFile;
  readonly store?: StoreStatus;
  readonly findings?: Verification;
  readonly ownBackups?: readonly Backup[];
  /** Methods that refuse from the start. */
  readonly refusals?: ReadonlyMap<MethodName, TijdigError>;
  readonly health?: Partial<ReminderHealth>;
}

const NOTHING_MISSED = { offSince: null, count: 0, reminders: [] };
const WELL: ReminderHealth = {
  lastCheckAt: '2026-11-22T07:02:00.000Z',
  nextCheckAt: '2026-11-22T07:32:00.000Z',
  notifications: 'clicked',
  since: '2026-11-01T08:00:00.000Z',
  clockDoubt: null,
  missed: NOTHING_MISSED,
};
const DATA_FOLDER = 'C:\\Users\\Voorbeeld\\AppData\\Local\\Tijdig\\register';

/** Cells of a spreadsheet as they are pasted: tabs between cells, no quotes. */
const tabbed: TableReader = {
  read(bytes, knowsHeader) {
    const [headers = [], ...records] = new TextDecoder()
      .decode(bytes)
      .split('\n')
      .map((line) => line.split('\t'));
    if (!headers.some(knowsHeader)) throw new TijdigError('file-not-recognised', { missing: 'kvk' });
    return { headers, records: records.map((cells, at) => ({ number: at + 1, cells })) };
  },
};

export class FakeBridge implements Bridge {
  today: CalendarDate;
  nextFile: NextFile;
  /** The folder that the user will choose as second place of backups; `null` cancels. */
  nextPlace: string | null = null;
  /** Backups of this register, here and there. */
  /** What kind of place the second one is. */
  secondPlace: Place = { kind: 'removable', product: null };
  readonly backups: InMemoryBackups;
  health: ReminderHealth;
  /** Whether the system takes the next notification. */
  shows = true;
  /** How the register stands, how it will after the next attempt (`null`: as before), and what verifying finds. */
  store: StoreStatus;
  afterTrying: StoreStatus | null = null;
  readonly findings: Verification;
  /** Sound backups in the data folder, for a register that does not open. */
  readonly ownBackups: readonly Backup[];
  /** What was put on the clipboard and handed to the mail program, newest last. */
  readonly copied: string[] = [];
  readonly mailed: string[] = [];
  /** Files that the user let Tijdig write. */
  readonly saved: { readonly name: string; readonly text: string }[] = [];
  /** Every call that arrived, in order. */
  readonly calls: { readonly method: MethodName; readonly input: unknown }[] = [];
  /** A method that refuses, as long as it stands here. */
  readonly refusals: Map<MethodName, TijdigError>;
  readonly #listeners = new Map<EventName, Set<(payload: unknown) => void>>();
  readonly #store: InMemoryRegisterStore;
  readonly #preferences: PreferencesService;
  readonly #useCases: UseCases;
  readonly #handlers: Handlers;
  #kept: Preferences;
  #notice: SettingsNotice | null;

  constructor(state: FakeState = {}) {
    this.today = state.today ?? calendarDate('2026-11-22');
    this.#kept = { ...DEFAULT_PREFERENCES, ...state.preferences };
    this.#notice = state.settingsNotice ?? null;
    this.nextFile = state.nextFile ?? null;
    this.findings = state.findings ?? SOUND_AND_EMPTY;
    this.ownBackups = state.ownBackups ?? [];
    this.store = state.store ?? { phase: 'open', mode: { kind: 'writing' } };
    this.refusals = new Map(state.refusals ?? []);
    this.health = { ...WELL, ...state.health };
    const ids = { next: (kind: string) => `${kind}-${crypto.randomUUID()}` };
    const register = state.register ?? EMPTY_REGISTER;
    const started = state.profile
      ? applyChange(register, decideProfile(register, state.profile, ids))
      : register;
    const clock = clockOn(() => this.today);
    this.#store = new InMemoryRegisterStore({ clock, state: { register: started, seq: 0 } });
    this.backups = new InMemoryBackups(clock);
    // Hears of a change before the page does, which asks for it at once.
    const history = followHistory(this.#store);
    this.#store.onChange(({ seq }) => this.emit('data.changed', { seq }));
    this.#preferences = new PreferencesService({
      preferences: () => this.#kept,
      setPreferences: (next) => {
        this.#kept = next;
      },
      windowPlace: () => ({ width: 1280, height: 800, maximized: false }),
      setWindowPlace: () => undefined,
      notice: () => this.#notice,
      noticeSeen: () => {
        this.#notice = null;
      },
    });
    this.#preferences.onChange((changed) => this.emit('preferences.changed', changed));
    this.#useCases = createUseCases({
      store: this.#store,
      view: new RegisterView(this.#store, clock),
      clock,
      ids,
      files: { read: async (name) => ({ name, bytes: new Uint8Array() }) },
      tables: {
        read: (bytes, knowsHeader) => (bytes.length === 0 ? this.#chosen() : tabbed.read(bytes, knowsHeader)),
      },
      history,
      outlets: {
        copy: async (text) => void this.copied.push(text),
        mail: async (link) => void this.mailed.push(link),
        save: async (files) => this.saved.push(...files) && files.length,
      },
      mails: {
        read: async (bytes) => ({ from: null, subject: null, body: new TextDecoder().decode(bytes) }),
      },
      pause: async () => {},
      backups: this.backups,
      places: this.backups,
      describePlace: async () => this.secondPlace,
      report: () => {},
      encodeMessage: ({ subject, body }) => `${subject}\n\n${body}`,
    });
    this.#useCases.backups.onChange(() => this.emit('backups.changed', {}));
    this.#handlers = createHandlers({
      ...this.#useCases,
      access: this.#access(),
      preferences: this.#preferences,
      info: () => ({
        version: '0.1.0',
        today: this.today,
        now: clock.localNow(),
        dataFolder: DATA_FOLDER,
        place: { kind: 'local-same-disk', product: null },
        demo: false,
        sample: this.#useCases.sample.isLoaded(),
        records: countRecords(this.register),
        platform: 'windows',
      }),
      dialogs: {
        chooseImportFile: async () => this.#nextName(),
        chooseBackupPlace: async () => this.nextPlace,
      },
      reminders: {
        health: () => this.health,
        test: async () => {
          this.setHealth({ notifications: this.shows ? 'shown' : 'failed', since: clock.now() });
          return { shown: this.shows };
        },
        missedSeen: async () => this.setHealth({ missed: NOTHING_MISSED }),
        clockIsRight: async () => this.setHealth({ clockDoubt: null }),
      },
    });
  }

  /** The register stands otherwise from now on; told to the page. */
  setStore(status: StoreStatus): void {
    this.store = status;
    this.emit('store.changed', {});
  }

  #access(): StoreAccess {
    const again = async () => {
      if (this.afterTrying !== null) this.setStore(this.afterTrying);
      return this.store;
    };
    return {
      status: () => this.store,
      tryAgain: again,
      findings: async () => this.findings,
      repair: again,
      backups: async () => this.ownBackups,
      restore: again,
      showFolder: async () => {},
      quit: () => {},
    };
  }

  get register(): Register {
    return this.#store.state().register;
  }

  get profile(): WhoAreYou | null {
    return this.#useCases.profile.get();
  }

  get preferences(): Preferences {
    return this.#kept;
  }

  async invoke(method: MethodName, input: unknown): Promise<Envelope> {
    this.calls.push({ method, input });
    try {
      const refusal = this.refusals.get(method);
      if (refusal !== undefined) throw refusal;
      const checked = CONTRACT[method].input.safeParse(input);
      if (!checked.success) throw new TijdigError('invalid-request', { field: checked.error.message });
      // The schema of this very method made the input; TypeScript cannot follow that through the union of methods.
      const handler = this.#handlers[method] as (input: unknown) => unknown;
      return { ok: true, value: CONTRACT[method].output.parse(await handler(checked.data)) };
    } catch (error) {
      if (!(error instanceof TijdigError)) throw error;
      return { ok: false, error: { code: error.code, parameters: error.parameters } };
    }
  }

  on(event: EventName, listener: (payload: unknown) => void): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  emit<E extends EventName>(event: E, payload: PayloadOf<E>): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(EVENTS[event].parse(payload));
  }

  /** A change from elsewhere, such as another window; told to the page. */
  async commit(change: ChangeRequest): Promise<number> {
    return (await this.#store.commit(() => change)).seq;
  }

  /** Reminders fare differently from now on; told to the page. */
  setHealth(part: Partial<ReminderHealth>): void {
    this.health = { ...this.health, ...part };
    this.emit('reminders.changed', {});
  }

  #nextName(): string | null {
    const file = this.nextFile;
    if (file instanceof TijdigError) throw file;
    return file?.name ?? null;
  }

  #chosen(): ImportTable {
    const file = this.nextFile;
    if (file === null || file instanceof TijdigError) throw new TijdigError('file-unreadable');
    return file.table;
  }
}
