/** Everything about one mandate, beside the list: what is next first, then its clocks, and what is known. */
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { HistoryList } from '#renderer/actions/detail/HistoryList.tsx';
import { SupplierContact } from '#renderer/actions/detail/SupplierContact.tsx';
import { ExplainProvider } from '#renderer/actions/explain/ExplainProvider.tsx';
import { DetailPanel } from '#renderer/actions/table/DetailPanel.tsx';
import type { Split } from '#renderer/actions/table/use-split.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { ClockStrip } from '#renderer/ui/ClockStrip.tsx';
import { STATUS_LOOK } from '#renderer/ui/status-look.ts';
import { useItemWords } from '#renderer/ui/use-item-words.ts';
import { DetailHead } from './DetailHead.tsx';
import { FactList } from './FactList.tsx';
import { StepList } from './StepList.tsx';
import { TermList } from './TermList.tsx';

interface MandateDetailPanelProps {
  readonly id: string;
  readonly today: CalendarDate;
  readonly split: Split;
}

export function MandateDetailPanel({ id, today, split }: MandateDetailPanelProps) {
  const { t } = useTranslation();
  const { serviceOf } = useItemWords();
  const { data: detail, error, refetch } = useContractQuery('mandate.detail', { id });
  const what = detail === undefined ? null : { service: serviceOf(detail.item), person: detail.item.person };
  const label = what === null ? null : t('detail.label', what);
  return (
    <DetailPanel id={id} label={label} error={error} retry={() => void refetch()} split={split}>
      {detail !== undefined && what !== null && (
        <ExplainProvider today={today}>
          <DetailHead key={id} detail={detail} today={today} onClose={split.close} />
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
            <SupplierContact supplier={detail.supplier} />
            <HistoryList id={id} />
          </div>
        </ExplainProvider>
      )}
    </DetailPanel>
  );
}
