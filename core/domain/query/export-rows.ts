/** The register as rows that an import reads back without a difference: one row per term of every mandate. */
import type { Facts } from '#core/domain/query/facts.ts';
import type { LastUse, Mandate, Term } from '#core/domain/records/mandate.ts';
import type { Means } from '#core/domain/records/means.ts';
import type { LegalForm } from '#core/domain/records/organisation.ts';
import { isSuspended } from '#core/domain/rules/status.ts';
import { type AssuranceLevel, atLeast } from '#core/domain/values/assurance-level.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';

/** One term of one mandate, with every name resolved; `null` is not known. */
export interface ExportRow {
  /** Id of the mandate: tells two records apart that say the same otherwise. */
  readonly reference: string;
  readonly organisation: string;
  readonly kvk: string;
  readonly rsin: string | null;
  readonly legalForm: LegalForm | null;
  readonly branch: string | null;
  readonly person: string;
  readonly email: string | null;
  readonly supplier: string | null;
  readonly meansLevel: AssuranceLevel | null;
  readonly meansEndsOn: CalendarDate | null;
  readonly provider: string | null;
  /** Names of the services; `null` = all services, of the provider or at the level. */
  readonly services: readonly string[] | null;
  readonly level: AssuranceLevel;
  readonly forThirdPartiesOnly: boolean;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate;
  readonly lastUse: LastUse;
  readonly status: 'active' | 'suspended' | 'revoked';
  readonly note: string | null;
}

/** Hands out a person's means over the rows of that person and supplier, so that each stands in the file if it fits. */
class MeansOfRows {
  readonly #known = new Map<string, Means[]>();
  readonly #waiting = new Map<string, Means[]>();
  constructor(means: Iterable<Means>) {
    for (const one of means) {
      const key = `${one.personId} ${one.supplierId}`;
      const list = this.#known.get(key) ?? [];
      if (list.every(({ level }) => level !== one.level)) this.#known.set(key, [...list, one]);
    }
    for (const [key, list] of this.#known) this.#waiting.set(key, [...list]);
  }

  next({ personId, supplierId, level }: Mandate): Means | null {
    const key = `${personId} ${supplierId}`;
    const waiting = this.#waiting.get(key) ?? [];
    const chosen = waiting.find((one) => atLeast(one.level, level)) ?? waiting[0];
    if (chosen) {
      waiting.splice(waiting.indexOf(chosen), 1);
      return chosen;
    }
    const known = this.#known.get(key) ?? [];
    return known.find((one) => atLeast(one.level, level)) ?? known[0] ?? null;
  }
}

/** One term per start, earliest first; of those with one start the one that ends last, because that one governs. */
function termsOf({ terms }: Mandate): readonly Term[] {
  const byStart = new Map<Term['startsOn'], Term>();
  for (const term of terms) {
    const known = byStart.get(term.startsOn);
    if (known === undefined || known.endsOn < term.endsOn) byStart.set(term.startsOn, term);
  }
  return [...byStart.values()].sort((a, b) => ((a.startsOn ?? '') < (b.startsOn ?? '') ? -1 : 1));
}

function statusOn(mandate: Mandate, today: CalendarDate): ExportRow['status'] {
  if (mandate.revoked !== null) return 'revoked';
  return isSuspended(mandate, today) ? 'suspended' : 'active';
}

/** The provider of a scope; of services only where all have the same one. */
function providerOf({ scope }: Mandate, facts: Facts): string | null {
  if (scope.kind === 'level') return null;
  const ids =
    scope.kind === 'provider'
      ? [scope.providerId]
      : scope.serviceIds.map((id) => facts.services.get(id)?.providerId ?? null);
  const [first, ...others] = new Set(ids);
  return first && others.length === 0 ? (facts.serviceProviders.get(first)?.name ?? null) : null;
}

/** Everything that is not archived, in the order of the register. `today` decides which suspensions still hold. */
export function exportRows(facts: Facts, today: CalendarDate): ExportRow[] {
  const { register } = facts;
  const means = new MeansOfRows(register.means.values());
  const mandates = [...register.mandates.values()].filter(({ archivedOn }) => archivedOn === null);
  return mandates.flatMap((mandate) => {
    const { scope } = mandate;
    const organisation = register.organisations.get(mandate.organisationId);
    const person = register.persons.get(mandate.personId);
    return termsOf(mandate).map(({ startsOn, endsOn }): ExportRow => {
      const itsMeans = means.next(mandate);
      return {
        reference: mandate.id,
        organisation: organisation?.name ?? '',
        kvk: organisation?.kvk ?? '',
        rsin: organisation?.rsin ?? null,
        legalForm: organisation?.legalForm ?? null,
        branch: scope.branch,
        person: person?.name ?? '',
        email: person?.email ?? null,
        supplier:
          mandate.supplierId === null ? null : (facts.suppliers.get(mandate.supplierId)?.name ?? null),
        meansLevel: itsMeans?.level ?? null,
        meansEndsOn: itsMeans?.endsOn ?? null,
        provider: providerOf(mandate, facts),
        services:
          scope.kind === 'services' ? scope.serviceIds.map((id) => facts.services.get(id)?.name ?? '') : null,
        level: mandate.level,
        forThirdPartiesOnly: scope.forThirdPartiesOnly,
        startsOn,
        endsOn,
        lastUse: mandate.lastUse,
        status: statusOn(mandate, today),
        note: mandate.note,
      };
    });
  });
}
