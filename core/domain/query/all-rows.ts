/** One table of everything: mandates, chain mandates, invitations, administrator roles, means and subscriptions (DOMAIN: Words). */

import { byDay } from '#core/domain/values/calendar-date.ts';
import { chainRow } from './chain-row.ts';
import type { DerivedItem } from './derive-item.ts';
import type { Facts } from './facts.ts';
import { invitationRow } from './invitation-row.ts';
import { names } from './list-items.ts';
import { MandateRow } from './mandate-row.ts';
import type { OtherItems } from './other-items.ts';
import { recordRow } from './record-row.ts';
import { RegisterTable } from './register-table.ts';
import { Folding, type TableRow } from './table-row.ts';

/** The order of haste over all kinds: last day to act (none last), last day that works (not known last), person. */
const byHaste = (a: TableRow, b: TableRow): number =>
  byDay(a.actBy, b.actBy) || byDay(a.breaksOn, b.breaksOn) || names.compare(a.person ?? '', b.person ?? '');

/** The table of some mandates in order of haste and of other items in any order. */
export function allRows(
  inHaste: readonly DerivedItem[],
  { chains, invitations, records }: OtherItems,
  facts: Facts,
): RegisterTable<TableRow> {
  const folding = new Folding();
  const rows: readonly TableRow[] = [
    ...inHaste.map((derived) => new MandateRow(derived, facts, folding)),
    ...chains.map((derived) => chainRow(derived, facts, folding)),
    ...invitations.map((derived) => invitationRow(derived, facts, folding)),
    ...records.map((derived) => recordRow(derived, facts, folding)),
  ];
  return new RegisterTable(rows.toSorted(byHaste));
}
