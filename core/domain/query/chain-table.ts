/**
 * Chain mandates and invitations as they stand on a day, by what we are in them. Made in slices: nothing at the start waits
 * for it, and twenty thousand chains stop nobody who types.
 */
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import type { Invitation } from '#core/domain/records/invitation.ts';
import { DIRECTIONS } from '#core/domain/rules/chain-sides.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { byDay, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import { mapInSlices, type Slices, sortInSlices } from '#core/domain/values/slices.ts';
import { type ChainRow, chainRow } from './chain-row.ts';
import { deriveChain } from './derive-chain.ts';
import { type DerivedInvitation, deriveInvitation } from './derive-invitation.ts';
import { names } from './list-items.ts';
import { RegisterTable } from './register-table.ts';
import { Folding } from './table-row.ts';

/** We granted it, we act for the grantor, or neither organisation is our own. */
export const CHAIN_LISTS = [...DIRECTIONS, 'neither'] as const;
export type ChainList = (typeof CHAIN_LISTS)[number];

/** Records derived without a pause: a millisecond or two. */
const SLICE = 100;

/** The order of haste; of equals by the name of the other organisation, then by id. */
const byHaste = (a: ChainRow, b: ChainRow): number =>
  byDay(a.actBy, b.actBy) ||
  byDay(a.breaksOn, b.breaksOn) ||
  names.compare(a.organisation, b.organisation) ||
  (a.derived.item.id < b.derived.item.id ? -1 : 1);

/** Put away: in the archive, or another one took its place. */
const isPutAway = ({ archivedOn, replacedById }: ChainMandate): boolean =>
  archivedOn !== null || replacedById !== null;

const listOf = ({ derived }: ChainRow): ChainList => derived.item.direction ?? 'neither';

export interface ChainTables {
  readonly facts: IndexedFacts;
  readonly today: CalendarDate;
  /** The chains of a list that are put away, or those that are not. */
  readonly table: (list: ChainList, putAway: boolean) => RegisterTable<ChainRow>;
  /** Those that are not archived, in the order of the register. */
  readonly invitations: readonly DerivedInvitation[];
}

const keyOf = (list: ChainList, putAway: boolean): string => `${list} ${putAway}`;
const isPresent = ({ archivedOn }: Invitation): boolean => archivedOn === null;

/** Derives every chain mandate and invitation of a register for a day. */
export function* chainTables(facts: IndexedFacts, today: CalendarDate): Slices<ChainTables> {
  const { chainMandates, invitations } = facts.register;
  const folding = new Folding();
  const derived = yield* mapInSlices(chainMandates.values(), SLICE, (one) => deriveChain(one, facts, today));
  const rows = derived.map((one) => chainRow(one, facts, folding));
  const inHaste = yield* sortInSlices(rows, byHaste);
  const parts = Map.groupBy(inHaste, (row) => keyOf(listOf(row), isPutAway(row.derived.chain)));
  const tables = new Map(Array.from(parts, ([key, some]) => [key, new RegisterTable(some)]));
  const empty = new RegisterTable<ChainRow>([]);
  return {
    facts,
    today,
    table: (list, putAway) => tables.get(keyOf(list, putAway)) ?? empty,
    invitations: yield* mapInSlices([...invitations.values()].filter(isPresent), SLICE, (one) =>
      deriveInvitation(one, facts, today),
    ),
  };
}
