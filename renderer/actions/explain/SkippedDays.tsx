/** Every day that was not counted, with its reason. */
import { useTranslation } from 'react-i18next';
import type { WorkingDayCount } from '#core/domain/values/working-day-count.ts';
import { formatWeekdayDate } from '#core/i18n/format-date.ts';
import { useLanguage } from '#renderer/ui/use-language.ts';
import { skippedLines } from './skipped-lines.ts';

export function SkippedDays({ skipped }: { readonly skipped: WorkingDayCount['skipped'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (skipped.length === 0) return null;
  return (
    <ul className="skips" aria-label={t('why.skipped')}>
      {skippedLines(skipped).map(({ on, reason, name, wholeWeekend }) => (
        <li key={on}>
          <time dateTime={on}>{formatWeekdayDate(on, language)}</time>
          <span>{wholeWeekend ? t('why.weekend') : (name ?? t(`skip.${reason}`))}</span>
        </li>
      ))}
    </ul>
  );
}
