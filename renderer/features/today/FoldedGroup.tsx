/** A group for later: one line that says how many and what comes first, and opens into rows. */
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TodayOverview } from '#core/domain/query/today-overview.ts';
import { formatFullDay } from '#core/i18n/format-date.ts';
import { FoldButton } from '#renderer/ui/FoldButton.tsx';
import { useLanguage } from '#renderer/ui/use-language.ts';
import { useNumber } from '#renderer/ui/use-number.ts';
import type { OverviewGroup } from './overview-group.ts';
import { RowList } from './RowList.tsx';
import { useRowWords } from './use-row-words.ts';

interface FoldedGroupProps {
  readonly group: OverviewGroup;
  readonly overview: TodayOverview;
}

export function FoldedGroup({ group, overview }: FoldedGroupProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = useNumber();
  const words = useRowWords(overview.today);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const first = group.items.find((item) => item.actBy !== null);
  const rest =
    first === undefined || first.actBy === null
      ? number(group.count)
      : t('today.group.firstOf', {
          count: group.count,
          what: words.serviceOf(first),
          date: formatFullDay(first.actBy, overview.today, language),
        });
  return (
    <section aria-label={t(`today.group.${group.group}`)}>
      <FoldButton isOpen={isOpen} onToggle={() => setOpen(!isOpen)} controls={id}>
        <strong>{t(`today.group.${group.group}`)}</strong>
        <span className="rest clip" title={rest}>
          {rest}
        </span>
      </FoldButton>
      {isOpen && (
        <div id={id}>
          <RowList
            group={group.group}
            items={group.items}
            total={group.count}
            today={overview.today}
            label={t(`today.group.${group.group}`)}
          />
        </div>
      )}
    </section>
  );
}
