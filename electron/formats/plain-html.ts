/** The words of a text with markup, one line per block: only to be read by a program, never to be shown. */

const LEFT_OUT = /<(script|style|head|title)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;
const BREAKS = /<\/?(?:br|p|div|tr|table|li|ul|ol|h[1-6]|blockquote|section|article|hr)\b[^>]*>/gi;
const TAGS = /<[^>]*>/g;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  eacute: 'é',
  euml: 'ë',
  iuml: 'ï',
  ouml: 'ö',
  ndash: '–',
  mdash: '—',
};

/** The character of a number; a number of none stays out. */
function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

const decoded = (text: string): string =>
  text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return character(Number(decimal));
    if (hex !== undefined) return character(Number.parseInt(hex, 16));
    return NAMED[name?.toLowerCase() ?? ''] ?? whole;
  });

/** Lines end where blocks do; the line ends of the source itself mean nothing. */
export const plainHtml = (html: string): string =>
  decoded(html.replace(LEFT_OUT, ' ').replace(/\s+/g, ' ').replace(BREAKS, '\n').replace(TAGS, ' '));
