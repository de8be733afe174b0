/** A ticker on a plain interval: never one long timer, which sleep and clock changes would break. */
import type { Ticker } from '#electron/ports/ticker.ts';

export const intervalTicker: Ticker = {
  every(seconds, wake) {
    const timer = setInterval(wake, seconds * 1000);
    return () => clearInterval(timer);
  },
};
