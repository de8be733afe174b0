/**
 * The register as it was recorded at the end of a past day (DOMAIN: "Wie mocht dit op D?" adds what was recorded on D).
 * Days are those of the system clock in Amsterdam when each change was made; what was recorded later, about whatever day,
 * is not in it. Derived as it would have been on that day.
 */
import { factsOf } from '#core/catalogue/facts.ts';
import type { PastList } from '#core/contract/past-list.ts';
import { dayListInSlices } from '#core/domain/query/day-list.ts';
import type { Register } from '#core/domain/records/register.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { withPauses } from '#core/domain/values/slices.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { dayOfInstant } from '#core/i18n/format-instant.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type { HistoryReader } from '#electron/ports/history-reader.ts';

/** Heads of changes asked for at once. */
const PAGE = 500;

export interface PastRegister {
  readonly on: CalendarDate;
  /** The last change that was recorded by then; 0 = nothing was. */
  readonly seq: number;
  readonly register: Register;
}

export class PastService {
  readonly #history: HistoryReader;
  readonly #clock: Pick<Clock, 'today'>;
  readonly #pause: () => Promise<void>;
  /** `pause` resolves when everything else had its turn. */
  constructor(history: HistoryReader, clock: Pick<Clock, 'today'>, pause: () => Promise<void>) {
    this.#history = history;
    this.#clock = clock;
    this.#pause = pause;
  }

  /** Throws `day-in-future`, or `history-incomplete`, `register-damaged` or `register-unreadable` with the `file`. */
  async endOf(on: CalendarDate): Promise<PastRegister> {
    if (on > this.#clock.today()) throw new TijdigError('day-in-future', { day: on });
    const seq = await this.#lastOn(on);
    return { on, seq, register: await this.#history.registerAfter(seq) };
  }

  /** The mandates that were not archived then, in order of haste, and how much there was of every kind. Throws as `endOf`. */
  async list({ on, offset, limit }: { on: CalendarDate; offset: number; limit: number }): Promise<PastList> {
    const { seq, register } = await this.endOf(on);
    const { inHaste } = await withPauses(dayListInSlices(factsOf(register), on), this.#pause);
    return {
      on,
      seq,
      counts: countsOf(register),
      total: inHaste.length,
      items: inHaste.slice(offset, offset + limit).map(({ item }) => item),
    };
  }

  /**
   * The last change by the end of a day. Looked for from the newest back: where the clock was set back, what was done
   * before a change came before it, whatever its day says.
   */
  async #lastOn(on: CalendarDate): Promise<number> {
    let before: number | null = null;
    for (;;) {
      const page = await this.#history.before(before, PAGE);
      const found = page.find(({ at }) => dayOfInstant(at) <= on);
      if (found !== undefined) return found.seq;
      const last = page.at(-1);
      if (last === undefined) return before === null ? 0 : before - 1;
      before = last.seq;
    }
  }
}

/** Records of each kind that were not archived. */
export function countsOf(register: Register): PastList['counts'] {
  const living = (records: ReadonlyMap<string, { readonly archivedOn: CalendarDate | null }>) =>
    [...records.values()].filter(({ archivedOn }) => archivedOn === null).length;
  return {
    mandate: living(register.mandates),
    chain: living(register.chainMandates),
    invitation: living(register.invitations),
    role: living(register.adminRoles),
    means: living(register.means),
    subscription: living(register.subscriptions),
    person: living(register.persons),
    organisation: living(register.organisations),
  };
}
