/** The assurance levels that can be given today, lowest first. */
import { ASSURANCE_LEVELS, isHistorical } from '#core/domain/values/assurance-level.ts';

export const LEVEL_CHOICES = ASSURANCE_LEVELS.filter((level) => !isHistorical(level)).map((level) => ({
  value: level,
  label: level,
}));
