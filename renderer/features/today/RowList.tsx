/** The rows of one group: one Tab stop, arrows between rows, right to the button, Enter opens the explanation. */
import { useState } from 'react';
import { GridList } from 'react-aria-components/GridList';
import { useTranslation } from 'react-i18next';
import type { TodayGroup, TodayItem } from '#core/domain/query/today-overview.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TodayRow } from './TodayRow.tsx';

/** More rows than this appear when asked for: the page stays quick with a large register. */
const STEP = 100;

interface RowListProps {
  readonly group: TodayGroup;
  readonly items: readonly TodayItem[];
  /** How many there are; the overview may hold fewer. */
  readonly total: number;
  readonly today: CalendarDate;
  readonly labelledBy?: string;
  readonly label?: string;
}

export function RowList({ group, items, total, today, labelledBy, label }: RowListProps) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(STEP);
  const hidden = items.length - limit;
  return (
    <>
      <GridList
        {...(labelledBy ? { 'aria-labelledby': labelledBy } : {})}
        {...(label ? { 'aria-label': label } : {})}
        className="rows"
      >
        {items.slice(0, limit).map((item) => (
          <TodayRow key={item.id} item={item} group={group} today={today} />
        ))}
      </GridList>
      {hidden > 0 && (
        <div className="group-rest">
          <Button variant="quiet" onPress={() => setLimit(limit + STEP)}>
            {t('common.more', { count: Math.min(hidden, STEP) })}
          </Button>
        </div>
      )}
      {hidden <= 0 && total > items.length && (
        <p className="group-rest">{t('today.group.notShown', { count: total - items.length })}</p>
      )}
    </>
  );
}
