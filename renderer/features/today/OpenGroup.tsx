/** A group that is always open: title with its number, rows, and one line for what ended long ago. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { TodayOverview } from '#core/domain/query/today-overview.ts';
import { formatMonthDay } from '#core/i18n/format-date.ts';
import { useLanguage } from '#renderer/ui/use-language.ts';
import { useNumber } from '#renderer/ui/use-number.ts';
import { ListHead } from './ListHead.tsx';
import { LongAgoLine } from './LongAgoLine.tsx';
import type { OverviewGroup } from './overview-group.ts';
import { RowList } from './RowList.tsx';

interface OpenGroupProps {
  readonly group: OverviewGroup;
  readonly overview: TodayOverview;
  /** The first group carries the names of the columns. */
  readonly withHead: boolean;
}

export function OpenGroup({ group, overview, withHead }: OpenGroupProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = useNumber();
  const titleId = useId();
  const { today } = overview;
  const rows = group.items;
  const longAgo = group.group === 'not-working' ? overview.longAgo : [];
  const until = group.until === null ? null : formatMonthDay(group.until, today, language);
  return (
    <section className="group" aria-labelledby={titleId}>
      {withHead && <ListHead />}
      <h2 className="group-title">
        <span id={titleId}>{t(`today.group.${group.group}`)}</span>
        <span className="count">
          {until === null
            ? number(group.count)
            : t('today.group.countUntil', { count: group.count, date: until })}
        </span>
      </h2>
      {rows.length > 0 && (
        <RowList group={group.group} items={rows} total={rows.length} today={today} labelledBy={titleId} />
      )}
      {longAgo.length > 0 && <LongAgoLine items={longAgo} more={rows.length > 0} today={today} />}
    </section>
  );
}
