/** One item: status, service, who and where, its clocks, the day, and the one step that moves it on. */
import Check from 'lucide-react/icons/check';
import type { Ref } from 'react';
import { GridListItem } from 'react-aria-components/GridList';
import { useTranslation } from 'react-i18next';
import type { TodayGroup, TodayItem } from '#core/domain/query/today-overview.ts';
import { NextStepButton } from '#renderer/actions/NextStepButton.tsx';
import { ClockStripMini } from '#renderer/ui/ClockStripMini.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { StatusIcon } from '#renderer/ui/StatusIcon.tsx';
import { RowNote } from './RowNote.tsx';
import { lookOf } from './row-look.ts';
import { stripClocks } from './strip-clocks.ts';
import { useTodayRows } from './today-rows.ts';
import { useRowWords } from './use-row-words.ts';

interface TodayRowProps {
  readonly item: TodayItem;
  readonly group: TodayGroup;
  readonly isFirst: boolean;
  /** Set when the row is open: the place for what opens. */
  readonly panelRef: Ref<HTMLDivElement> | null;
}

/** Where nothing is pressing the step is quiet, so that what is stands out. */
const variantOf = (group: TodayGroup, isFirst: boolean) => {
  if (isFirst) return 'primary';
  return group === 'not-working' || group === 'now' ? 'plain' : 'quiet';
};

export function TodayRow({ item, group, isFirst, panelRef }: TodayRowProps) {
  const { t } = useTranslation();
  const { today, selection } = useTodayRows();
  const isSelected = selection.has(item.id);
  const words = useRowWords(today);
  const look = lookOf(item, group);
  const service = words.serviceOf(item);
  const where = words.whereOf(item);
  const when = words.whenOf(item, group);
  return (
    <GridListItem
      id={item.id}
      className="row"
      data-tone={look.tone}
      data-open={panelRef === null ? undefined : true}
      textValue={t('today.row.label', { service, person: item.person })}
    >
      <span className="row-mark">
        <StatusIcon glyph={look.glyph} word={t(`status.${item.status}`)} />
        <span className="row-pick" aria-hidden="true" title={t('today.row.pick')}>
          <span className="box" data-selected={isSelected || undefined}>
            {isSelected && <Icon glyph={Check} />}
          </span>
        </span>
      </span>
      <span className="what">
        <span className="name">
          <strong className="clip" title={service}>
            {service}
          </strong>
          <RowNote item={item} />
        </span>
        <span className="clip" title={where}>
          {where}
        </span>
      </span>
      <ClockStripMini clocks={stripClocks(item, today)} />
      <span className="when">
        <strong>{when.main}</strong> <span>{when.detail}</span>
      </span>
      <span className="act">
        <NextStepButton item={item} variant={variantOf(group, isFirst)} />
      </span>
      {panelRef !== null && <div ref={panelRef} className="row-panel" />}
    </GridListItem>
  );
}
