/** What a record changes in a mandate that is known: its terms, and the facts that only its latest term may tell. */
import type { ImportIssue } from '#core/domain/import/comparison.ts';
import { type Draft, importIssue } from '#core/domain/import/draft.ts';
import { severalLines } from '#core/domain/import/fold-text.ts';
import { isBefore, type MatchedTerm, matchTerm } from '#core/domain/import/match-term.ts';
import type { LastUse, Mandate, Term } from '#core/domain/records/mandate.ts';
import type { EntryField } from '#core/domain/rules/entry-issue.ts';
import { isSuspended } from '#core/domain/rules/status.ts';
import type { AssuranceLevel } from '#core/domain/values/assurance-level.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { SupplierId } from '#core/domain/values/id.ts';

export interface NextMandate {
  /** The mandate as it is stored. */
  readonly known: Mandate;
  /** The mandate as it would be stored, or `null` when it stays as it is. */
  readonly next: Mandate | null;
  readonly matched: MatchedTerm;
  readonly issues: readonly ImportIssue[];
}

export interface MandateFacts {
  readonly term: Term;
  readonly level: AssuranceLevel;
  readonly supplierId: SupplierId | null;
}

/** An import never moves a last use back, and never makes "never" or "not known" of a day. */
function nextLastUse(given: LastUse, known: LastUse, issues: ImportIssue[]): LastUse {
  if (given.kind === 'unknown') return known;
  if (known.kind === 'unknown') return given;
  if (given.kind === 'date' && (known.kind === 'never' || given.on > known.on)) return given;
  const isSame =
    given.kind === known.kind && (given.kind !== 'date' || known.kind !== 'date' || given.on === known.on);
  if (!isSame) issues.push(importIssue('last-use-kept', 'lastUsedOn'));
  return known;
}

type StatusFacts = Pick<Mandate, 'revoked' | 'suspensions'>;
/** A file withdraws or suspends, and never lifts either: that is for a person. `field` = where it says so. */
export function nextStatus(
  status: Draft['status'],
  known: StatusFacts,
  today: CalendarDate,
  issues: ImportIssue[],
  field: EntryField = 'status',
): StatusFacts {
  const { revoked, suspensions } = known;
  const suspended = isSuspended(known, today);
  if (status === 'active' && (revoked !== null || suspended)) issues.push(importIssue('status-kept', field));
  if (status === 'suspended' && revoked !== null) issues.push(importIssue('status-kept', field));
  if (status === 'revoked' && revoked === null) return { suspensions, revoked: { on: null, reason: null } };
  if (status === 'suspended' && revoked === null && !suspended) {
    return { revoked, suspensions: [...suspensions, { from: null, to: null }] };
  }
  return { revoked, suspensions };
}

/** The mandate with what the record adds. A record of an older term tells nothing of level, status and note. */
export function nextMandate(
  draft: Draft,
  { term, level, supplierId }: MandateFacts,
  known: Mandate,
  today: CalendarDate,
): NextMandate {
  const issues: ImportIssue[] = [];
  const matched = matchTerm(known.terms, term);
  const isLatest = known.terms.every((other, at) => at === matched.at || isBefore(other, matched.term));
  const terms = matched.isStored
    ? known.terms
    : matched.at === null
      ? [...known.terms, matched.term]
      : known.terms.with(matched.at, matched.term);
  const note =
    draft.note !== null && isLatest && draft.note !== severalLines(known.note ?? '')
      ? draft.note
      : known.note;
  const status = isLatest ? nextStatus(draft.status, known, today, issues) : known;
  const next: Mandate = {
    ...known,
    supplierId: known.supplierId ?? supplierId,
    level: isLatest ? level : known.level,
    terms,
    lastUse: nextLastUse(draft.lastUse, known.lastUse, issues),
    revoked: status.revoked,
    suspensions: status.suspensions,
    note,
  };
  const isSame = (Object.keys(next) as (keyof Mandate)[]).every((field) => next[field] === known[field]);
  return { known, next: isSame ? null : next, matched, issues };
}
