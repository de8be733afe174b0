/** On top of every place as long as reminders do not reach the user: what is wrong, that nothing was lost, what to do. */
import Activity from 'lucide-react/icons/activity';
import BellOff from 'lucide-react/icons/bell-off';
import { useTranslation } from 'react-i18next';
import { formatFullDay } from '#core/i18n/format-date.ts';
import { dayOfInstant } from '#core/i18n/format-instant.ts';
import { useReminderTest } from '#renderer/actions/health/use-reminder-test.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useLanguage } from '#renderer/ui/use-language.ts';

export function HealthBar() {
  const { t } = useTranslation();
  const language = useLanguage();
  const info = useContractQuery('app.info', {}).data;
  const health = useContractQuery('reminders.health', {}).data;
  const { test, isPending } = useReminderTest();
  if (info === undefined || health?.notifications !== 'failed') return null;
  const { since } = health;
  return (
    <div className="health-bar" role="alert">
      <Icon glyph={BellOff} />
      <div>
        <strong>{t('health.bar.title')}</strong>
        <p>
          {since === null
            ? t('health.bar.refused')
            : t('health.bar.refusedSince', {
                date: formatFullDay(dayOfInstant(since), info.today, language),
              })}{' '}
          {t(`health.turnOn.${info.platform}`)}
        </p>
        <p className="muted">{t('health.bar.nothingLost')}</p>
      </div>
      <div className="actions">
        <Button glyph={Activity} isPending={isPending} onPress={test}>
          {t('reminderTest.again')}
        </Button>
      </div>
    </div>
  );
}
