/** What a table can be filtered on: every value that occurs, with how many mandates have it. */
import { WORKS, type Works } from '#core/domain/rules/chain-works.ts';
import { STATUSES, type Status } from '#core/domain/rules/status.ts';
import { ASSURANCE_LEVELS } from '#core/domain/values/assurance-level.ts';
import { names } from './list-items.ts';
import { TABLE_COLUMNS, type TableColumn } from './table-query.ts';
import type { TableRow } from './table-row.ts';

export interface Facet {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface TableFacets {
  readonly statuses: { value: Status; count: number }[];
  readonly works: { value: Works; count: number }[];
  /** By name. */
  readonly organisations: Facet[];
  /** By name; `''` is "not known", without a label and at the end. */
  readonly suppliers: Facet[];
  readonly levels: Facet[];
  readonly lastUseUnknown: number;
  readonly all: number;
  /** The columns in which something is known. */
  readonly columns: TableColumn[];
}

/** Counts values; the label is that of the first that has it. */
class Tally {
  readonly #counts = new Map<string, { readonly value: string; readonly label: string; count: number }>();

  add(value: string, label: string): void {
    const known = this.#counts.get(value);
    if (known === undefined) this.#counts.set(value, { value, label, count: 1 });
    else known.count += 1;
  }
  countOf(value: string): number {
    return this.#counts.get(value)?.count ?? 0;
  }
  byName(): Facet[] {
    const last = ({ value }: Facet) => Number(value === '');
    return [...this.#counts.values()].sort((a, b) => last(a) - last(b) || names.compare(a.label, b.label));
  }
}

/** The facets of some rows. A row about two organisations or suppliers counts for each. */
export function facetsOf(rows: readonly TableRow[]): TableFacets {
  const [statuses, works, organisations] = [new Tally(), new Tally(), new Tally()];
  const [suppliers, levels] = [new Tally(), new Tally()];
  const unknownColumns = new Set<TableColumn>(TABLE_COLUMNS);
  let lastUseUnknown = 0;
  for (const row of rows) {
    statuses.add(row.status, row.status);
    if (row.works !== null) works.add(row.works, row.works);
    for (const { id, name } of row.organisations) organisations.add(id, name);
    for (const { id, name } of row.suppliers) suppliers.add(id, name);
    if (row.level !== null) levels.add(row.level, row.level);
    if (row.lastUseUnknown) lastUseUnknown += 1;
    for (const column of unknownColumns) if (row[column] !== null) unknownColumns.delete(column);
  }
  const counted = <T extends string>(values: readonly T[], tally: Tally) =>
    values.map((value) => ({ value, count: tally.countOf(value) })).filter(({ count }) => count > 0);
  return {
    statuses: counted(STATUSES, statuses),
    works: counted(WORKS, works),
    organisations: organisations.byName(),
    suppliers: suppliers.byName(),
    levels: counted(ASSURANCE_LEVELS, levels).map((level) => ({ ...level, label: level.value })),
    lastUseUnknown,
    all: rows.length,
    columns: TABLE_COLUMNS.filter((column) => !unknownColumns.has(column)),
  };
}
