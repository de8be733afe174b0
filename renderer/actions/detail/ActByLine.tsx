/** The last day to act of what is open, how far away it is, and the way to why it is that day. */
import { use, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type CalendarDate, daysBetween } from '#core/domain/values/calendar-date.ts';
import { formatFullDay } from '#core/i18n/format-date.ts';
import { ExplainContext, type Explained } from '#renderer/actions/explain/explain-context.ts';
import { WhyButton } from '#renderer/actions/explain/WhyButton.tsx';
import { useLanguage } from '#renderer/ui/use-language.ts';

interface ActByLineProps {
  readonly item: Explained;
  readonly actBy: CalendarDate;
  readonly today: CalendarDate;
  /** Begins with the visible words of the button, then says of what. */
  readonly whyLabel: string;
}

export function ActByLine({ item, actBy, today, whyLabel }: ActByLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const explain = use(ExplainContext);
  const why = useRef<HTMLButtonElement>(null);
  const days = daysBetween(today, actBy);
  const far = days > 0 ? t('detail.daysLeft', { count: days }) : t('detail.daysLate', { count: -days });
  return (
    <p>
      <strong className="strong">{t('detail.actBy', { date: formatFullDay(actBy, today, language) })}</strong>{' '}
      {days === 0 ? t('detail.today') : far}{' '}
      <WhyButton
        item={item}
        label={whyLabel}
        onPress={() => why.current !== null && explain.open(item, why.current)}
        buttonRef={why}
      />
    </p>
  );
}
