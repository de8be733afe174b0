/** What opens in a row: the answers, why this date, and the way to the whole record. Esc closes it. */
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, use, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TodayItem } from '#core/domain/query/today-overview.ts';
import { AnswerBar } from '#renderer/actions/AnswerBar.tsx';
import { ExplainContext } from '#renderer/actions/explain/explain-context.ts';
import { WhyButton } from '#renderer/actions/explain/WhyButton.tsx';
import { useItemWords } from '#renderer/ui/use-item-words.ts';
import { rowOf } from './row-dom.ts';
import { useTodayRows } from './today-rows.ts';

interface RowPanelProps {
  readonly item: TodayItem;
  readonly onClose: () => void;
}

export function RowPanel({ item, onClose }: RowPanelProps) {
  const { t } = useTranslation();
  const { serviceOf } = useItemWords();
  const explain = use(ExplainContext);
  const { revealId, revealed } = useTodayRows();
  const panel = useRef<HTMLElement>(null);
  const why = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (revealId !== item.id) return;
    rowOf(panel.current)?.focus();
    revealed();
  }, [revealId, revealed, item.id]);
  const what = { service: serviceOf(item), person: item.person };
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    <section ref={panel} aria-label={t('today.row.opened', what)} onKeyDown={closeByKey}>
      <AnswerBar item={item} onDone={onClose} />
      <p className="row-links">
        <WhyButton
          item={item}
          label={t('today.whyLabel', what)}
          onPress={() => why.current !== null && explain.open(item, why.current)}
          buttonRef={why}
        />
        <Link to="/mandates" search={{ id: item.id }} className="link-button">
          {t('today.row.openRecord')}
        </Link>
      </p>
    </section>
  );
}
