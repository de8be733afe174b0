/** Fixed views of the table of mandates. */
import { NO_FILTERS } from '#core/domain/query/table-query.ts';
import type { Views } from '#renderer/actions/table/use-table-selection.ts';

export const VIEWS = ['all', 'acting', 'broken', 'unknownUse', 'archived'] as const;
export type View = (typeof VIEWS)[number];

export const VIEW_FILTERS: Views<View> = {
  all: NO_FILTERS,
  acting: { ...NO_FILTERS, statuses: ['expired', 'lapsed', 'act-now'] },
  broken: { ...NO_FILTERS, statuses: ['expired', 'lapsed'] },
  unknownUse: { ...NO_FILTERS, lastUseUnknown: true },
  archived: { ...NO_FILTERS, archived: true },
};
