/** The names of the clocks that can stop a login (DOMAIN: Terms and clocks, 4). */

/** In the order in which the clock strip draws them; the order never follows the dates. */
export const CLOCK_KINDS = ['term', 'inactivity', 'means', 'subscription', 'side-own', 'side-other'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];
