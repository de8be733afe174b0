/** The table of mandates and the detail beside it, as they stand today. */
import type { InputOf, OutputOf } from '#core/contract/contract.ts';
import { deriveItem } from '#core/domain/query/derive-item.ts';
import { toTodayItem } from '#core/domain/query/overview.ts';
import { renewalProposal } from '#core/domain/query/renewal-proposal.ts';
import { facetsOf } from '#core/domain/query/table-facets.ts';
import { tablePage } from '#core/domain/query/table-page.ts';
import type { TableSelection } from '#core/domain/query/table-query.ts';
import { schedulesOf } from '#core/domain/reminders/schedule.ts';
import { isKnown } from '#core/domain/rules/clocks.ts';
import { atLeast } from '#core/domain/values/assurance-level.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { RegisterView } from '#electron/app/register-view.ts';
import type { Clock } from '#electron/ports/clock.ts';

export class MandatesService {
  readonly #view: RegisterView;
  readonly #clock: Clock;
  constructor(view: RegisterView, clock: Clock) {
    this.#view = view;
    this.#clock = clock;
  }

  /** So many rows of a selection from a place on, and where the row to reveal stands in it. */
  rows({
    offset,
    limit,
    reveal,
    ...selection
  }: InputOf<'mandates.rows'> & TableSelection): OutputOf<'mandates.rows'> {
    return tablePage(this.#view.table(selection.filters.archived), selection, { offset, limit, reveal });
  }

  /** The ids of all rows of a selection, in its order. */
  ids(selection: TableSelection): OutputOf<'mandates.ids'> {
    const rows = this.#view.table(selection.filters.archived).select(selection);
    return { ids: rows.map(({ derived }) => derived.item.id) };
  }

  /** What can be filtered on. */
  facets(): OutputOf<'mandates.facets'> {
    const { archived } = this.#view.list();
    return { ...facetsOf(this.#view.table(false).rows), archived: archived.length };
  }

  /** The term to propose when mandates are renewed together. Throws `not-found`. */
  renewal(ids: readonly string[]): OutputOf<'mandates.renewal'> {
    const { facts, today } = this.#view.list();
    const mandates = ids.map((id) => {
      const mandate = facts.register.mandates.get(id);
      if (mandate === undefined) throw new TijdigError('not-found', { id });
      return mandate;
    });
    const { startsOn, years, chosen } = renewalProposal(mandates, facts, today);
    return { startsOn, years: [...years], chosen };
  }

  /** Everything that is known of a mandate, also of an archived one. Throws `not-found`. */
  detail(id: string): OutputOf<'mandate.detail'> {
    const { facts, today } = this.#view.list();
    const { register, profile } = facts;
    const mandate = register.mandates.get(id);
    if (!mandate) throw new TijdigError('not-found', { id });
    const derived = deriveItem(mandate, facts, today);
    const { personId, organisationId, supplierId, terms } = mandate;
    return {
      item: toTodayItem(derived, this.#clock.localNow(), schedulesOf(profile)),
      terms: terms.toSorted((a, b) => (a.endsOn < b.endsOn ? 1 : a.endsOn > b.endsOn ? -1 : 0)),
      scope: mandate.scope,
      suspensions: mandate.suspensions,
      revoked: mandate.revoked,
      archivedOn: mandate.archivedOn,
      note: mandate.note,
      person: register.persons.get(personId) ?? null,
      organisation: register.organisations.get(organisationId) ?? null,
      supplier: facts.suppliers.get(supplierId ?? '') ?? null,
      means: (facts.means.get(personId, supplierId) ?? []).toSorted((a, b) =>
        a.level === b.level ? 0 : atLeast(a.level, b.level) ? -1 : 1,
      ),
      answers: derived.clocks.filter(isKnown).flatMap((clock) => derived.answerOf(clock) ?? []),
      authorised: derived.authorised.who.flatMap(({ personId: one, until }) => {
        const name = one === null ? undefined : register.persons.get(one)?.name;
        return name === undefined ? [] : [{ name, until }];
      }),
    };
  }
}
