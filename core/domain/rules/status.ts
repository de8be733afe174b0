/** The status of a mandate: derived on every day, never stored (DOMAIN: Terms and clocks, 7). */

/** In the order in which they are decided. */
export const STATUSES = [
  'revoked',
  'expired',
  'lapsed',
  'suspended',
  'planned',
  'act-now',
  'expiring',
  'active',
] as const;
export type Status = (typeof STATUSES)[number];
