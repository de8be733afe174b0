/** The table of mandates in the main process. */
import type { ListItem } from '#core/domain/query/list-item.ts';
import type { TableSource } from '#renderer/actions/table/table-source.ts';
import { ask } from '#renderer/api/ask.ts';

export const MANDATES: TableSource<ListItem> = {
  rows: (client, asked) => ask(client, 'mandates.rows', asked),
  ids: (client, selection) => ask(client, 'mandates.ids', selection),
};
