/** The chain mandate that a record makes, or makes of one that is known. */
import type { SideWord } from '#core/domain/import/cell-words.ts';
import { PARTY_FIELDS } from '#core/domain/import/chain-draft.ts';
import type { ImportIssue } from '#core/domain/import/comparison.ts';
import { importIssue } from '#core/domain/import/draft.ts';
import { severalLines } from '#core/domain/import/fold-text.ts';
import { isBefore, type MatchedTerm, matchTerm } from '#core/domain/import/match-term.ts';
import { nextStatus } from '#core/domain/import/next-mandate.ts';
import { newRecordedSide } from '#core/domain/records/blank.ts';
import {
  type Assignment,
  CHAIN_SIDES,
  type ChainMandate,
  type ChainSide,
  type ChainSideName,
  type RecordedSide,
} from '#core/domain/records/chain-mandate.ts';
import type { Scope, Term } from '#core/domain/records/mandate.ts';
import type { AssuranceLevel } from '#core/domain/values/assurance-level.ts';
import { addDays, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { PersonId, SupplierId } from '#core/domain/values/id.ts';

/** What a record says, with the ids of all that it names. */
export interface ChainValues {
  readonly term: Term;
  readonly level: AssuranceLevel;
  readonly scope: Scope;
  readonly sides: Readonly<
    Record<ChainSideName, { readonly word: SideWord | null; readonly supplierId: SupplierId | null }>
  >;
  /** `null` = not known. */
  readonly userIds: readonly PersonId[] | null;
  readonly note: string | null;
}

/** A side of which nothing was recorded before. */
export function firstSide({ term, scope, sides }: ChainValues, name: ChainSideName): ChainSide {
  const { word, supplierId } = sides[name];
  if (word === null) return { kind: 'unknown' };
  if (word === 'missing') return { kind: 'missing' };
  return newRecordedSide({
    supplierId,
    terms: [term],
    scope,
    pending: word === 'pending',
    suspensions: word === 'suspended' ? [{ from: null, to: null }] : [],
    revoked: word === 'revoked' ? { on: null, reason: null } : null,
  });
}

/** Assignments of which only the person is known. */
export const assignmentsOf = (userIds: readonly PersonId[]): Assignment[] =>
  userIds.map((personId) => ({ personId, from: null, to: null, lastUse: { kind: 'unknown' } }));

interface NextRecorded {
  readonly side: RecordedSide;
  readonly matched: MatchedTerm;
  /** Whether the record speaks of the latest term: an older one tells nothing of status, level and note. */
  readonly isLatest: boolean;
}

function nextRecorded(
  known: RecordedSide,
  { term, sides }: ChainValues,
  name: ChainSideName,
  today: CalendarDate,
  issues: ImportIssue[],
): NextRecorded {
  const { word, supplierId } = sides[name];
  const matched = matchTerm(known.terms, term);
  const isLatest = known.terms.every((other, at) => at === matched.at || isBefore(other, matched.term));
  const status = word === 'suspended' || word === 'revoked' ? word : 'active';
  const stated = isLatest ? nextStatus(status, known, today, issues, PARTY_FIELDS[name].side) : known;
  const terms =
    matched.at === null ? [...known.terms, matched.term] : known.terms.with(matched.at, matched.term);
  const next: RecordedSide = {
    ...known,
    supplierId: known.supplierId ?? supplierId,
    terms: matched.isStored ? known.terms : terms,
    revoked: stated.revoked,
    suspensions: stated.suspensions,
    pending: isLatest ? word === 'pending' : known.pending,
  };
  const isSame = (Object.keys(next) as (keyof RecordedSide)[]).every((field) => next[field] === known[field]);
  return { side: isSame ? known : next, matched, isLatest };
}

/** Those whom a record does not name any more were assigned until yesterday; those whom it names are. */
function nextAssignments(
  known: ChainMandate['assignments'],
  userIds: ChainValues['userIds'],
  today: CalendarDate,
): ChainMandate['assignments'] {
  if (userIds === null) return known;
  const isOpen = ({ to }: Assignment) => to === null || to >= today;
  const open = (known ?? []).filter(isOpen).map(({ personId }) => personId);
  const added = userIds.filter((id) => !open.includes(id));
  if (known !== null && added.length === 0 && open.every((id) => userIds.includes(id))) return known;
  const kept = (known ?? []).map((one) =>
    isOpen(one) && !userIds.includes(one.personId) ? { ...one, to: addDays(today, -1) } : one,
  );
  return [...kept, ...assignmentsOf(added)];
}

export interface NextChain {
  /** The chain as it would be stored, or `null` when it stays as it is. */
  readonly next: ChainMandate | null;
  /** How the term relates to that of the first side that is recorded; `null` where none was. */
  readonly matched: MatchedTerm | null;
  readonly issues: readonly ImportIssue[];
}

/**
 * A known chain with what the record adds. What it does not know stays as it is; a side that is recorded does not become
 * missing by a file.
 */
export function nextChain(known: ChainMandate, values: ChainValues, today: CalendarDate): NextChain {
  const issues: ImportIssue[] = [];
  let matched: MatchedTerm | null = null;
  let isLatest = true;
  const sideOf = (name: ChainSideName): ChainSide => {
    const side = known.sides[name];
    const { word } = values.sides[name];
    if (word === null || (word === 'missing' && side.kind === 'missing')) return side;
    if (side.kind !== 'recorded') return firstSide(values, name);
    if (word === 'missing') {
      issues.push(importIssue('status-kept', PARTY_FIELDS[name].side));
      return side;
    }
    const next = nextRecorded(side, values, name, today, issues);
    matched ??= next.matched;
    isLatest &&= next.isLatest;
    return next.side;
  };
  const sides = { grantor: sideOf('grantor'), intermediary: sideOf('intermediary') };
  const isNote = isLatest && values.note !== null && values.note !== severalLines(known.note ?? '');
  const next: ChainMandate = {
    ...known,
    level: isLatest ? values.level : known.level,
    sides: CHAIN_SIDES.every((name) => sides[name] === known.sides[name]) ? known.sides : sides,
    assignments: nextAssignments(known.assignments, values.userIds, today),
    note: isNote ? values.note : known.note,
  };
  const isSame = (Object.keys(next) as (keyof ChainMandate)[]).every((field) => next[field] === known[field]);
  return { next: isSame ? null : next, matched, issues };
}
