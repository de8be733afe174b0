/**
 * The assurance levels (betrouwbaarheidsniveaus) of eHerkenning, ordered by a rank table and never by string
 * (DOMAIN: Words). EH1 and EH2 are history only: they are kept when imported and reported.
 */
import { z } from 'zod';

/** Every level a record may carry, lowest first. */
export const ASSURANCE_LEVELS = ['EH1', 'EH2', 'EH2+', 'EH3', 'EH4'] as const;
export type AssuranceLevel = (typeof ASSURANCE_LEVELS)[number];

export const assuranceLevelSchema = z.enum(ASSURANCE_LEVELS);

const RANK: Readonly<Record<AssuranceLevel, number>> = { EH1: 1, EH2: 2, 'EH2+': 3, EH3: 4, EH4: 5 };

/** Whether a level is at least as high as another. */
export const atLeast = (level: AssuranceLevel, other: AssuranceLevel): boolean => RANK[level] >= RANK[other];

/** EH1 and EH2 no longer exist; records with them are kept as history. */
export const isHistorical = (level: AssuranceLevel): boolean => level === 'EH1' || level === 'EH2';

/** Reads a level as people write it ("eh2plus", "EH 3", "niveau 4"); `null` when it names none. */
export function parseAssuranceLevel(text: string): AssuranceLevel | null {
  const match = /^(?:EH|EHERKENNING|NIVEAU|LEVEL)?([1-4])(\+|PLUS)?$/.exec(
    text.toUpperCase().replace(/[\s._-]/g, ''),
  );
  if (!match) return null;
  const name = `EH${match[1]}${match[2] ? '+' : ''}`;
  return ASSURANCE_LEVELS.find((level) => level === name) ?? null;
}
