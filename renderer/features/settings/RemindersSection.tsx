/** Whether reminders reach the user, and the button to try it. */
import { useTranslation } from 'react-i18next';
import { formatInstant } from '#core/i18n/format-instant.ts';
import { useReminderTest } from '#renderer/actions/health/use-reminder-test.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { useLanguage } from '#renderer/ui/use-language.ts';
import { NotificationTimes } from './NotificationTimes.tsx';

export function RemindersSection() {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useContractQuery('app.info', {}).data?.today;
  const { data: health, error } = useContractQuery('reminders.health', {});
  const { test, isPending, isTried, error: refused } = useReminderTest();
  const failure = error ?? refused;
  const instant = (at: string | null) =>
    at === null || today === undefined ? t('common.unknown') : formatInstant(at, today, language);
  return (
    <section>
      <h2>{t('settings.reminders')}</h2>
      {failure !== null && <ErrorCallout title={t('reminderTest.title')} error={failure} />}
      {health !== undefined && (
        <dl className="facts">
          <dt>{t('settings.notifications')}</dt>
          <dd>{t(`reminderTest.state.${health.notifications}`)}</dd>
          <dt>{t('settings.lastCheck')}</dt>
          <dd className="num">{instant(health.lastCheckAt)}</dd>
          <dt>{t('settings.nextCheck')}</dt>
          <dd className="num">{instant(health.nextCheckAt)}</dd>
        </dl>
      )}
      <Button isPending={isPending} onPress={test}>
        {t(isTried ? 'reminderTest.again' : 'reminderTest.start')}
      </Button>
      <p className="muted" aria-live="polite">
        {t(isTried && health?.notifications === 'shown' ? 'reminderTest.seen' : 'reminderTest.text')}
      </p>
      <NotificationTimes />
    </section>
  );
}
