/** Every clock of the item in words: what the small strip of its row draws. */
import { useTranslation } from 'react-i18next';
import type { Clock } from '#core/domain/rules/clock.ts';
import type { ClockKind } from '#core/domain/values/clock-kind.ts';
import { formatDate } from '#core/i18n/format-date.ts';

interface ClockListProps {
  readonly clocks: readonly Clock[];
  /** `null` = no clock is known. */
  readonly breaksBy: ClockKind | null;
}

export function ClockList({ clocks, breaksBy }: ClockListProps) {
  const { t } = useTranslation();
  const until = ({ lastDay, possibleLastDay }: Clock): string => {
    if (lastDay !== null) return t('why.until', { date: formatDate(lastDay) });
    if (possibleLastDay === null) return t('common.unknown');
    return t('why.possiblyUntil', { date: formatDate(possibleLastDay) });
  };
  return (
    <section className="why-clocks">
      <h3>{t('why.clocks')}</h3>
      <ul>
        {clocks.map((clock) => (
          <li key={clock.kind} data-breaks={clock.kind === breaksBy || undefined}>
            <span>
              {t(`clock.${clock.kind}`)}
              {clock.kind === breaksBy && <span className="muted">, {t('why.stopsFirst')}</span>}
            </span>
            <span className="num">{until(clock)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
