/** What happened to a record: who changed it, when and why, and what was changed. */
import type { HistoryEntry } from '#core/contract/mandate-detail.ts';
import { answerId } from '#core/domain/records/answer.ts';
import type { Action, Change, Collection, Put } from '#core/domain/records/register.ts';
import { clocksOf } from '#core/domain/rules/clocks.ts';
import { rowOfTerms } from '#core/domain/rules/terms.ts';
import { CLOCK_KINDS } from '#core/domain/values/clock-kind.ts';
import { REMINDED_CLOCKS } from '#core/domain/values/reminded.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { type Author, authorsOf } from '#electron/app/authors.ts';
import { type FieldChange, fieldChanges } from '#electron/app/record-difference.ts';
import type { RegisterView } from '#electron/app/register-view.ts';
import type { HistoryReader } from '#electron/ports/history-reader.ts';
import type { RegisterReader } from '#electron/ports/register-store.ts';

/** One change of a record. */
export interface RecordChange {
  readonly seq: number;
  /** ISO 8601 instant in UTC. */
  readonly at: string;
  readonly by: Author | null;
  readonly action: Action;
  readonly reason: string | null;
  /** What it changed, compared with the last version that is known; answers to reminders as `answer.<clock>`. */
  readonly fields: readonly FieldChange[];
}
export interface RecordHistory {
  readonly id: string;
  readonly collection: Collection;
  /** A file of the history that is missing, or `null`: then this is all of it. */
  readonly missing: string | null;
  /** Oldest first. */
  readonly changes: readonly RecordChange[];
}

export class HistoryService {
  readonly #view: RegisterView;
  readonly #history: HistoryReader;
  constructor(view: RegisterView, history: HistoryReader) {
    this.#view = view;
    this.#history = history;
  }

  /** Newest first; names of people as they are now, their roles as they were. Throws `not-found`. */
  async of(id: string): Promise<HistoryEntry[]> {
    const { register } = this.#view.list().facts;
    const changes = await this.#history.changesOf(this.#recordsOf(id));
    const authorOf = await authorsOf(this.#history, changes, register);
    return changes.toReversed().map((change) => {
      const { seq, at, by, action, reason } = change;
      const name = by === null ? null : (register.persons.get(by)?.name ?? null);
      return { seq, at, by: name, role: authorOf(change)?.role ?? null, action, reason };
    });
  }

  /** The record, with a mandate the means it is used with, and the answers that its clocks have or had. */
  #recordsOf(id: string): ReadonlySet<string> {
    const { facts, today } = this.#view.list();
    const mandate = facts.register.mandates.get(id);
    if (mandate === undefined) return this.#recordsOfOther(id);
    const means = facts.means.get(mandate.personId, mandate.supplierId) ?? [];
    const owners = clocksOf(mandate, rowOfTerms(mandate.terms, today), facts, today).map(
      ({ ownerId }) => ownerId,
    );
    const answers = owners.flatMap((owner) => CLOCK_KINDS.map((kind) => answerId(owner, kind)));
    return new Set([id, ...means.map((one) => one.id), ...answers]);
  }

  /** A chain mandate with the dossiers that were kept of it and the answers at its own clocks, or an invitation with its. */
  #recordsOfOther(id: string): ReadonlySet<string> {
    const { chainMandates, invitations, renewalDossiers } = this.#view.list().facts.register;
    if (!chainMandates.has(id) && !invitations.has(id)) throw new TijdigError('not-found', { id });
    const dossiers = Array.from(renewalDossiers.values()).filter(
      ({ chainMandateId }) => chainMandateId === id,
    );
    return new Set([
      id,
      ...dossiers.map((one) => one.id),
      ...REMINDED_CLOCKS.map((kind) => answerId(id, kind)),
    ]);
  }
}

/** Everything that was ever done to one record of any kind, and to the answers on it. `null` when nobody ever wrote it. */
export async function recordHistory(
  id: string,
  history: HistoryReader,
  reader: RegisterReader,
): Promise<RecordHistory | null> {
  const answers = REMINDED_CLOCKS.map((clock) => answerId(id, clock));
  const found = await history.changesOf(new Set([id, ...answers]));
  const authorOf = await authorsOf(history, found, reader.state().register);
  const versions = new Versions(id);
  const changes = found.map((change) => {
    const { seq, at, action, reason } = change;
    return { seq, at, by: authorOf(change), action, reason, fields: versions.next(change) };
  });
  const { collection } = versions;
  return collection === null ? null : { id, collection, missing: await history.missing(), changes };
}

/** The versions of a record and of the answers on it, change by change. */
class Versions {
  readonly #id: string;
  readonly #last = new Map<string, unknown>();
  collection: Collection | null = null;

  constructor(id: string) {
    this.#id = id;
  }

  next({ puts, removes }: Change): FieldChange[] {
    const ours = puts.filter((put) => this.#isOurs(put.collection, put.record.id));
    const gone = removes.filter(({ collection, id }) => this.#isOurs(collection, id));
    return [
      ...ours.flatMap((put) => this.#changed(put.collection, put.record.id, shownAs(put))),
      ...gone.flatMap(({ collection, id }) => this.#changed(collection, id, null)),
    ];
  }

  #isOurs(collection: Collection, id: string): boolean {
    return id === this.#id || (collection === 'answers' && id.startsWith(answerId(this.#id, '')));
  }

  #changed(collection: Collection, id: string, to: unknown): FieldChange[] {
    const prefix = id === this.#id ? '' : `answer.${id.slice(answerId(this.#id, '').length)}`;
    if (prefix === '') this.collection = collection;
    const from = this.#last.get(id) ?? null;
    this.#last.set(id, to);
    return fieldChanges(from, to, prefix).filter(({ field }) => field !== 'id');
  }
}

const shownAs = (put: Put): unknown => (put.collection === 'answers' ? put.record.given : put.record);
