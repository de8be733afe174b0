/** The highest of some assurance levels. */
import { ASSURANCE_LEVELS, type AssuranceLevel } from '#core/domain/values/assurance-level.ts';

/** The highest of the levels, or `null` of none. */
export const highestLevel = (levels: readonly AssuranceLevel[]): AssuranceLevel | null =>
  ASSURANCE_LEVELS.findLast((level) => levels.includes(level)) ?? null;
