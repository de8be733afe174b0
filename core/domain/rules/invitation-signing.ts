/** Whether an invitation is signed for the organisation that grants it (DOMAIN: Chain mandates). */
import type { Invitation } from '#core/domain/records/invitation.ts';
import type { LegalRepresentative } from '#core/domain/records/legal-representative.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { holdsOn } from './effective-dates.ts';
import type { IndexedFacts } from './indexed-facts.ts';

export const SIGNING_STATES = ['complete', 'incomplete', 'unknown'] as const;

export interface Signing {
  /** `unknown`: of who signed, or of how many must, it is not known what it is worth. */
  readonly state: (typeof SIGNING_STATES)[number];
  readonly signed: number;
  /** How many must sign: one where somebody recorded may do so alone; `null` = not known. */
  readonly needed: number | null;
}

/** What the signature of a person on a day is worth; `null` = nobody recorded him or her as a representative then. */
const authorityOn = (
  all: readonly LegalRepresentative[],
  personId: string,
  on: CalendarDate,
): LegalRepresentative['authority'] | null =>
  all.find((one) => one.personId === personId && holdsOn(one, on))?.authority ?? null;

/** How far the signing is: one representative who may sign alone, or as many together as the organisation needs. */
export function signingOf(
  { grantorId, signatures }: Pick<Invitation, 'grantorId' | 'signatures'>,
  facts: IndexedFacts,
  today: CalendarDate,
): Signing {
  const all = facts.groups.representativesByOrganisation.of(grantorId);
  const isSole = all.some((one) => one.authority === 'sole' && holdsOn(one, today));
  const together = facts.register.organisations.get(grantorId)?.signaturesNeeded ?? null;
  const authorities = signatures.map(({ personId, on }) => authorityOn(all, personId, on));
  const joint = authorities.filter((authority) => authority === 'joint').length;
  const isComplete = authorities.includes('sole') || (together !== null && joint >= together);
  const isDoubtful =
    authorities.some((authority) => authority === null || authority === 'unknown') ||
    (joint > 0 && together === null);
  return {
    state: isComplete ? 'complete' : isDoubtful ? 'unknown' : 'incomplete',
    signed: signatures.length,
    needed: isSole ? 1 : together,
  };
}
