/** What happened to one mandate, chain mandate or invitation: who changed it, its answers or its means, when and why. */
import type { HistoryEntry } from '#core/contract/mandate-detail.ts';
import { answerId } from '#core/domain/records/answer.ts';
import { clocksOf } from '#core/domain/rules/clocks.ts';
import { rowOfTerms } from '#core/domain/rules/terms.ts';
import { CLOCK_KINDS } from '#core/domain/values/clock-kind.ts';
import { REMINDED_CLOCKS } from '#core/domain/values/reminded.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { RegisterView } from '#electron/app/register-view.ts';
import type { HistoryReader } from '#electron/ports/history-reader.ts';

export class HistoryService {
  readonly #view: RegisterView;
  readonly #history: HistoryReader;
  constructor(view: RegisterView, history: HistoryReader) {
    this.#view = view;
    this.#history = history;
  }

  /** Newest first; names of people as they are now. Throws `not-found`. */
  async of(id: string): Promise<HistoryEntry[]> {
    const { persons } = this.#view.list().facts.register;
    const changes = await this.#history.changesOf(this.#recordsOf(id));
    return changes.toReversed().map(({ seq, at, by, action, reason }) => ({
      seq,
      at,
      by: by === null ? null : (persons.get(by)?.name ?? null),
      action,
      reason,
    }));
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
