/**
 * Text that a spreadsheet would run as a formula. Tijdig keeps it as text, and puts an apostrophe before it in files it
 * writes. Both functions together are a bijection: a text that already begins with apostrophes and such a character
 * gets one more, so that reading gives back exactly what was written.
 */

const TO_ESCAPE = /^'*[=+\-@\t\r\n\0]/;
const ESCAPED = /^'+[=+\-@\t\r\n\0]/;

/** The text as it may stand in a file that a spreadsheet opens. */
export const escapeFormula = (text: string): string => (TO_ESCAPE.test(text) ? `'${text}` : text);

/** The text that `escapeFormula` was given; every other text is left as it is. */
export const unescapeFormula = (cell: string): string => (ESCAPED.test(cell) ? cell.slice(1) : cell);

/** Whether a cell as it stands would be run by a spreadsheet. */
export const looksLikeFormula = (cell: string): boolean => /^[=+\-@]./s.test(cell);
