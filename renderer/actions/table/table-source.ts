/** A table that the main process keeps: how its rows and ids are asked for. Every place with a table has one. */
import type { InputOf, OutputOf } from '#core/contract/contract.ts';
import type { TableSelection } from '#core/domain/query/table-query.ts';
import type { Client } from '#renderer/api/client.ts';

/** A question and its key, under which the answer is kept. */
export interface Asked<Answer> {
  readonly queryKey: readonly unknown[];
  readonly queryFn: () => Promise<Answer>;
}

/** Search, filters and order, and which rows of what they leave. */
export type RowsAsked = InputOf<'mandates.rows'>;
export type RowsAnswer<Item> = Omit<OutputOf<'mandates.rows'>, 'items'> & { readonly items: readonly Item[] };
/** What can be filtered on. */
export type Facets = OutputOf<'mandates.facets'>;

/** The same value for as long as it is the same table. */
export interface TableSource<Item> {
  rows(client: Client, asked: RowsAsked): Asked<RowsAnswer<Item>>;
  ids(client: Client, selection: TableSelection): Asked<{ readonly ids: readonly string[] }>;
}
