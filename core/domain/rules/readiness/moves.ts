/** Whose move it is to take away what keeps somebody from acting (DOMAIN: Chain mandates; Terms and clocks, 3 to 5). */
import { CHAIN_SIDES, type ChainSideName } from '#core/domain/records/chain-mandate.ts';
import { type Move, ofAuthorised, ofUser } from '#core/domain/rules/move.ts';
import type { Reason, WhyNot } from '#core/domain/rules/who-may/finding.ts';
import type { Way } from '#core/domain/rules/who-may/way.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';

/** What a person gets for himself. */
const OWN_MEANS: ReadonlySet<Reason> = new Set([
  'means-not-started',
  'means-ended',
  'means-revoked',
  'means-below-service',
  'means-cannot-carry-mandates',
]);
/** What the intermediary settles among its own employees. */
const ASSIGNMENT: ReadonlySet<Reason> = new Set([
  'nobody-assigned',
  'assignment-not-started',
  'assignment-ended',
  'person-not-started',
  'person-left',
  'lapsed',
  'subscription-ended',
]);

function movesFor(
  { code, on, side }: WhyNot,
  way: Way,
  grantorId: string,
  today: CalendarDate,
): readonly Move[] {
  // Before it lapses a login is enough; afterwards somebody must grant or assign it again.
  const isLoginEnough = code === 'lapsed' && on !== null && on >= today;
  if (OWN_MEANS.has(code) || isLoginEnough) return [ofUser(way.personId)];
  if (way.kind === 'mandate') return [ofAuthorised(grantorId)];
  const owners = { grantor: grantorId, intermediary: way.intermediaryId } satisfies Record<
    ChainSideName,
    unknown
  >;
  if (side !== null) return [ofAuthorised(owners[side])];
  if (ASSIGNMENT.has(code)) return [ofAuthorised(owners.intermediary)];
  return CHAIN_SIDES.map((name) => ofAuthorised(owners[name]));
}

/** Whose move it is on a way to act for an organisation, each mover once, in the order of the reasons. */
export function movesOf(way: Way, organisationId: string, today: CalendarDate): Move[] {
  const moves = new Map<string, Move>();
  for (const reason of way.reasons) {
    for (const move of movesFor(reason, way, organisationId, today)) {
      moves.set(`${move.whose} ${move.personId} ${move.organisationId}`, move);
    }
  }
  return [...moves.values()];
}
