/** Several services in one cell, separated by `|`; a `|` inside a name is written `\|`. */

const SEPARATOR = /(?<!\\)\|/;

/** The names in a cell; empty parts are left out. */
export const splitServices = (cell: string): string[] =>
  cell
    .split(SEPARATOR)
    .map((name) => name.replaceAll('\\|', '|').trim())
    .filter((name) => name !== '');

/** The cell that `splitServices` reads as these names. */
export const joinServices = (names: readonly string[]): string =>
  names.map((name) => name.replaceAll('|', '\\|')).join(' | ');
