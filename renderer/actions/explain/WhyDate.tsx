/** The explanation of one date: the sum, the days that were counted, what was skipped and where it comes from. */
import X from 'lucide-react/icons/x';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { formatFullDay } from '#core/i18n/format-date.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { useLanguage } from '#renderer/ui/use-language.ts';
import { ClockList } from './ClockList.tsx';
import type { Explained } from './explain-context.ts';
import { WhyExplanation } from './WhyExplanation.tsx';

/** The title is read first; it takes focus before React Aria gives it to the popover. */
const takeFocus = (title: HTMLHeadingElement | null) => title?.focus({ preventScroll: true });

interface WhyDateProps {
  readonly item: Explained;
  readonly today: CalendarDate;
  readonly titleId: string;
  readonly onClose: () => void;
}

export function WhyDate({ item, today, titleId, onClose }: WhyDateProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isChain = item.kind === 'chain';
  const ofMandate = useContractQuery('mandate.explain', { id: item.id }, { enabled: !isChain });
  const ofChain = useContractQuery('chain.explain', { id: item.id }, { enabled: isChain });
  const { data, error } = isChain ? ofChain : ofMandate;
  const title =
    item.actBy === null
      ? t('why.titleNone')
      : t('why.title', { date: formatFullDay(item.actBy, today, language) });
  return (
    <>
      <div className="why-head">
        <h2 id={titleId} tabIndex={-1} ref={takeFocus}>
          {title}
        </h2>
        <IconButton onPress={onClose} glyph={X} label={t('common.close')} />
      </div>
      {error !== null && <ErrorCallout title={t('errorTitle.load')} error={error} />}
      {data === undefined && error === null && <p className="loading">{t('common.loading')}</p>}
      {data !== undefined && data.actBy === null && <p>{t('why.none')}</p>}
      {data !== undefined && data.actBy !== null && (
        <WhyExplanation explanation={data.actBy} supplier={data.supplier} />
      )}
      {data !== undefined && <ClockList clocks={data.clocks} breaksBy={data.item.breaksBy} />}
    </>
  );
}
