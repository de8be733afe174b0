/** What the issues of a record make of it. */
import type { ImportIssue, Outcome } from '#core/domain/import/comparison.ts';
import { importIssue, type ScopeDraft } from '#core/domain/import/draft.ts';
import type { FoundScope } from '#core/domain/import/find-scope.ts';
import { addYears, type CalendarDate } from '#core/domain/values/calendar-date.ts';

/** Waits for a person's decision; with `true` the person may take it over after a look. */
const HOLDING: ReadonlyMap<string, boolean> = new Map([
  ['service-unknown', true],
  ['supplier-unknown', true],
  ['bsn-like-text', true],
  ['duplicate', false],
  ['rsin-needs-legal-form', false],
  ['person-ambiguous', false],
  ['match-ambiguous', false],
]);

/** What a record would do, by its issues and by what it changes. */
export function outcomeOf(issues: readonly ImportIssue[], isKnown: boolean, isChanged: boolean): Outcome {
  if (issues.some(({ severity }) => severity === 'error')) return 'refused';
  if (issues.some(({ code }) => HOLDING.has(code))) return 'ambiguous';
  if (!isKnown) return 'new';
  return isChanged ? 'changed' : 'same';
}

/** Whether a person may take the record over. */
export const isAcceptable = (outcome: Outcome, issues: readonly ImportIssue[]): boolean =>
  outcome === 'new' ||
  outcome === 'changed' ||
  (outcome === 'ambiguous' && issues.every(({ code }) => HOLDING.get(code) ?? true));

/** What looking the scope up brought to light: services, or a provider, that the catalogue does not have. */
export function scopeIssues(draft: ScopeDraft, found: FoundScope | null): ImportIssue[] {
  const issues: ImportIssue[] = [];
  for (const one of found?.services ?? []) {
    if (one.service === null && !found?.isAmbiguous) {
      issues.push(importIssue('service-unknown', 'service', one.name));
    }
  }
  if (draft.scope?.kind === 'provider' && found?.newProvider) {
    issues.push(importIssue('service-unknown', 'provider', found.newProvider));
  }
  return issues;
}

/** A term whose start is not known begins five years ahead at most, and lasts five. */
const FURTHEST_END_YEARS = 10;

/** The limit holds for a term whose start is not known too: an end such as 9999-12-31 is no end, and would never warn. */
export const endsTooFarAhead = (
  startsOn: CalendarDate | null,
  endsOn: CalendarDate | null,
  today: CalendarDate,
) => startsOn === null && endsOn !== null && endsOn > addYears(today, FURTHEST_END_YEARS);

/** A part that could not be read is reported once: not also as missing. */
export const unlessReported = (
  issues: readonly ImportIssue[],
  draft: { readonly issues: readonly ImportIssue[] },
): readonly ImportIssue[] =>
  issues.filter(
    ({ field }) => !draft.issues.some((known) => known.field === field && known.severity === 'error'),
  );
