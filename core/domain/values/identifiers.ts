/**
 * Identifiers of organisations, branches, government bodies and services (DOMAIN: Values). All are strings: leading
 * zeros are significant. `parse…` functions normalise spaces, dots and case and answer `null` for what is not one.
 */

const compact = (text: string): string => text.replace(/[\s.\u00a0-]/g, '').toUpperCase();
const whole = (pattern: RegExp) => (text: string) => {
  const value = compact(text);
  return pattern.test(value) ? value : null;
};

/** KvK number: eight digits, no check digit. */
export const parseKvk = whole(/^\d{8}$/);

/** Branch number (vestigingsnummer): twelve digits. */
export const parseBranch = whole(/^\d{12}$/);

/** OIN: twenty positions; after prefix 00000007 (BRIN) the rest may hold letters. The suffix is not validated. */
export const parseOin = whole(/^(?:00000007[0-9A-Z]{12}|\d{20})$/);

const SERVICE_ID = /^urn:etoegang:DV:(?:00000007[0-9A-Z]{12}|\d{20}):services:\d{1,4}$/;

/** ServiceID of the service catalogue: `urn:etoegang:DV:<OIN>:services:<index>`. Case is kept as the scheme writes it. */
export const parseServiceUrn = (text: string): string | null =>
  SERVICE_ID.test(text.trim()) ? text.trim() : null;

const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/** The elfproef on nine digits; `000000000` fails though it passes arithmetically. */
export function passesElfproef(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return sum % 11 === 0;
}

/** RSIN: nine digits that pass the elfproef. Whether one may be recorded at all depends on the legal form. */
export function parseRsin(text: string): string | null {
  const value = compact(text);
  return passesElfproef(value) ? value : null;
}

/** An e-mail address, as far as a register needs to know: something, an at sign, something. */
export function parseEmail(text: string): string | null {
  const address = text.trim();
  return /^[^\s@]+@[^\s@]+$/.test(address) ? address : null;
}

const NINE_DIGITS = /(?<!\d)(?<!\d[./-])\d(?:[ ./-]?\d){8}(?!\d|[./-]\d)/g;

/** Telephone numbers with a country code, and dates: their digits with a neighbour's may pass for a BSN by chance. */
const PHONE = /(?:\+|(?<!\d)00)\d{1,3}[ ./-]*(?:\(0\)[ ./-]*)?\d(?:[ ./-]?\d){6,9}(?!\d)/g;
const DATES = [
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])([-./])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d(?!\d)/g,
  /(?<!\d)(?:19|20)\d\d([-./])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)/g,
];

/** Digits, spaces and dashes of every width as the plain ones, with one space where there are several. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[^\S\r\n]+/g, ' ');

/**
 * Whether free text holds a number that may be a BSN: nine digits, grouped or not, that pass the elfproef. Not inside a
 * longer number, a telephone number with a country code or a date.
 */
export const holdsBsnLikeNumber = (text: string): boolean => {
  const withoutPhones = plain(text).replace(PHONE, 'x');
  const searched = DATES.reduce((left, date) => left.replace(date, 'x'), withoutPhones);
  return (searched.match(NINE_DIGITS) ?? []).some((found) => passesElfproef(found.replace(/\D/g, '')));
};
