/** What the health line says of reminders: never more than is known. */
import { useTranslation } from 'react-i18next';
import { formatFullDay } from '#core/i18n/format-date.ts';
import { dayOfInstant, formatInstant } from '#core/i18n/format-instant.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { useLanguage } from '#renderer/ui/use-language.ts';

/** Works · not tried yet · does not reach the user · not known. */
export type HealthTone = 'ok' | 'soon' | 'now' | 'plain';

export interface HealthWords {
  readonly tone: HealthTone;
  readonly text: string;
}

export function useHealthWords(): HealthWords {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useContractQuery('app.info', {}).data?.today;
  const { data: health, error } = useContractQuery('reminders.health', {});
  if (error !== null) return { tone: 'now', text: t('health.reminders.unknown') };
  if (health === undefined || today === undefined) return { tone: 'plain', text: t('common.loading') };
  const { notifications, since, lastCheckAt, nextCheckAt, clockDoubt } = health;
  if (clockDoubt !== null) return { tone: 'now', text: t('health.reminders.clock') };
  if (notifications === 'failed')
    return {
      tone: 'now',
      text:
        since === null
          ? t('health.reminders.failed')
          : t('health.reminders.failedSince', { date: formatFullDay(dayOfInstant(since), today, language) }),
    };
  const works = t(notifications === 'untested' ? 'health.reminders.untested' : 'health.reminders.works');
  const tone = notifications === 'untested' ? 'soon' : 'ok';
  if (lastCheckAt === null) return { tone, text: `${works} ${t('health.reminders.noCheck')}` };
  const last = formatInstant(lastCheckAt, today, language);
  const check =
    nextCheckAt === null
      ? t('health.reminders.checked', { last })
      : t('health.reminders.checkedNext', { last, next: formatInstant(nextCheckAt, today, language) });
  return { tone, text: `${works} ${check}` };
}
