/** Search in words: all must be found, with case, accents and the dots and spaces of identifiers playing no part. */
import { foldName } from '#core/domain/import/fold-text.ts';
import { parseAssuranceLevel } from '#core/domain/values/assurance-level.ts';

/** One word of a search: found where any of its spellings is. */
export type Word = readonly string[];

/** Digits that dots, dashes or slashes part, as identifiers are often written. */
const PARTED = /^\d[\d./-]*[./-][\d./-]*$/;

/** What may be a level written out: it begins with a letter, or is a digit with its plus. "-3" is not one. */
const MAY_BE_LEVEL = /^(?:[a-z]|\d(?:\+|plus)$)/;

/** The spellings of a folded word: as typed, as the identifier it may be, and as the level it names. */
function spellings(word: string): Word {
  const level = MAY_BE_LEVEL.test(word) ? parseAssuranceLevel(word)?.toLowerCase() : undefined;
  return [
    word,
    ...(PARTED.test(word) ? [word.replace(/[./-]/g, '')] : []),
    ...(level === undefined ? [] : [level]),
  ];
}

/** The words of a search. An identifier typed with spaces is found by its parts. */
export const wordsOf = (search: string): readonly Word[] =>
  foldName(search)
    .split(' ')
    .filter((word) => word !== '')
    .map(spellings);

/** Whether every word is found in a haystack. */
export const finds = (words: readonly Word[], haystack: string): boolean =>
  words.every((word) => word.some((spelling) => haystack.includes(spelling)));

/** Whether one search finds nothing that another did not find: as each letter more does, but for a level that is written out. */
export const narrows = (words: readonly Word[], before: readonly Word[]): boolean =>
  before.every((word, at) =>
    words[at]?.every((spelling) => word.some((shorter) => spelling.includes(shorter))),
  );
