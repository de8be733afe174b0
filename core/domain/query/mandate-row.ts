/** A mandate as a row of a table. */
import type { AssuranceLevel } from '#core/domain/values/assurance-level.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { DerivedItem } from './derive-item.ts';
import type { Facts } from './facts.ts';
import { scopeReachesAny } from './scope-reach.ts';
import type { RowStatus } from './table-query.ts';
import { type Folding, haystackOf, type Named, type TableRow, UNNAMED } from './table-row.ts';

/** Haystacks outlive their row as long as their mandate did not change. */
const known = new WeakMap<DerivedItem, string>();

export class MandateRow implements TableRow {
  readonly kind = 'mandate';
  readonly works = null;
  readonly derived: DerivedItem;
  readonly #facts: Facts;
  readonly #folding: Folding;
  #haystack: string | null = null;

  constructor(derived: DerivedItem, facts: Facts, folding: Folding) {
    this.derived = derived;
    this.#facts = facts;
    this.#folding = folding;
  }

  get status(): RowStatus {
    return this.derived.status;
  }
  get person(): string {
    return this.derived.item.person;
  }
  get service(): string | null {
    const { service, provider } = this.derived.item;
    return service ?? provider;
  }
  get organisation(): string {
    return this.derived.item.organisation;
  }
  get supplier(): string | null {
    return this.derived.item.supplier;
  }
  get level(): AssuranceLevel {
    return this.derived.mandate.level;
  }
  get breaksOn(): CalendarDate {
    return this.derived.breaks.breaksOn;
  }
  get actBy(): CalendarDate | null {
    return this.derived.actBy;
  }
  get lastUsedOn(): CalendarDate | null {
    return this.derived.item.lastUsedOn;
  }
  get lastUseUnknown(): boolean {
    return this.derived.mandate.lastUse.kind === 'unknown';
  }
  get personIds(): readonly string[] {
    return [this.derived.mandate.personId];
  }
  get organisations(): readonly Named[] {
    return [{ id: this.derived.mandate.organisationId, name: this.organisation }];
  }
  get suppliers(): readonly Named[] {
    const { supplierId } = this.derived.mandate;
    return [{ id: supplierId ?? UNNAMED.id, name: this.supplier ?? UNNAMED.name }];
  }
  get reaches() {
    const { scope } = this.derived.mandate;
    return (serviceIds: readonly string[]) => scopeReachesAny(scope, serviceIds, this.#facts);
  }
  get haystack(): string {
    this.#haystack ??= known.get(this.derived) ?? this.#folded();
    return this.#haystack;
  }

  #folded(): string {
    const haystack = haystackOf(this.#texts(), this.#folding);
    known.set(this.derived, haystack);
    return haystack;
  }

  #texts(): readonly (string | null)[] {
    const { item, mandate } = this.derived;
    const { person, organisation, kvk, service, provider, supplier, level } = item;
    const { persons, organisations } = this.#facts.register;
    const email = persons.get(mandate.personId)?.email ?? null;
    const rsin = organisations.get(mandate.organisationId)?.rsin ?? null;
    const { branch } = mandate.scope;
    return [person, email, organisation, kvk, rsin, branch, service, provider, supplier, level, mandate.note];
  }
}
