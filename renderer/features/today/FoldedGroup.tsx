/** A group for later: one line that says how many and what comes first, and opens into rows. */
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFullDay } from '#core/i18n/format-date.ts';
import { FoldButton } from '#renderer/ui/FoldButton.tsx';
import { useLanguage } from '#renderer/ui/use-language.ts';
import { useNumber } from '#renderer/ui/use-number.ts';
import type { OverviewGroup } from './overview-group.ts';
import { SectionList } from './SectionList.tsx';
import { useTodayRows } from './today-rows.ts';
import { useRowWords } from './use-row-words.ts';
import { useSectionRows } from './use-section-rows.ts';

export function FoldedGroup({ group }: { readonly group: OverviewGroup }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = useNumber();
  const { today, revealId } = useTodayRows();
  const words = useRowWords(today);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen && group.items.some((item) => item.id === revealId)) setOpen(true);
  const rows = useSectionRows({ section: group.group, first: group.items, total: group.count });
  if (group.count === 0) return null;
  const name = t(`today.group.${group.group}`);
  const first = group.items.find((item) => item.actBy !== null);
  const rest =
    first === undefined || first.actBy === null
      ? number(group.count)
      : t('today.group.firstOf', {
          count: group.count,
          what: words.serviceOf(first),
          date: formatFullDay(first.actBy, today, language),
        });
  return (
    <section aria-label={name}>
      <FoldButton isOpen={isOpen} onToggle={() => setOpen(!isOpen)} controls={id}>
        <strong>{name}</strong>
        <span className="rest clip" title={rest}>
          {rest}
        </span>
      </FoldButton>
      {isOpen && (
        <div id={id}>
          <SectionList group={group.group} rows={rows} label={name} />
        </div>
      )}
    </section>
  );
}
