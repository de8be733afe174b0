import { describe, expect, it } from 'vitest';
import {
  ASSURANCE_LEVELS,
  atLeast,
  isHistorical,
  parseAssuranceLevel,
} from '#core/domain/values/assurance-level.ts';

describe('assurance levels', () => {
  it('rank in their own order, not in that of their names', () => {
    for (const [i, level] of ASSURANCE_LEVELS.entries()) {
      for (const [j, other] of ASSURANCE_LEVELS.entries()) {
        expect([level, other, atLeast(level, other)]).toEqual([level, other, i >= j]);
      }
    }
  });

  it.each([
    ['EH3', 'EH3'],
    ['eh3', 'EH3'],
    ['EH 3', 'EH3'],
    ['eh2plus', 'EH2+'],
    ['EH2 +', 'EH2+'],
    ['eh 2 plus', 'EH2+'],
    ['niveau 4', 'EH4'],
    ['Level 3', 'EH3'],
    ['eHerkenning niveau', null],
    ['eHerkenning 2+', 'EH2+'],
    ['3', 'EH3'],
    ['EH1', 'EH1'],
    ['EH3+', null],
    ['EH5', null],
    ['EH33', null],
    ['', null],
    ['hoog', null],
  ])('reads %j as %j', (text, level) => {
    expect(parseAssuranceLevel(text)).toBe(level);
  });

  it('knows EH1 and EH2 as history', () => {
    expect(ASSURANCE_LEVELS.filter(isHistorical)).toEqual(['EH1', 'EH2']);
  });
});
