/** The clock of the computer went far ahead: reminders wait until somebody says that it is right. */
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { formatLongDate } from '#core/i18n/format-date.ts';
import { formatInstant } from '#core/i18n/format-instant.ts';
import { useContractCommand } from '#renderer/api/use-contract-command.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Callout } from '#renderer/ui/Callout.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { useLanguage } from '#renderer/ui/use-language.ts';

interface ClockNoticeProps {
  /** The last moment before it, an instant. */
  readonly since: string;
  readonly today: CalendarDate;
}

export function ClockNotice({ since, today }: ClockNoticeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const right = useContractCommand('reminders.clock-right');
  return (
    <>
      {right.error !== null && <ErrorCallout title={t('errorTitle.save')} error={right.error} />}
      <Callout
        tone="now"
        title={t('today.clock.title', { today: formatLongDate(today, language) })}
        actions={
          <Button isPending={right.isPending} onPress={() => right.mutate({})}>
            {t('today.clock.right')}
          </Button>
        }
      >
        {t('today.clock.text', { since: formatInstant(since, today, language) })}
      </Callout>
    </>
  );
}
