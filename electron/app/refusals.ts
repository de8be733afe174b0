/** How use cases refuse: with the code of the entry rule, before anything has changed. */
import type { EntryCode } from '#core/domain/rules/entry-issue.ts';
import { type IllegalStep, isIllegal } from '#core/domain/rules/life-cycle.ts';
import { holdsBsnLikeNumber } from '#core/domain/values/identifiers.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';

/** A refusal by a rule; `value` is what was entered, where the words of the rule name it. */
export const refused = (rule: EntryCode, value?: string): TijdigError =>
  new TijdigError('rule-refused', value === undefined ? { rule } : { rule, value });

/** A BSN is never stored, in whatever text it stands, unless somebody looked and it is none (DOMAIN: Values). */
export function refuseBsn(
  texts: readonly (string | null | undefined)[],
  confirmed: boolean | undefined,
): void {
  if (confirmed !== true && texts.some((text) => holdsBsnLikeNumber(text ?? '')))
    throw refused('bsn-like-text');
}

const CODE_OF_STEP: Readonly<Record<IllegalStep<string>['illegal'], EntryCode>> = {
  'not-next': 'step-not-next',
  'before-last-step': 'step-too-early',
  'after-last-day': 'step-too-late',
};

/** The record with its next step, unless the life cycle does not know that step there or then. */
export function refuseIllegal<T extends object, Step extends string>(result: T | IllegalStep<Step>): T {
  if (isIllegal(result)) throw refused(CODE_OF_STEP[result.illegal]);
  return result;
}
