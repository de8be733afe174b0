/** Getting in at a supplier, once: form → introduction mail → link to the Beheermodule → everyone has EH3 (DOMAIN: Chain mandates). */
import type { GettingIn } from '#core/domain/records/invitation.ts';
import { atLeast } from '#core/domain/values/assurance-level.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { LOWEST_CHAIN_LEVEL } from './chain-users.ts';
import type { IndexedFacts } from './indexed-facts.ts';
import { type IllegalStep, stepProblem } from './life-cycle.ts';
import { canCarry, livesOn } from './means-clock.ts';

/** In order. That everyone has EH3 is derived; the others are recorded. */
export const GETTING_IN_STEPS = ['form-sent', 'mail-received', 'link-recorded', 'everyone-has-eh3'] as const;
export type GettingInStep = (typeof GETTING_IN_STEPS)[number];

export interface GettingInProgress {
  /** The step to come; `null` = all done. */
  readonly next: GettingInStep | null;
  /** Those who are known to have no means of EH3 there that works. */
  readonly without: readonly string[];
  /** Those of whom no means there is recorded. */
  readonly notKnown: readonly string[];
}

/** Whether a person has a means of at least EH3 there that works on a day; `null` = none is recorded. */
function hasMeans(
  personId: string,
  supplierId: string,
  facts: IndexedFacts,
  today: CalendarDate,
): boolean | null {
  const means = facts.means.get(personId, supplierId) ?? [];
  if (means.length === 0) return null;
  return means.some((one) => canCarry(one) && livesOn(one, today) && atLeast(one.level, LOWEST_CHAIN_LEVEL));
}

/** How far getting in is, with everybody who still has no EH3, or of whom that is not known. */
export function gettingInProgress(
  { formSentOn, mailReceivedOn, link, personIds, supplierId }: GettingIn,
  facts: IndexedFacts,
  today: CalendarDate,
): GettingInProgress {
  const known = personIds.map((personId) => ({
    personId,
    has: hasMeans(personId, supplierId, facts, today),
  }));
  const without = known.filter(({ has }) => has === false).map(({ personId }) => personId);
  const notKnown = known.filter(({ has }) => has === null).map(({ personId }) => personId);
  const everyone = personIds.length > 0 && without.length + notKnown.length === 0;
  const done = [formSentOn !== null, mailReceivedOn !== null, link !== null, everyone];
  return { next: GETTING_IN_STEPS[done.indexOf(false)] ?? null, without, notKnown };
}

/** What may be recorded next: one step after another. */
function legalSteps({ formSentOn, mailReceivedOn, link }: GettingIn): readonly GettingInStep[] {
  if (formSentOn === null) return ['form-sent'];
  if (mailReceivedOn === null) return ['mail-received'];
  return link === null ? ['link-recorded'] : [];
}

/** The record with the day on which the form was sent or the mail came, or why that cannot be. */
export function advanceGettingIn(
  record: GettingIn,
  step: 'form-sent' | 'mail-received',
  on: CalendarDate,
): GettingIn | IllegalStep<GettingInStep> {
  const limits = { legal: legalSteps(record), notBefore: record.formSentOn, notAfter: null };
  const problem = stepProblem<GettingInStep>(step, on, limits);
  return (
    problem ?? (step === 'form-sent' ? { ...record, formSentOn: on } : { ...record, mailReceivedOn: on })
  );
}

/** The record with the link, as text; refused before the mail that holds it. A link may be corrected. */
export function recordLink(record: GettingIn, link: string): GettingIn | IllegalStep<GettingInStep> {
  const legal = legalSteps(record);
  return record.mailReceivedOn === null ? { illegal: 'not-next', legal } : { ...record, link };
}
