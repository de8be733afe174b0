/** The clocks of a chain mandate: their side, our side, and those of the user who lasts longest. A missing side has no line. */
import { useTranslation } from 'react-i18next';
import type { ChainDetail } from '#core/contract/chains.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { ClockStrip, type StripLine } from '#renderer/ui/ClockStrip.tsx';
import { WORKS_LOOK } from '#renderer/ui/chain-look.ts';
import { otherParty, otherSide, ownSide } from '#renderer/ui/use-chain-words.ts';

interface ChainStripProps {
  readonly detail: ChainDetail;
  readonly today: CalendarDate;
}

export function ChainStrip({ detail, today }: ChainStripProps) {
  const { t } = useTranslation();
  const { item, clocks } = detail;
  const line = (kind: StripLine['kind']): readonly StripLine[] => {
    const clock = clocks.find((one) => one.kind === kind);
    if (clock !== undefined) return [clock];
    const name = kind === 'side-own' ? ownSide(item) : otherSide(item);
    const isSide = kind === 'side-own' || kind === 'side-other';
    return isSide && item.sides[name].state === 'missing'
      ? [{ kind, lastDay: null, possibleLastDay: null, isMissing: true }]
      : [];
  };
  const lines = (['side-other', 'side-own', 'inactivity', 'means', 'subscription'] as const).flatMap(line);
  if (lines.length === 0) return null;
  return (
    <section className="section" aria-label={t('chains.detail.clocks')}>
      <ClockStrip
        clocks={lines}
        breaksBy={item.breaksBy}
        actBy={item.actBy}
        today={today}
        tone={WORKS_LOOK[item.works].tone}
        label={t('chains.detail.stripLabel', { organisation: otherParty(item).name })}
      />
    </section>
  );
}
