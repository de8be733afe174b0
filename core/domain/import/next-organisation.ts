/** What a record adds to what is known of an organisation and a person. Known values are kept; differences are told. */

import type { ImportIssue } from '#core/domain/import/comparison.ts';
import { type Draft, importIssue } from '#core/domain/import/draft.ts';
import { foldName } from '#core/domain/import/fold-text.ts';
import type { Organisation } from '#core/domain/records/organisation.ts';
import type { Person } from '#core/domain/records/person.ts';

export interface Next<T> {
  /** The record as it would be stored, or `null` when it stays as it is. */
  readonly next: T | null;
  readonly issues: readonly ImportIssue[];
}

/** The organisation with RSIN and legal form where they were not known yet. */
export function nextOrganisation(draft: Draft, known: Organisation): Next<Organisation> {
  const issues: ImportIssue[] = [];
  if (draft.organisation !== null && foldName(draft.organisation) !== foldName(known.name)) {
    issues.push(importIssue('organisation-name-differs', 'organisation', draft.organisation));
  }
  if (draft.legalForm !== null && known.legalForm !== null && draft.legalForm !== known.legalForm) {
    issues.push(importIssue('legal-form-differs', 'legalForm'));
  }
  if (draft.rsin !== null && known.rsin !== null && draft.rsin !== known.rsin) {
    issues.push(importIssue('rsin-differs', 'rsin'));
  }
  const legalForm = known.legalForm ?? draft.legalForm;
  const mayHaveRsin = legalForm !== null && legalForm !== 'eenmanszaak';
  const rsin = known.rsin ?? (mayHaveRsin ? draft.rsin : null);
  const isSame = legalForm === known.legalForm && rsin === known.rsin;
  return { next: isSame ? null : { ...known, legalForm, rsin }, issues };
}

/** The person with an e-mail address where none was known yet. */
export function nextPerson(draft: Draft, known: Person): Next<Person> {
  const issues: ImportIssue[] = [];
  if (draft.person !== null && foldName(draft.person) !== foldName(known.name)) {
    issues.push(importIssue('person-name-differs', 'person', draft.person));
  }
  const isSame = known.email !== null || draft.email === null;
  return { next: isSame ? null : { ...known, email: draft.email }, issues };
}
