/** Risks of administrator roles: too few, ending together, ending before what they renew, barred from their own (DOMAIN: Continuity). */
import type { AdminRole } from '#core/domain/records/admin-role.ts';
import { authorisedFor, periodOfRole } from '#core/domain/rules/authorised-persons.ts';
import { holdsOn } from '#core/domain/rules/effective-dates.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { placeKey } from '#core/domain/rules/register-groups.ts';
import { type AssuranceLevel, atLeast } from '#core/domain/values/assurance-level.ts';
import { type CalendarDate, earliest, latest } from '#core/domain/values/calendar-date.ts';
import { endOfSide, type LivingChain, type LivingMandate } from './living.ts';
import { type Risk, risk } from './risk.ts';

/** A role that has not ended, with its last day; `null` = no end is known. */
interface Role {
  readonly role: AdminRole;
  readonly until: CalendarDate | null;
  readonly lives: boolean;
}

/** Something that an administrator at a place must renew. */
interface Renewal {
  readonly mandateId: string | null;
  readonly chainId: string | null;
  readonly personId: string | null;
  readonly level: AssuranceLevel;
  readonly endsOn: CalendarDate;
}

/** An organisation at a supplier where some role is or was recorded. */
interface Place {
  readonly organisationId: string;
  readonly supplierId: string;
  readonly roles: Role[];
  readonly renewals: Renewal[];
}

function placesOf(facts: IndexedFacts, today: CalendarDate): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const role of facts.register.adminRoles.values()) {
    const { organisationId, supplierId } = role;
    const key = placeKey(organisationId, supplierId);
    const place = places.get(key) ?? { organisationId, supplierId, roles: [], renewals: [] };
    places.set(key, place);
    const period = periodOfRole(role, facts);
    if (period === null || (period.to !== null && period.to < today)) continue;
    place.roles.push({ role, until: period.to, lives: holdsOn(period, today) });
  }
  return places;
}

/** Lays what lives at the place where it is renewed; what stands where no role was ever recorded has none. */
function layOut(
  places: ReadonlyMap<string, Place>,
  mandates: readonly LivingMandate[],
  chains: readonly LivingChain[],
  today: CalendarDate,
): void {
  if (places.size === 0) return;
  const add = (organisationId: string, supplierId: string | null, renewal: Renewal): void => {
    if (supplierId !== null) places.get(placeKey(organisationId, supplierId))?.renewals.push(renewal);
  };
  for (const { mandate, endsOn } of mandates) {
    const { id, personId, level, organisationId, supplierId } = mandate;
    add(organisationId, supplierId, { mandateId: id, chainId: null, personId, level, endsOn });
  }
  for (const { chain } of chains) {
    const { id, level, sides, grantorId, intermediaryId } = chain;
    const owners = [
      [grantorId, sides.grantor],
      [intermediaryId, sides.intermediary],
    ] as const;
    for (const [organisationId, side] of owners) {
      const endsOn = endOfSide(side, today);
      if (side.kind !== 'recorded' || endsOn === null) continue;
      add(organisationId, side.supplierId, { mandateId: null, chainId: id, personId: null, level, endsOn });
    }
  }
}

const mandateIds = (renewals: readonly Renewal[]): string[] =>
  renewals.map(({ mandateId }) => mandateId).filter((id) => id !== null);
const chainIds = (renewals: readonly Renewal[]): string[] =>
  renewals.map(({ chainId }) => chainId).filter((id) => id !== null);
const idsOf = (roles: readonly Role[]): string[] => roles.map(({ role }) => role.id);
const endsOf = (roles: readonly Role[]): CalendarDate[] =>
  roles.map(({ until }) => until).filter((until) => until !== null);

