/**
 * Asks for one try of the reminders and stays until the user has come back through it, or says so. What failed stands
 * in the red bar on top.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReminderHealth } from '#core/contract/reminder-health.ts';
import { useReminderTest } from '#renderer/actions/health/use-reminder-test.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Callout } from '#renderer/ui/Callout.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';

export function ReminderTestNotice({ notifications }: Pick<ReminderHealth, 'notifications'>) {
  const { t } = useTranslation();
  const { test, isPending, isTried, error } = useReminderTest();
  const [isRead, setRead] = useState(false);
  if (error !== null) return <ErrorCallout title={t('reminderTest.title')} error={error} />;
  if (isRead || notifications === 'failed' || (notifications !== 'untested' && !isTried)) return null;
  if (isTried && notifications === 'clicked')
    return (
      <Callout
        tone="ok"
        title={t('reminderTest.works')}
        actions={<Button onPress={() => setRead(true)}>{t('common.close')}</Button>}
      >
        {t('reminderTest.worksText')}
      </Callout>
    );
  const button = (
    <Button isPending={isPending} onPress={test}>
      {t(isTried ? 'reminderTest.again' : 'reminderTest.start')}
    </Button>
  );
  return (
    <Callout tone="plain" title={t(isTried ? 'reminderTest.seen' : 'reminderTest.title')} actions={button}>
      {t(isTried ? 'reminderTest.seenText' : 'reminderTest.text')}
    </Callout>
  );
}
