/** Texts as people mean them: what differs only in case, accents or spacing is the same name. */

const MARKS = /\p{M}+/gu;
const SPACES = /[\s\u0085\u00a0\u200b\ufeff]+/gu;
/** Control characters that part nothing, such as those that colour a terminal. */
const CONTROLS = /(?![\s\u0085])\p{Cc}/gu;
const JOINERS = /[\s._\-\u2010-\u2015/\\'’`]+/gu;

/** Plain words with single spaces between, as nearly all cells are: nothing to replace. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** One line of characters that print, without spaces at the ends and with single spaces inside. */
export const oneLine = (text: string): string =>
  PLAIN.test(text) ? text : text.replace(CONTROLS, '').replace(SPACES, ' ').trim();

/** The lines of a text as they are stored: only line breaks and tabs are left of what does not print. */
export const severalLines = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim();

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
