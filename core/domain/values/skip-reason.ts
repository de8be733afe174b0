/** Why people do not work on a day. */

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
