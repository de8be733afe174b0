/**
 * A main process in memory: the real rules of core over a register that lives as long as the test. Every input and
 * answer passes the contract's schemas, so that a test cannot pass on data the real one would refuse.
 */
import { factsOf } from '#core/catalogue/facts.ts';
import type { Bridge, EventName, MethodName } from '#core/contract/channels.ts';
import { CONTRACT, EVENTS, type OutputOf, type PayloadOf, type WhoAreYou } from '#core/contract/contract.ts';
import type { Envelope } from '#core/contract/method.ts';
import { DEFAULT_PREFERENCES, type Preferences, preferencesSchema } from '#core/contract/preferences.ts';
import { compareTable } from '#core/domain/import/compare.ts';
import type { ImportTable } from '#core/domain/import/import-table.ts';
import { planImport } from '#core/domain/import/plan-import.ts';
import { deriveItems } from '#core/domain/query/list-items.ts';
import { todayOverview } from '#core/domain/query/overview.ts';
import {
  applyChange,
  type ChangeRequest,
  countRecords,
  EMPTY_REGISTER,
  type Register,
} from '#core/domain/records/register.ts';
import { type CalendarDate, calendarDate } from '#core/domain/values/calendar-date.ts';
import { localMoment } from '#core/domain/values/local-moment.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';

/** A file that the user will choose: its table, a refusal, or nothing because the dialog is cancelled. */
export type NextFile = { readonly name: string; readonly table: ImportTable } | TijdigError | null;

export interface FakeState {
  readonly today?: CalendarDate;
  readonly register?: Register;
  readonly profile?: WhoAreYou | null;
  readonly preferences?: Partial<Preferences>;
  readonly nextFile?: NextFile;
  /** Methods that refuse from the start. */
  readonly refusals?: ReadonlyMap<MethodName, TijdigError>;
}

type Handler = (input: never) => unknown;

export class FakeBridge implements Bridge {
  today: CalendarDate;
  register: Register;
  profile: WhoAreYou | null;
  preferences: Preferences;
  nextFile: NextFile;
  /** Every call that arrived, in order. */
  readonly calls: { readonly method: MethodName; readonly input: unknown }[] = [];
  /** A method that refuses, as long as it stands here. */
  readonly refusals: Map<MethodName, TijdigError>;
  readonly #listeners = new Map<EventName, Set<(payload: unknown) => void>>();
  #seq = 0;
  #pending: { readonly token: string; readonly seq: number; readonly table: ImportTable } | null = null;

  constructor(state: FakeState = {}) {
    this.today = state.today ?? calendarDate('2026-11-22');
    this.register = state.register ?? EMPTY_REGISTER;
    this.profile = state.profile ?? null;
    this.preferences = { ...DEFAULT_PREFERENCES, ...state.preferences };
    this.nextFile = state.nextFile ?? null;
    this.refusals = new Map(state.refusals ?? []);
  }

  async invoke(method: MethodName, input: unknown): Promise<Envelope> {
    this.calls.push({ method, input });
    try {
      const refusal = this.refusals.get(method);
      if (refusal !== undefined) throw refusal;
      const checked = CONTRACT[method].input.safeParse(input);
      if (!checked.success) throw new TijdigError('invalid-request', { field: checked.error.message });
      const handler: Handler = this.#handlers[method];
      return { ok: true, value: CONTRACT[method].output.parse(handler(checked.data as never)) };
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
  commit(change: ChangeRequest): number {
    this.register = applyChange(this.register, change);
    this.#seq += 1;
    this.emit('data.changed', { seq: this.#seq });
    return this.#seq;
  }

  #newId = (kind: string): string => `${kind}-${this.#seq}-${crypto.randomUUID()}`;

  #compare(): OutputOf<'import.choose'> {
    const file = this.nextFile;
    if (file === null) return null;
    if (file instanceof TijdigError) throw file;
    const { rows, counts } = compareTable(file.table, factsOf(this.register), this.today);
    this.#pending = { token: this.#newId('import'), seq: this.#seq, table: file.table };
    return { token: this.#pending.token, fileName: file.name, rows: [...rows], counts };
  }

  #apply(token: string, rows: readonly number[]): OutputOf<'import.apply'> {
    const pending = this.#pending;
    if (pending === null || pending.token !== token || pending.seq !== this.#seq) {
      throw new TijdigError('import-stale');
    }
    const facts = factsOf(this.register);
    const { request, written } = planImport(pending.table, facts, this.today, new Set(rows), this.#newId);
    this.#pending = null;
    return { seq: request === null ? this.#seq : this.commit(request), written };
  }

  #explain(id: string): OutputOf<'mandate.explain'> {
    const facts = factsOf(this.register);
    const found = deriveItems(facts, this.today).find(({ item }) => item.id === id);
    if (found === undefined) throw new TijdigError('not-found', { id });
    const supplier = facts.suppliers.get(found.mandate.supplierId ?? '');
    const { item, clocks } = found;
    return {
      item,
      clocks,
      actBy: found.explain(),
      supplier: supplier
        ? { name: supplier.name, source: supplier.source, checkedOn: supplier.checkedOn }
        : null,
    };
  }

  readonly #handlers: {
    readonly [M in MethodName]: (input: (typeof CONTRACT)[M]['input']['_zod']['output']) => OutputOf<M>;
  } = {
    'app.info': () => ({
      version: '0.1.0',
      today: this.today,
      now: localMoment(this.today, '10:00'),
      dataFolder: 'C:\\Users\\Voorbeeld\\AppData\\Roaming\\Tijdig\\register',
      demo: false,
      records: countRecords(this.register),
      platform: 'windows',
    }),
    'preferences.get': () => this.preferences,
    'preferences.set': (part) => {
      this.preferences = preferencesSchema.parse({ ...this.preferences, ...part });
      this.emit('preferences.changed', this.preferences);
      return this.preferences;
    },
    'profile.get': () => this.profile,
    'profile.set': (who) => {
      this.profile = who;
      return { seq: this.commit({ action: 'profile.set', puts: [], removes: [], reason: null }) };
    },
    'today.overview': () => todayOverview(factsOf(this.register), this.today),
    'mandate.explain': ({ id }) => this.#explain(id),
    'import.choose': () => this.#compare(),
    'import.apply': ({ token, rows }) => this.#apply(token, rows),
  };
}
