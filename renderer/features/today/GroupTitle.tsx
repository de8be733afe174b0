/** The name of an open group, with how many there are and through which day. */
import { useTranslation } from 'react-i18next';
import { formatMonthDay } from '#core/i18n/format-date.ts';
import { useLanguage } from '#renderer/ui/use-language.ts';
import { useNumber } from '#renderer/ui/use-number.ts';
import type { OverviewGroup } from './overview-group.ts';
import { useTodayRows } from './today-rows.ts';

interface GroupTitleProps {
  readonly group: OverviewGroup;
  /** For the region that it names. */
  readonly id: string;
}

export function GroupTitle({ group, id }: GroupTitleProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = useNumber();
  const { today } = useTodayRows();
  const { count, until } = group;
  return (
    <h2 className="group-title">
      <span id={id}>{t(`today.group.${group.group}`)}</span>
      <span className="count">
        {until === null
          ? number(count)
          : t('today.group.countUntil', { count, date: formatMonthDay(until, today, language) })}
      </span>
    </h2>
  );
}
