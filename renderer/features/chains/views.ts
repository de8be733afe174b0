/** Fixed views of a table of chain mandates, and of the board of invitations. */
import { NO_FILTERS } from '#core/domain/query/table-query.ts';
import type { Views } from '#renderer/actions/table/use-table-selection.ts';

export const VIEWS = ['all', 'broken', 'acting', 'unknown', 'archived'] as const;
export type View = (typeof VIEWS)[number];

export const VIEW_FILTERS: Views<View> = {
  all: NO_FILTERS,
  broken: { ...NO_FILTERS, works: ['broken', 'partly'] },
  acting: { ...NO_FILTERS, statuses: ['expired', 'lapsed', 'act-now', 'expiring'] },
  unknown: { ...NO_FILTERS, works: ['unknown'] },
  archived: { ...NO_FILTERS, archived: true },
};
