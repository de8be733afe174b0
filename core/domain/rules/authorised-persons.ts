/**
 * Who can renew on a day (bevoegde; DOMAIN: Words; Terms and clocks, 5): administrators with a living role there at the level or
 * higher, and legal representatives. The user's own word for it counts as long as nothing of him or her is recorded there.
 */
import type { Facts } from '#core/domain/query/facts.ts';
import type { AdminRole } from '#core/domain/records/admin-role.ts';
import type { LegalRepresentative } from '#core/domain/records/legal-representative.ts';
import type { Supplier } from '#core/domain/records/supplier.ts';
import { type AssuranceLevel, atLeast } from '#core/domain/values/assurance-level.ts';
import { addDays, type CalendarDate, earliest } from '#core/domain/values/calendar-date.ts';
import { type Authorised, type AuthorisedOne, DEFAULT_PAPERS, type Papers } from './authorised.ts';
import { holdsOn, lastDayOf, type Period } from './effective-dates.ts';
import type { IndexedFacts } from './indexed-facts.ts';
import { placeKey } from './register-groups.ts';

/** What somebody must be able to renew. */
export interface Renewable {
  readonly organisationId: string;
  /** `null` = not known. */
  readonly supplierId: string | null;
  readonly level: AssuranceLevel;
  /** Whose it is; `null` where it is nobody's, as with a chain mandate. */
  readonly personId: string | null;
}

/** A living authorised person: none known, or known with the last day to act (`null` = no end known). */
export type AuthorisedPerson =
  | { readonly known: false }
  | { readonly known: true; readonly until: CalendarDate | null };

/** Somebody with the days on which he or she can act. */
interface Candidate extends Omit<AuthorisedOne, 'until'> {
  readonly period: Period;
}

/** The days of an administrator role: while it is neither withdrawn nor archived, and as long as its person works there. */
export function periodOfRole(role: AdminRole, facts: Facts): Period | null {
  const person = facts.register.persons.get(role.personId);
  const isGone = role.archivedOn !== null || (person?.archivedOn ?? null) !== null;
  if (isGone || (role.revoked !== null && role.revoked.on === null)) return null;
  const to = lastDayOf(role.to, role.revoked);
  const leaves = person?.lastWorkingDay ?? null;
  return { from: role.from, to: leaves !== null && (to === null || leaves < to) ? leaves : to };
}

const isHere = ({ personId }: LegalRepresentative, facts: IndexedFacts): boolean =>
  (facts.register.persons.get(personId)?.archivedOn ?? null) === null;

const rolesAt = ({ organisationId, supplierId }: Renewable, facts: IndexedFacts): readonly AdminRole[] =>
  supplierId === null ? [] : facts.groups.rolesByPlace.of(placeKey(organisationId, supplierId));

function administrators(subject: Renewable, facts: IndexedFacts): Candidate[] {
  const found: Candidate[] = [];
  for (const role of rolesAt(subject, facts)) {
    const period = atLeast(role.level, subject.level) ? periodOfRole(role, facts) : null;
    if (period === null) continue;
    found.push({
      personId: role.personId,
      by: 'administrator',
      recordId: role.id,
      joint: false,
      period,
    });
  }
  return found;
}

/** The user, who says to be one, while no record says what he or she is there. */
function userOfTijdig(subject: Renewable, facts: IndexedFacts): Candidate[] {
  const { personId, organisationId, role } = facts.profile;
  if (organisationId !== subject.organisationId) return [];
  const isOfUser = (record: { readonly personId: string }) => record.personId === personId;
  const one = { personId, recordId: null, joint: false };
  if (role === 'legal-representative') {
    if (facts.groups.representativesByOrganisation.of(organisationId).some(isOfUser)) return [];
    return [{ ...one, by: role, period: { from: null, to: null } }];
  }
  if (role !== 'administrator' || rolesAt(subject, facts).some(isOfUser)) return [];
  const person = personId === null ? undefined : facts.register.persons.get(personId);
  return [{ ...one, by: role, period: { from: null, to: person?.lastWorkingDay ?? null } }];
}

interface Representatives {
  readonly sole: readonly Candidate[];
  readonly joint: readonly Candidate[];
  readonly doubts: Authorised['doubts'];
}

/** Those who act alone, and those who act together when enough of them are recorded. */
function representatives(subject: Renewable, facts: IndexedFacts, today: CalendarDate): Representatives {
  const recorded = facts.groups.representativesByOrganisation.of(subject.organisationId);
  const candidates = (authority: LegalRepresentative['authority']): Candidate[] =>
    recorded
      .filter((one) => one.authority === authority && isHere(one, facts))
      .map(({ id, personId, from, to }) => ({
        personId,
        by: 'legal-representative',
        recordId: id,
        joint: authority === 'joint',
        period: { from, to },
      }));
  const lives = ({ period }: Candidate) => holdsOn(period, today);
  const doubts: Authorised['doubts'] = candidates('unknown').some(lives) ? ['authority-unknown'] : [];
  const joint = candidates('joint').filter(lives);
  const needed = facts.register.organisations.get(subject.organisationId)?.signaturesNeeded ?? null;
  if (joint.length > 0 && needed === null) doubts.push('signatures-needed-unknown');
  if (joint.length > 0 && needed !== null && joint.length < needed) doubts.push('too-few-joint');
  const suffice = needed !== null && joint.length >= needed;
  return { sole: candidates('sole'), joint: suffice ? togetherUntil(joint, needed) : [], doubts };
}

