/** What came due while the computer was off: said once, until the user has read it. */
import { useTranslation } from 'react-i18next';
import type { ReminderHealth } from '#core/contract/reminder-health.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { formatInstant } from '#core/i18n/format-instant.ts';
import { useContractCommand } from '#renderer/api/use-contract-command.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Callout } from '#renderer/ui/Callout.tsx';
import { useLanguage } from '#renderer/ui/use-language.ts';
import { MissedReminder } from './MissedReminder.tsx';

/** Named one by one; the others stand in the groups below like everything else. */
const NAMED = 3;

interface MissedNoticeProps {
  readonly missed: ReminderHealth['missed'];
  readonly today: CalendarDate;
}

export function MissedNotice({ missed, today }: MissedNoticeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const seen = useContractCommand('reminders.missed-seen');
  const { count, offSince, reminders } = missed;
  const named = reminders.slice(0, NAMED);
  const title =
    offSince === null
      ? t('today.missed.title', { count })
      : t('today.missed.titleSince', { count, since: formatInstant(offSince, today, language) });
  return (
    <Callout
      tone="soon"
      title={title}
      actions={
        <Button isPending={seen.isPending} onPress={() => seen.mutate({})}>
          {t('today.missed.seen')}
        </Button>
      }
    >
      <ul className="missed">
        {named.map((reminder) => (
          <MissedReminder key={reminder.key} reminder={reminder} today={today} />
        ))}
      </ul>
      {count > named.length && <p>{t('today.missed.others', { count: count - named.length })}</p>}
    </Callout>
  );
}
