/** One group of Vandaag, as the overview gives it. */
import type { TodayOverview } from '#core/domain/query/today-overview.ts';

export type OverviewGroup = TodayOverview['groups'][number];
