/** One record of a file, read cell by cell: what it says, and what could not be read. Nothing is looked up yet. */
import type { ImportIssue } from '#core/domain/import/comparison.ts';
import type { LastUse } from '#core/domain/records/mandate.ts';
import type { LegalForm } from '#core/domain/records/organisation.ts';
import type { EntryCode, EntryField } from '#core/domain/rules/entry-issue.ts';
import { severityOf } from '#core/domain/rules/entry-issue.ts';
import type { AssuranceLevel } from '#core/domain/values/assurance-level.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { holdsBsnLikeNumber } from '#core/domain/values/identifiers.ts';

/** What the service cells say: named services, everything of the provider, everything at the level, or nothing. */
export type DraftScope =
  | { readonly kind: 'services'; readonly names: readonly string[] }
  | { readonly kind: 'provider' }
  | { readonly kind: 'level' };

/** `null` is not given or not readable; an empty cell is always "not known". */
export interface Draft {
  readonly organisation: string | null;
  readonly kvk: string | null;
  readonly rsin: string | null;
  readonly legalForm: LegalForm | null;
  readonly branch: string | null;
  readonly person: string | null;
  readonly email: string | null;
  readonly supplier: string | null;
  readonly meansLevel: AssuranceLevel | null;
  readonly meansEndsOn: CalendarDate | null;
  readonly provider: string | null;
  readonly scope: DraftScope | null;
  readonly level: AssuranceLevel | null;
  readonly forThirdPartiesOnly: boolean;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly lastUse: LastUse;
  readonly status: 'active' | 'suspended' | 'revoked' | null;
  readonly note: string | null;
  /** Id of a mandate, in a file that Tijdig exported. */
  readonly reference: string | null;
  readonly issues: readonly ImportIssue[];
}

/** What the scope of a mandate, or of a chain mandate, is found by. */
export type ScopeDraft = Pick<Draft, 'scope' | 'provider' | 'branch' | 'forThirdPartiesOnly'>;

const SHOWN_LENGTH = 60;

/** A text as it is shown beside an issue: its beginning, where it is long. */
export const shortened = (text: string): string =>
  text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH - 1)}…` : text;

/** An issue about a cell; its value is shown shortened, and not at all where it may be a BSN. */
export function importIssue(code: EntryCode, field: EntryField | null, value?: string): ImportIssue {
  const issue = { code, severity: severityOf(code), field };
  if (value === undefined || value === '' || holdsBsnLikeNumber(value)) return issue;
  return { ...issue, value: shortened(value) };
}

/** A name for the screen; one that may hold a BSN is not repeated. */
export const shown = (text: string | null): string | null =>
  text === null || holdsBsnLikeNumber(text) ? null : text;
