/** What ended more than five weeks ago: one line instead of rows, which opens into rows. */
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TodayItem, TodayOverview } from '#core/domain/query/today-overview.ts';
import { FoldButton } from '#renderer/ui/FoldButton.tsx';
import { RowList } from './RowList.tsx';

interface LongAgoLineProps {
  readonly items: readonly TodayItem[];
  /** Rows stand above this line. */
  readonly more: boolean;
  readonly today: TodayOverview['today'];
}

export function LongAgoLine({ items, more, today }: LongAgoLineProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const count = items.length;
  const text = t(more ? 'today.group.longAgoMore' : 'today.group.longAgo', { count });
  return (
    <>
      <FoldButton isOpen={isOpen} onToggle={() => setOpen(!isOpen)} controls={id}>
        <span className="rest clip" title={text}>
          {text}
        </span>
      </FoldButton>
      {isOpen && (
        <div id={id}>
          <RowList group="not-working" items={items} total={count} today={today} label={text} />
        </div>
      )}
    </>
  );
}