/** All of them with the last day on which as many as are needed still live. */
function togetherUntil(joint: readonly Candidate[], needed: number): readonly Candidate[] {
  const ends = joint.flatMap(({ period }) => period.to ?? []);
  // Those without a known end live on; only the rest of what is needed sets one.
  const left = needed - (joint.length - ends.length);
  const last = left <= 0 ? null : earliest(ends.toSorted().slice(-left));
  return joint.map((one) => ({ ...one, period: { ...one.period, to: last } }));
}

/** The last of an unbroken row of days that begins on a day on which somebody can act. */
function unbrokenUntil(periods: readonly Period[], today: CalendarDate): CalendarDate | null {
  let until = addDays(today, -1);
  for (;;) {
    const next = addDays(until, 1);
    let onward = until;
    for (const period of periods) {
      if (!holdsOn(period, next)) continue;
      if (period.to === null) return null;
      if (period.to > onward) onward = period.to;
    }
    if (onward === until) return until;
    until = onward;
  }
}

const papersOf = (supplier: Supplier | null): Papers =>
  supplier !== null && supplier.papers.length > 0
    ? { kind: 'supplier', lines: supplier.papers }
    : { kind: 'default', codes: [...DEFAULT_PAPERS] };

function endedRoles(subject: Renewable, facts: IndexedFacts, today: CalendarDate): string[] {
  const hasEnded = (role: AdminRole): boolean => {
    const period = periodOfRole(role, facts);
    return period === null || (period.to !== null && period.to < today);
  };
  return rolesAt(subject, facts)
    .filter((role) => atLeast(role.level, subject.level) && hasEnded(role))
    .map(({ id }) => id);
}

function decide(subject: Renewable, facts: IndexedFacts, today: CalendarDate): Authorised {
  const { organisationId, supplierId, personId } = subject;
  const supplier = (supplierId !== null && facts.suppliers.get(supplierId)) || null;
  const { sole, joint, doubts } = representatives(subject, facts, today);
  const isBarred = (one: Candidate): boolean =>
    one.by === 'administrator' &&
    supplier?.selfApproval === 'barred' &&
    one.personId !== null &&
    one.personId === personId;
  const able = [...administrators(subject, facts), ...userOfTijdig(subject, facts), ...sole];
  const counted = [...able.filter((one) => !isBarred(one)), ...joint];
  const living = counted.filter(({ period }) => holdsOn(period, today));
  const hasRoles = facts.groups.rolesByOrganisation.of(organisationId).length > 0;
  if (supplierId === null && hasRoles) doubts.push('supplier-unknown');
  const recorded =
    rolesAt(subject, facts).length + facts.groups.representativesByOrganisation.of(organisationId).length;
  if (living.length === 0 && doubts.length === 0 && recorded === 0) doubts.push('nothing-recorded');
  const known = living.length > 0;
  const endedRoleIds = endedRoles(subject, facts, today);
  const hasAdministrator = living.some(({ by }) => by === 'administrator');
  return {
    state: known ? 'known' : doubts.length > 0 ? 'not-known' : 'nobody',
    until: known
      ? unbrokenUntil(
          counted.map(({ period }) => period),
          today,
        )
      : null,
    who: living.map(({ period, ...one }) => ({ ...one, until: period.to })),
    barred: able.flatMap((one) => (isBarred(one) && one.personId !== null ? [one.personId] : [])),
    doubts,
    endedRoleIds,
    papers: !hasAdministrator && (endedRoleIds.length > 0 || !known) ? papersOf(supplier) : null,
  };
}

/**
 * What the answer depends on, as a key. Where nothing is recorded of an organisation, only whether it is the user's matters: a
 * register of 5,000 organisations then has few answers.
 */
function keyOf({ organisationId, supplierId, level, personId }: Renewable, facts: IndexedFacts): string {
  const { rolesByOrganisation, representativesByOrganisation } = facts.groups;
  const isBarring = supplierId !== null && facts.suppliers.get(supplierId)?.selfApproval === 'barred';
  const whose = isBarring ? personId : '';
  const isRecorded =
    rolesByOrganisation.of(organisationId).length > 0 ||
    representativesByOrganisation.of(organisationId).length > 0;
  if (isRecorded) return `${level} ${supplierId} ${whose} ${organisationId}`;
  return `${supplierId} ${whose} ${organisationId === facts.profile.organisationId}`;
}

interface Asked {
  readonly today: CalendarDate;
  readonly byKey: Map<string, Authorised>;
}
const asked = new WeakMap<IndexedFacts, Asked>();

/**
 * Who can renew something on a day, until when, or why nobody is known who can. Remembered for one day as long as the facts are
 * the same: 100,000 mandates stand at few places.
 */
export function authorisedFor(subject: Renewable, facts: IndexedFacts, today: CalendarDate): Authorised {
  let known = asked.get(facts);
  if (known?.today !== today) {
    known = { today, byKey: new Map() };
    asked.set(facts, known);
  }
  const key = keyOf(subject, facts);
  let found = known.byKey.get(key);
  if (found === undefined) {
    found = decide(subject, facts, today);
    known.byKey.set(key, found);
  }
  return found;
}

/** Whether somebody is known, and until when. */
export const personOf = ({ state, until }: Authorised): AuthorisedPerson =>
  state === 'known' ? { known: true, until } : { known: false };

/** Whether somebody is known who can renew something, and until when. */
export const authorisedPerson = (
  subject: Renewable,
  facts: IndexedFacts,
  today: CalendarDate,
): AuthorisedPerson => personOf(authorisedFor(subject, facts, today));
