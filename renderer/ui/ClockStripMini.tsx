/** The clocks of one row as thin lines; hidden from assistive technology because the row says it in words. */
import type { ClockKind } from '#core/domain/values/clock-kind.ts';
import { axisPosition } from '#renderer/ui/clock-axis.ts';

export interface StripClock {
  readonly kind: ClockKind;
  /** Days from today to the last day. */
  readonly days: number;
  /** The clock that stops first. */
  readonly breaks: boolean;
}

export function ClockStripMini({ clocks }: { readonly clocks: readonly StripClock[] }) {
  return (
    <span className="strip-mini" aria-hidden="true">
      {clocks.map(({ kind, days, breaks }) => (
        <i key={kind} data-breaks={breaks || undefined} style={{ '--at': axisPosition(days) }} />
      ))}
    </span>
  );
}
