/** Lists of what the register holds beside mandates, as it stands on a day; what is archived is left out. */
import type { ChainItem } from '#core/domain/query/chain-item.ts';
import { deriveAdminRole } from '#core/domain/query/derive-admin-role.ts';
import { deriveChain } from '#core/domain/query/derive-chain.ts';
import { deriveInvitation, type InvitationItem } from '#core/domain/query/derive-invitation.ts';
import { deriveMeans } from '#core/domain/query/derive-means.ts';
import { deriveSubscription } from '#core/domain/query/derive-subscription.ts';
import type { DerivedRecord, RecordClock } from '#core/domain/query/derived-record.ts';
import { names } from '#core/domain/query/list-items.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { byDay, type CalendarDate } from '#core/domain/values/calendar-date.ts';

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

interface Hasty {
  readonly id: string;
  readonly actBy: CalendarDate | null;
  /** The last day that works. */
  readonly until: CalendarDate | null;
  readonly name: string;
}

/** The order of haste: last day to act, last day that works, name, id. */
function inHaste<T>(items: readonly T[], of: (item: T) => Hasty): T[] {
  return items
    .map((item) => ({ item, haste: of(item) }))
    .sort(
      ({ haste: a }, { haste: b }) =>
        byDay(a.actBy, b.actBy) ||
        byDay(a.until, b.until) ||
        names.compare(a.name, b.name) ||
        byText(a.id, b.id),
    )
    .map(({ item }) => item);
}

const present = <T extends { readonly archivedOn: CalendarDate | null }>(
  records: ReadonlyMap<string, T>,
): T[] => Array.from(records.values()).filter(({ archivedOn }) => archivedOn === null);

/** The chain mandates in order of haste. */
export const chainItems = (facts: IndexedFacts, today: CalendarDate): ChainItem[] =>
  inHaste(
    present(facts.register.chainMandates).map((chain) => deriveChain(chain, facts, today).item),
    ({ id, actBy, breaksOn, grantor }) => ({ id, actBy, until: breaksOn, name: grantor.name }),
  );

/** The invitations in order of haste. */
export const invitationItems = (facts: IndexedFacts, today: CalendarDate): InvitationItem[] =>
  inHaste(
    present(facts.register.invitations).map((one) => deriveInvitation(one, facts, today).item),
    ({ id, actBy, lastDay, grantor }) => ({ id, actBy, until: lastDay, name: grantor.name }),
  );

function derivedRecords(kind: RecordClock, facts: IndexedFacts, today: CalendarDate): DerivedRecord[] {
  const { adminRoles, means, subscriptions } = facts.register;
  switch (kind) {
    case 'role':
      return present(adminRoles).map((one) => deriveAdminRole(one, facts, today));
    case 'means':
      return present(means).map((one) => deriveMeans(one, facts, today));
    case 'subscription':
      return present(subscriptions).map((one) => deriveSubscription(one, facts, today));
  }
}

/** An administrator role, a means or a subscription with the names that a list shows. */
export interface RecordItem
  extends Pick<
    DerivedRecord,
    'id' | 'personId' | 'organisationId' | 'supplierId' | 'level' | 'status' | 'breaksOn' | 'actBy' | 'answer'
  > {
  readonly kind: RecordClock;
  readonly person: string | null;
  readonly organisation: string | null;
  readonly supplier: string | null;
  /** The mandates that it stops, or that nobody known can renew after it. */
  readonly mandateIds: readonly string[];
}

/** A record that is missing shows its id: better a code than a hole in the list. */
const nameOf = (id: string | null, records: ReadonlyMap<string, { readonly name: string }>): string | null =>
  id === null ? null : (records.get(id)?.name ?? id);

function recordItem(derived: DerivedRecord, { register, suppliers }: IndexedFacts): RecordItem {
  const { id, clock, personId, organisationId, supplierId, level, status, breaksOn, actBy, answer, stops } =
    derived;
  return {
    id,
    kind: clock,
    person: nameOf(personId, register.persons),
    personId,
    organisation: nameOf(organisationId, register.organisations),
    organisationId,
    supplier: nameOf(supplierId, suppliers),
    supplierId,
    level,
    breaksOn,
    actBy,
    status,
    answer,
    mandateIds: stops(),
  };
}

/** The administrator roles, means or subscriptions in order of haste. */
export const recordItems = (kind: RecordClock, facts: IndexedFacts, today: CalendarDate): RecordItem[] =>
  inHaste(
    derivedRecords(kind, facts, today).map((derived) => recordItem(derived, facts)),
    ({ id, actBy, breaksOn, person, organisation }) => ({
      id,
      actBy,
      until: breaksOn,
      name: [person, organisation].join(' '),
    }),
  );
