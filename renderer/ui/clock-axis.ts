/** The one time axis of the product: near is wide, far is narrow, today always at 8 %, five years at 100 %. */

declare module 'react' {
  interface CSSProperties {
    /** Position on the axis, 0-100; the style sheets read it. */
    '--at'?: number;
    /** Number of clocks in a strip. */
    '--clocks'?: number;
  }
}

const TODAY = 8;
const AHEAD = Math.log(1 + 1826 / 10);
const BEHIND = Math.log(1 + 730 / 10);

/** Position in percent of a day that lies `days` after today (before it when negative), kept within 0.5-100. */
export function axisPosition(days: number): number {
  const at =
    days >= 0
      ? TODAY + (100 - TODAY) * (Math.log(1 + days / 10) / AHEAD)
      : TODAY - TODAY * (Math.log(1 - days / 10) / BEHIND);
  return Math.round(Math.min(100, Math.max(0.5, at)) * 10) / 10;
}
