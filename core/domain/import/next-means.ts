/** What a record says of the person's means: one per person, supplier and level. */
import type { ImportIssue } from '#core/domain/import/comparison.ts';
import { type Draft, importIssue } from '#core/domain/import/draft.ts';
import type { Means } from '#core/domain/records/means.ts';
import type { AssuranceLevel } from '#core/domain/values/assurance-level.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';

export interface NextMeans {
  /** The stored means that the record speaks of. */
  readonly known: Means | null;
  /** Level and end to store, in `known` or as a new means; `null` when there is nothing to store. */
  readonly next: { readonly level: AssuranceLevel; readonly endsOn: CalendarDate | null } | null;
  readonly issues: readonly ImportIssue[];
}

/**
 * Compares with the stored means of that person and supplier. An empty end leaves the known one. `told` holds the ids of
 * means whose end an earlier record of the same file gave: that one stays, so that reading a file twice changes nothing.
 */
export function nextMeans(draft: Draft, stored: readonly Means[], told: ReadonlySet<string>): NextMeans {
  const { meansLevel, meansEndsOn } = draft;
  if (meansLevel === null && meansEndsOn === null) return { known: null, next: null, issues: [] };
  const only = stored.length === 1 ? stored[0] : undefined;
  const known = meansLevel === null ? only : stored.find(({ level }) => level === meansLevel);
  const level = meansLevel ?? known?.level ?? null;
  if (level === null) {
    return { known: null, next: null, issues: [importIssue('means-level-missing', 'meansLevel')] };
  }
  if (known === undefined) return { known: null, next: { level, endsOn: meansEndsOn }, issues: [] };
  if (meansEndsOn === null || meansEndsOn === known.endsOn) return { known, next: null, issues: [] };
  if (told.has(known.id)) {
    return { known, next: null, issues: [importIssue('means-end-differs', 'meansEndsOn', meansEndsOn)] };
  }
  return { known, next: { level, endsOn: meansEndsOn }, issues: [] };
}
