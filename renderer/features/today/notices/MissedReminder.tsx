/** One reminder that was missed: what it is about, with the way to it, and the last day to act. */
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReminderHealth } from '#core/contract/reminder-health.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { formatFullDay } from '#core/i18n/format-date.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { useItemWords } from '#renderer/ui/use-item-words.ts';
import { useLanguage } from '#renderer/ui/use-language.ts';

interface MissedReminderProps {
  readonly reminder: ReminderHealth['missed']['reminders'][number];
  readonly today: CalendarDate;
}

export function MissedReminder({ reminder, today }: MissedReminderProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { serviceOf } = useItemWords();
  const { mandateIds, actBy } = reminder;
  const [id = ''] = mandateIds;
  const item = useContractQuery('mandate.explain', { id }, { enabled: id !== '' }).data?.item;
  if (item === undefined) return null;
  return (
    <li>
      <Link to="/mandates" search={{ id }} className="link-button">
        {t('today.row.label', { service: serviceOf(item), person: item.person })}
      </Link>{' '}
      {mandateIds.length > 1 && <>{t('today.missed.more', { count: mandateIds.length - 1 })} </>}
      <span className="nowrap">
        {t('today.missed.actBy', { date: formatFullDay(actBy, today, language) })}
      </span>
    </li>
  );
}
