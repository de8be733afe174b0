/** One item: status, service, who and where, its clocks, the day, and the explanation of that day. */
import { use, useRef } from 'react';
import { GridListItem } from 'react-aria-components/GridList';
import { useTranslation } from 'react-i18next';
import type { TodayGroup, TodayItem } from '#core/domain/query/today-overview.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { ExplainContext } from '#renderer/actions/explain/explain-context.ts';
import { WhyButton } from '#renderer/actions/explain/WhyButton.tsx';
import { ClockStripMini } from '#renderer/ui/ClockStripMini.tsx';
import { StatusIcon } from '#renderer/ui/StatusIcon.tsx';
import { lookOf } from './row-look.ts';
import { stripClocks } from './strip-clocks.ts';
import { useRowWords } from './use-row-words.ts';

interface TodayRowProps {
  readonly item: TodayItem;
  readonly group: TodayGroup;
  readonly today: CalendarDate;
}

export function TodayRow({ item, group, today }: TodayRowProps) {
  const { t } = useTranslation();
  const words = useRowWords(today);
  const { open } = use(ExplainContext);
  const button = useRef<HTMLButtonElement>(null);
  const explain = () => {
    if (button.current !== null) open(item, button.current);
  };
  const look = lookOf(item, group);
  const service = words.serviceOf(item);
  const where = words.whereOf(item);
  const when = words.whenOf(item, group);
  return (
    <GridListItem
      id={item.id}
      className="row"
      data-tone={look.tone}
      textValue={t('today.row.label', { service, person: item.person })}
      onAction={explain}
    >
      <StatusIcon glyph={look.glyph} word={t(`status.${item.status}`)} />
      <span className="what">
        <strong className="clip" title={service}>
          {service}
        </strong>
        <span className="clip" title={where}>
          {where}
        </span>
      </span>
      <ClockStripMini clocks={stripClocks(item, today)} />
      <span className="when">
        <strong>{when.main}</strong> <span>{when.detail}</span>
      </span>
      <span className="act">
        <WhyButton
          item={item}
          label={t('today.whyLabel', { service, person: item.person })}
          onPress={explain}
          buttonRef={button}
        />
      </span>
    </GridListItem>
  );
}
