/**
 * From the bytes of a settings file to what stands in it. Whatever an editor may have made of the file is read (a byte
 * order mark, UTF-16); what is no settings at all is `null`, never an empty set of settings.
 */

/** What stands in a settings file: also what this version does not know. */
export type StoredSettings = Readonly<Record<string, unknown>>;

/** More is no settings file: somebody put another file in its place. */
export const MOST_BYTES = 256 * 1024;
/** Deeper would overflow the stack of whoever copies or compares it. */
const MOST_LEVELS = 50;
/** Names that mean something to JavaScript or to electron-store, and nothing to us. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype', '__internal__']);

/** Reads settings; `null` when these bytes are none. */
export function parseSettings(bytes: Uint8Array): StoredSettings | null {
  if (bytes.length > MOST_BYTES) return null;
  try {
    const value: unknown = JSON.parse(decode(bytes));
    if (!isRecord(value) || isDeeperThan(value, MOST_LEVELS)) return null;
    return Object.fromEntries(Object.entries(value).filter(([key]) => !RESERVED.has(key)));
  } catch {
    return null;
  }
}

/** The text of a settings file, as electron-store writes it. */
export const settingsText = (settings: StoredSettings): string => JSON.stringify(settings, undefined, '\t');

export const isRecord = (value: unknown): value is StoredSettings =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Throws when the bytes are no text. A byte order mark is left out. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return as('utf-16le', bytes);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return as('utf-16be', bytes);
  return as('utf-8', bytes);
}

const as = (encoding: string, bytes: Uint8Array): string =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}
