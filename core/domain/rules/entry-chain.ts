/**
 * What is checked about one chain mandate at entry (DOMAIN: Rules at entry; Chain mandates): the same for an imported record, a
 * form and the command line. Works on values that were read already.
 */
import type { Term } from '#core/domain/records/mandate.ts';
import type { Service } from '#core/domain/records/service.ts';
import { type AssuranceLevel, atLeast, isHistorical } from '#core/domain/values/assurance-level.ts';
import { isWorkingDay } from '#core/domain/values/working-days.ts';
import { LOWEST_CHAIN_LEVEL } from './chain-users.ts';
import type { EntryField } from './entry-issue.ts';
import {
  type EntryIssue,
  type EntrySurroundings,
  entryIssue,
  termErrors,
  textIssues,
} from './entry-rules.ts';
import type { Granting } from './granting.ts';

/** One chain mandate as it was entered; `null` is not given. */
export interface ChainEntry {
  readonly grantor: string | null;
  readonly grantorKvk: string | null;
  /** Every intermediary that was given; there must be exactly one. */
  readonly intermediaries: readonly string[];
  /** Whether anything was chosen that the chain reaches. */
  readonly hasScope: boolean;
  /** The services that it reaches, as far as known. */
  readonly services: readonly Pick<Service, 'level' | 'acceptsChain'>[];
  readonly level: AssuranceLevel | null;
  /** The term of each side that was entered. */
  readonly terms: readonly Term[];
  /** Who grants it; `null` where the intermediary asks for it and the legal representative signs. */
  readonly granting: Granting | null;
  /** Free text that would be stored. */
  readonly texts: readonly { readonly field: EntryField; readonly text: string }[];
}

function missingParts(entry: ChainEntry): EntryIssue[] {
  const issues: EntryIssue[] = [];
  if (entry.grantor === null) issues.push(entryIssue('organisation-missing', 'grantor'));
  if (entry.grantorKvk === null) issues.push(entryIssue('kvk-missing', 'grantorKvk'));
  if (entry.intermediaries.length === 0) issues.push(entryIssue('organisation-missing', 'intermediary'));
  if (entry.intermediaries.length > 1) issues.push(entryIssue('second-intermediary', 'intermediary'));
  if (!entry.hasScope) issues.push(entryIssue('scope-missing', 'service'));
  if (entry.terms.length === 0) issues.push(entryIssue('end-missing', 'endsOn'));
  if (entry.level === null && entry.hasScope) issues.push(entryIssue('level-unknown', 'level'));
  return issues;
}

function levelIssues({ level, services }: ChainEntry): EntryIssue[] {
  if (level === null) return [];
  // What no longer exists is kept as history; it says nothing of what a chain asks for today.
  if (isHistorical(level)) return [entryIssue('level-historical', 'level')];
  if (!atLeast(level, LOWEST_CHAIN_LEVEL)) return [entryIssue('chain-below-eh3', 'level')];
  const isBelow = services.some((service) => service.level !== null && !atLeast(level, service.level));
  return isBelow ? [entryIssue('level-below-service', 'level')] : [];
}

function termIssues({ terms }: ChainEntry, { closures }: Pick<EntrySurroundings, 'closures'>): EntryIssue[] {
  return terms.flatMap((term) => [
    ...termErrors(term),
    ...(isWorkingDay(term.endsOn, closures) ? [] : [entryIssue('ends-on-non-working-day', 'endsOn')]),
  ]);
}

/** What is not known of the administrator warns of nothing. */
function grantingIssues({ granting }: ChainEntry): EntryIssue[] {
  const issues: EntryIssue[] = [];
  if (granting?.role === 'not-living') issues.push(entryIssue('grantor-role-not-living', 'grantor'));
  if (granting?.means === 'too-low') issues.push(entryIssue('grantor-means-below-eh3', 'grantor'));
  return issues;
}

/** Everything that is wrong or odd about an entry, errors and warnings; empty when there is nothing to say. */
export const checkChainEntry = (
  entry: ChainEntry,
  surroundings: Pick<EntrySurroundings, 'closures'>,
): EntryIssue[] => [
  ...missingParts(entry),
  ...termIssues(entry, surroundings),
  ...levelIssues(entry),
  ...(entry.services.some(({ acceptsChain }) => acceptsChain === 'no')
    ? [entryIssue('chain-not-accepted', 'service')]
    : []),
  ...grantingIssues(entry),
  ...textIssues(entry),
];
