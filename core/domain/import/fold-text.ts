/** Texts as people mean them: what differs only in case, accents or spacing is the same name. */

const MARKS = /\p{M}+/gu;
const SPACES = /[\s\u00a0\u200b\ufeff]+/gu;
const JOINERS = /[\s._\-\u2010-\u2015/\\'’`]+/gu;

/** Plain words with single spaces between, as nearly all cells are: nothing to replace. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** One line without spaces at the ends and with single spaces inside. */
export const oneLine = (text: string): string => (PLAIN.test(text) ? text : text.replace(SPACES, ' ').trim());

/** A name to compare with: no case, no accents, single spaces. */
export const foldName = (text: string): string =>
  PLAIN.test(text)
    ? text.toLowerCase()
    : oneLine(oneLine(text).normalize('NFKD').replace(MARKS, '')).toLowerCase();

/** As `foldName`, and also without spaces, dots, hyphens and slashes: "KvK-nr." and "kvk nr" are one. */
export function compactName(text: string): string {
  const folded = foldName(text);
  return folded.replace(JOINERS, '') || folded;
}