/** One living administrator, or none although something lives there that one must renew. */
function tooFew({ organisationId, supplierId, roles, renewals }: Place): Risk[] {
  const living = roles.filter(({ lives }) => lives);
  const persons = new Set(living.map(({ role }) => role.personId));
  const [personId] = persons;
  if (personId === undefined) {
    if (renewals.length === 0) return [];
    const on = earliest(renewals.map(({ endsOn }) => endsOn));
    const ids = { mandateIds: mandateIds(renewals), chainIds: chainIds(renewals) };
    return [risk('no-living-administrator', { organisationId, supplierId, on, ...ids })];
  }
  if (persons.size > 1) return [];
  const ends = endsOf(living);
  const on = ends.length < living.length ? null : latest(ends);
  const roleIds = idsOf(living);
  return [risk('one-living-administrator', { organisationId, supplierId, personId, on, roleIds })];
}

/** All living roles end in one month. One role is not all of them at once; a role without a known end stands apart. */
function together({ organisationId, supplierId, roles }: Place): Risk[] {
  const ends = endsOf(roles);
  const months = new Set(ends.map((end) => end.slice(0, 7)));
  if (roles.length < 2 || ends.length < roles.length || months.size > 1) return [];
  const on = earliest(ends);
  return [risk('roles-end-in-one-month', { organisationId, supplierId, on, roleIds: idsOf(roles) })];
}

/** The role that reaches a level and ends last; `null` = one of them has no known end, or none reaches it. */
function lastRole(roles: readonly Role[], level: AssuranceLevel): { id: string; until: CalendarDate } | null {
  let last: { id: string; until: CalendarDate } | null = null;
  for (const { role, until } of roles) {
    if (!atLeast(role.level, level)) continue;
    if (until === null) return null;
    if (last === null || until > last.until) last = { id: role.id, until };
  }
  return last;
}

/** The last role that reaches a mandate ends before the mandate does. */
function endsFirst({ organisationId, supplierId, roles, renewals }: Place): Risk[] {
  const byLevel = new Map<AssuranceLevel, ReturnType<typeof lastRole>>();
  const left = new Map<string, { on: CalendarDate; renewals: Renewal[] }>();
  for (const renewal of renewals) {
    const { level, endsOn } = renewal;
    const last = byLevel.get(level) ?? lastRole(roles, level);
    byLevel.set(level, last);
    if (last === null || last.until >= endsOn) continue;
    const behind = left.get(last.id) ?? { on: last.until, renewals: [] };
    behind.renewals.push(renewal);
    left.set(last.id, behind);
  }
  return Array.from(left, ([roleId, { on, renewals: behind }]) =>
    risk('role-ends-before-mandates', {
      organisationId,
      supplierId,
      on,
      roleIds: [roleId],
      mandateIds: mandateIds(behind),
      chainIds: chainIds(behind),
    }),
  );
}

/** Mandates of an administrator who may not approve his own, where no other administrator lives. */
function barred(place: Place, facts: IndexedFacts, today: CalendarDate): Risk[] {
  const { organisationId, supplierId, renewals } = place;
  if (facts.suppliers.get(supplierId)?.selfApproval !== 'barred') return [];
  const own = new Map<string, Renewal[]>();
  for (const renewal of renewals) {
    const { personId, level } = renewal;
    if (personId === null) continue;
    const { barred: those, who } = authorisedFor(
      { organisationId, supplierId, level, personId },
      facts,
      today,
    );
    if (!those.includes(personId) || who.some(({ by }) => by === 'administrator')) continue;
    const mine = own.get(personId) ?? [];
    mine.push(renewal);
    own.set(personId, mine);
  }
  return Array.from(own, ([personId, mine]) =>
    risk('self-approval-barred', {
      organisationId,
      supplierId,
      personId,
      on: earliest(mine.map(({ endsOn }) => endsOn)),
      mandateIds: mandateIds(mine),
    }),
  );
}

/** The risks of the administrators, for every organisation at a supplier where a role is or was recorded. */
export function administratorRisks(
  mandates: readonly LivingMandate[],
  chains: readonly LivingChain[],
  facts: IndexedFacts,
  today: CalendarDate,
): Risk[] {
  const places = placesOf(facts, today);
  layOut(places, mandates, chains, today);
  return [...places.values()].flatMap((place) => [
    ...tooFew(place),
    ...together(place),
    ...endsFirst(place),
    ...barred(place, facts, today),
  ]);
}
