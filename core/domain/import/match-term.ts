/** How a term of a file relates to the terms that the register has. */
import type { Term } from '#core/domain/records/mandate.ts';

export interface MatchedTerm {
  /** The very term is stored, or all of it that the file knows. */
  readonly isStored: boolean;
  /** Place of the stored term that the file speaks of, or `null`: the file brings another term. */
  readonly at: number | null;
  /** The term to store in that place, or to add. */
  readonly term: Term;
  /** The stored term that is corrected or followed; `null` when nothing changes. */
  readonly before: Term | null;
}

/** The start of a term, to compare by: one that is not known comes before every day. */
export const startOf = ({ startsOn }: Term): string => startsOn ?? '';

/** Of two terms that end on one day the one that starts last is the later one, as for the row of terms. */
export const isBefore = (one: Term, other: Term): boolean =>
  one.endsOn === other.endsOn ? startOf(one) <= startOf(other) : one.endsOn < other.endsOn;

const stored = (at: number, term: Term): MatchedTerm => ({ isStored: true, at, term, before: null });

/** The place of the term that ends last, of equal ends the one that starts last; -1 of none that fits. */
function placeOfLatest(terms: readonly Term[], fits: (term: Term) => boolean): number {
  let latest = -1;
  terms.forEach((term, at) => {
    const best = terms[latest];
    if (fits(term) && (best === undefined || isBefore(best, term))) latest = at;
  });
  return latest;
}

/**
 * Relates a term to the stored ones. The same start with another end corrects that term; a start that was not known and
 * now is, with the same end, completes it; a term that gives no start corrects the end of the latest one, whose start
 * stays known; every other start is a term of its own. Old terms are never taken out.
 */
export function matchTerm(terms: readonly Term[], term: Term): MatchedTerm {
  const exact = terms.findIndex(
    ({ startsOn, endsOn }) => startsOn === term.startsOn && endsOn === term.endsOn,
  );
  if (exact !== -1) return stored(exact, term);
  const sameEnd = terms.findIndex(({ endsOn }) => endsOn === term.endsOn);
  const withSameEnd = terms[sameEnd];
  if (term.startsOn === null && withSameEnd) return stored(sameEnd, withSameEnd);
  const open = terms.findIndex(({ startsOn, endsOn }) => startsOn === null && endsOn === term.endsOn);
  const spokenOf = placeOfLatest(
    terms,
    ({ startsOn }) => term.startsOn === null || startsOn === term.startsOn,
  );
  const at = open === -1 ? spokenOf : open;
  const corrected = terms[at];
  if (corrected) {
    const startsOn = term.startsOn ?? corrected.startsOn;
    return { isStored: false, at, term: { startsOn, endsOn: term.endsOn }, before: corrected };
  }
  return { isStored: false, at: null, term, before: followed(terms, term) };
}

/** The stored term before a new one: the last to end of those that start earlier, else of all. */
function followed(terms: readonly Term[], term: Term): Term | null {
  const earlier = placeOfLatest(terms, (stored) => startOf(stored) < startOf(term));
  return terms[earlier === -1 ? placeOfLatest(terms, () => true) : earlier] ?? null;
}
