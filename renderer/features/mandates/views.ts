/** Fixed views of the table: a set of filters under a name. */
import { NO_FILTERS, type TableFilters } from '#core/domain/query/table-query.ts';

export const VIEWS = ['all', 'acting', 'broken', 'unknownUse', 'archived'] as const;
export type View = (typeof VIEWS)[number];

export const VIEW_FILTERS: Readonly<Record<View, TableFilters>> = {
  all: NO_FILTERS,
  acting: { ...NO_FILTERS, statuses: ['expired', 'lapsed', 'act-now'] },
  broken: { ...NO_FILTERS, statuses: ['expired', 'lapsed'] },
  unknownUse: { ...NO_FILTERS, lastUseUnknown: true },
  archived: { ...NO_FILTERS, archived: true },
};
