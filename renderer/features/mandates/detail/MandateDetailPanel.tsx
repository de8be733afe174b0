/** Everything about one mandate, beside the list: what is next first, then its clocks, and what is known. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { ExplainProvider } from '#renderer/actions/explain/ExplainProvider.tsx';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ClockStrip } from '#renderer/ui/ClockStrip.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { STATUS_LOOK } from '#renderer/ui/status-look.ts';
import { useItemWords } from '#renderer/ui/use-item-words.ts';
import { DetailHead } from './DetailHead.tsx';
import { FactList } from './FactList.tsx';
import { HistoryList } from './HistoryList.tsx';
import { StepList } from './StepList.tsx';
import { SupplierContact } from './SupplierContact.tsx';
import { TermList } from './TermList.tsx';

interface MandateDetailPanelProps {
  readonly id: string;
  readonly today: CalendarDate;
  readonly onClose: () => void;
  /** F6: back to the list, the detail stays open. */
  readonly onLeave: () => void;
}

export function MandateDetailPanel({ id, today, onClose, onLeave }: MandateDetailPanelProps) {
  const { t } = useTranslation();
  const { serviceOf } = useItemWords();
  const { data: detail, error, refetch } = useContractQuery('mandate.detail', { id });
  const scroller = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another mandate begins at its top
  useEffect(() => void scroller.current?.scrollTo({ top: 0 }), [id]);
  const isHere = detail !== undefined;
  // Where there is little room the detail takes the place of the list, and with it the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another mandate takes it anew
  useEffect(() => {
    const panel = scroller.current?.parentElement;
    const list = panel?.parentElement?.querySelector('.table-side');
    if (isHere && list && getComputedStyle(list).visibility === 'hidden') panel?.querySelector('h2')?.focus();
  }, [id, isHere]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'F6') onLeave();
    else return;
    event.preventDefault();
  };
  const what = detail === undefined ? null : { service: serviceOf(detail.item), person: detail.item.person };
  return (
    <aside
      className="detail"
      aria-label={what === null ? t('common.loading') : t('detail.label', what)}
      onKeyDown={onKeyDown}
    >
      <div className="scroll" ref={scroller}>
        {error !== null && (
          <ErrorCallout
            title={t('errorTitle.load')}
            error={error}
            actions={<Button onPress={() => void refetch()}>{t('common.retry')}</Button>}
          />
        )}
        {detail !== undefined && what !== null && (
          <ExplainProvider today={today}>
            <DetailHead key={id} detail={detail} today={today} onClose={onClose} />
            <div className="detail-body">
              <ClockStrip
                clocks={detail.item.clocks}
                breaksBy={detail.item.breaksBy}
                actBy={detail.item.actBy}
                today={today}
                tone={STATUS_LOOK[detail.item.status].tone}
                label={t('detail.strip.label', what)}
              />
              <StepList detail={detail} />
              <FactList detail={detail} />
              <TermList detail={detail} />
              <SupplierContact detail={detail} />
              <HistoryList id={id} />
            </div>
          </ExplainProvider>
        )}
      </div>
    </aside>
  );
}
