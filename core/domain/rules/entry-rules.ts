/**
 * What is checked about one mandate at entry (DOMAIN: Rules at entry): the same for an imported record, a form and the
 * command line. Works on values that were read already; that a text could not be read is for the reader to say.
 */
import type { Term } from '#core/domain/records/mandate.ts';
import type { LegalForm } from '#core/domain/records/organisation.ts';
import {
  type EntryCode,
  type EntryField,
  type Severity,
  severityOf,
} from '#core/domain/rules/entry-issue.ts';
import type { RegistrarLevels } from '#core/domain/rules/registrar-level.ts';
import { isTooLong } from '#core/domain/rules/terms.ts';
import { type AssuranceLevel, atLeast, isHistorical } from '#core/domain/values/assurance-level.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { holdsBsnLikeNumber } from '#core/domain/values/identifiers.ts';
import { type Closures, isWorkingDay } from '#core/domain/values/working-days.ts';

/** One mandate as it was entered; `null` is not given. */
export interface MandateEntry {
  readonly organisation: string | null;
  readonly kvk: string | null;
  readonly rsin: string | null;
  /** As entered, or as the register knows it. */
  readonly legalForm: LegalForm | null;
  readonly person: string | null;
  /** Whether anything was chosen that the mandate reaches. */
  readonly hasScope: boolean;
  /** The level that each of the services asks for, as far as known. */
  readonly serviceLevels: readonly (AssuranceLevel | null)[];
  readonly level: AssuranceLevel | null;
  /** The highest level of the person's means at the supplier, as far as known. */
  readonly meansLevel: AssuranceLevel | null;
  /** The level of whoever registers it, when that is an administrator there; `null` = no such role is recorded. */
  readonly registrarLevel: AssuranceLevel | null;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly lastUsedOn: CalendarDate | null;
  /** Free text that would be stored. */
  readonly texts: readonly { readonly field: EntryField; readonly text: string }[];
}

/** What an entry is judged by. */
export interface EntrySurroundings {
  readonly today: CalendarDate;
  readonly closures: Closures;
  /** Up to which level the user may register there. */
  readonly levelAt: RegistrarLevels;
}

export interface EntryIssue {
  readonly code: EntryCode;
  readonly severity: Severity;
  readonly field: EntryField | null;
}

/** An issue with the severity that its code always has. */
export const entryIssue = (code: EntryCode, field: EntryField | null): EntryIssue => ({
  code,
  severity: severityOf(code),
  field,
});

/** What is wrong with a term: an end before its start, or more than five years; nothing else. */
export function termErrors({ startsOn, endsOn }: Term): EntryIssue[] {
  if (startsOn === null) return [];
  if (endsOn < startsOn) return [entryIssue('end-before-start', 'endsOn')];
  return isTooLong({ startsOn, endsOn }) ? [entryIssue('term-too-long', 'endsOn')] : [];
}

function missingParts(entry: MandateEntry): EntryIssue[] {
  const issues: EntryIssue[] = [];
  if (entry.organisation === null) issues.push(entryIssue('organisation-missing', 'organisation'));
  if (entry.kvk === null) issues.push(entryIssue('kvk-missing', 'kvk'));
  if (entry.person === null) issues.push(entryIssue('person-missing', 'person'));
  if (!entry.hasScope) issues.push(entryIssue('scope-missing', 'service'));
  if (entry.endsOn === null) issues.push(entryIssue('end-missing', 'endsOn'));
  if (entry.level === null && entry.hasScope) issues.push(entryIssue('level-unknown', 'level'));
  return issues;
}

/** An RSIN of a sole trader would be the owner's BSN, so it waits until the legal form is known. */
function rsinIssues({ rsin, legalForm }: MandateEntry): EntryIssue[] {
  if (rsin === null) return [];
  if (legalForm === 'eenmanszaak') return [entryIssue('rsin-for-sole-trader', 'rsin')];
  return legalForm === null ? [entryIssue('rsin-needs-legal-form', 'rsin')] : [];
}

function dateIssues(
  entry: MandateEntry,
  { today, closures }: Pick<EntrySurroundings, 'today' | 'closures'>,
): EntryIssue[] {
  const issues: EntryIssue[] = [];
  const { startsOn, endsOn, lastUsedOn } = entry;
  if (endsOn !== null) {
    issues.push(...termErrors({ startsOn, endsOn }));
    if (!isWorkingDay(endsOn, closures)) issues.push(entryIssue('ends-on-non-working-day', 'endsOn'));
  }
  if (lastUsedOn !== null && lastUsedOn > today) issues.push(entryIssue('day-in-future', 'lastUsedOn'));
  return issues;
}

function levelIssues({ level, meansLevel, registrarLevel, serviceLevels }: MandateEntry): EntryIssue[] {
  if (level === null) return [];
  // A level that no longer exists is history: nobody logs in with it, so comparing it warns of nothing.
  if (isHistorical(level)) return [entryIssue('level-historical', 'level')];
  const issues: EntryIssue[] = [];
  if (serviceLevels.some((asked) => asked !== null && !atLeast(level, asked))) {
    issues.push(entryIssue('level-below-service', 'level'));
  }
  if (meansLevel !== null && !atLeast(meansLevel, level)) {
    issues.push(entryIssue('mandate-above-means', 'level'));
  }
  if (registrarLevel !== null && !atLeast(registrarLevel, level)) {
    issues.push(entryIssue('above-own-level', 'level'));
  }
  return issues;
}

/** Texts that hold what may be a BSN. */
export const textIssues = ({ texts }: Pick<MandateEntry, 'texts'>): EntryIssue[] =>
  texts.filter(({ text }) => holdsBsnLikeNumber(text)).map(({ field }) => entryIssue('bsn-like-text', field));

/** Everything that is wrong or odd about an entry, errors and warnings; empty when there is nothing to say. */
export const checkMandateEntry = (entry: MandateEntry, surroundings: EntrySurroundings): EntryIssue[] => [
  ...missingParts(entry),
  ...rsinIssues(entry),
  ...dateIssues(entry, surroundings),
  ...levelIssues(entry),
  ...textIssues(entry),
];
