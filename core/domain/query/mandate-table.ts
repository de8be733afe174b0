/** The table of mandates on one day. */
import type { DerivedItem } from './derive-item.ts';
import type { Facts } from './facts.ts';
import { MandateRow } from './mandate-row.ts';
import { RegisterTable } from './register-table.ts';
import { Folding } from './table-row.ts';

/** `inHaste` are the mandates in order of haste: those that are archived, or those that are not. */
export function mandateTable(inHaste: readonly DerivedItem[], facts: Facts): RegisterTable<MandateRow> {
  const folding = new Folding();
  return new RegisterTable(inHaste.map((derived) => new MandateRow(derived, facts, folding)));
}
