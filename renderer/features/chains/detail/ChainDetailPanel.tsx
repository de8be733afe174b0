/** Everything about one chain mandate, beside the list: what is missing and next first, then its sides and its clocks. */
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { HistoryList } from '#renderer/actions/detail/HistoryList.tsx';
import { SupplierContact } from '#renderer/actions/detail/SupplierContact.tsx';
import { ExplainProvider } from '#renderer/actions/explain/ExplainProvider.tsx';
import { DetailPanel } from '#renderer/actions/table/DetailPanel.tsx';
import type { Split } from '#renderer/actions/table/use-split.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { otherParty, ownSide, useChainWords } from '#renderer/ui/use-chain-words.ts';
import { ChainFacts } from './ChainFacts.tsx';
import { ChainHead } from './ChainHead.tsx';
import { ChainStrip } from './ChainStrip.tsx';
import { FollowUpList } from './FollowUpList.tsx';
import { RenewalSection } from './RenewalSection.tsx';
import { SidePairs } from './SidePairs.tsx';
import { UserList } from './UserList.tsx';

interface ChainDetailPanelProps {
  readonly id: string;
  readonly today: CalendarDate;
  readonly split: Split;
}

export function ChainDetailPanel({ id, today, split }: ChainDetailPanelProps) {
  const { t } = useTranslation();
  const { servicesOf } = useChainWords();
  const { data: detail, error, refetch } = useContractQuery('chain.detail', { id });
  const name =
    detail === undefined
      ? null
      : t('chains.detail.label', {
          organisation: otherParty(detail.item).name,
          services: servicesOf(detail.item),
        });
  return (
    <DetailPanel id={id} label={name} error={error} retry={() => void refetch()} split={split}>
      {detail !== undefined && (
        <ExplainProvider today={today}>
          <ChainHead key={id} detail={detail} today={today} onClose={split.close} />
          <div className="detail-body">
            <SidePairs detail={detail} />
            <ChainStrip detail={detail} today={today} />
            <UserList detail={detail} />
            <FollowUpList detail={detail} />
            <RenewalSection detail={detail} today={today} />
            <ChainFacts detail={detail} />
            <SupplierContact supplier={detail.sides[ownSide(detail.item)].supplier} />
            <HistoryList id={id} />
          </div>
        </ExplainProvider>
      )}
    </DetailPanel>
  );
}
