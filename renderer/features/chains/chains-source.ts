/** The tables of chain mandates in the main process, one for each list. */
import type { ChainItem } from '#core/domain/query/chain-item.ts';
import type { ChainList } from '#core/domain/query/chain-table.ts';
import type { TableSource } from '#renderer/actions/table/table-source.ts';
import { ask } from '#renderer/api/ask.ts';

const sourceOf = (list: ChainList): TableSource<ChainItem> => ({
  rows: (client, asked) => ask(client, 'chains.rows', { ...asked, list }),
  ids: (client, selection) => ask(client, 'chains.ids', { ...selection, list }),
});

export const CHAINS: Readonly<Record<ChainList, TableSource<ChainItem>>> = {
  'as-grantor': sourceOf('as-grantor'),
  'as-intermediary': sourceOf('as-intermediary'),
  neither: sourceOf('neither'),
};
