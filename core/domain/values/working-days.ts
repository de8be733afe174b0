/** Dutch working days: Monday–Friday except public holidays and the days a user adds (DOMAIN: Terms and clocks, 6). */

/** Why a day is no working day, most telling first. */
export const SKIP_REASONS = [
  'weekend',
  'new-years-day',
  'good-friday',
  'easter-monday',
  'kings-day',
  'liberation-day',
  'ascension-day',
  'whit-monday',
  'christmas-day',
  'boxing-day',
  'closure',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];
