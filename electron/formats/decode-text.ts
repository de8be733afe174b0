/** Bytes to text: UTF-8, UTF-16 or Windows-1252, with or without a byte order mark. */
import { TijdigError } from '#core/errors/tijdig-error.ts';

const SAMPLE_BYTES = 4096;
/** Text of another kind than text: ZIP (XLSX), old Excel, PDF. */
const FOREIGN_STARTS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** The share of NUL bytes among every second byte of the beginning, from `offset` on. */
function nulShare(bytes: Uint8Array, offset: number): number {
  let nuls = 0;
  let all = 0;
  for (let at = offset; at < Math.min(bytes.length, SAMPLE_BYTES); at += 2) {
    all += 1;
    if (bytes[at] === 0) nuls += 1;
  }
  return all === 0 ? 0 : nuls / all;
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** By the mark; without one, Latin text in UTF-16 gives itself away by a NUL in every second byte. */
function encodingOf(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const [even, odd] = [nulShare(bytes, 0), nulShare(bytes, 1)];
  if (odd > 0.4 && even < 0.1) return 'utf-16le';
  if (even > 0.4 && odd < 0.1) return 'utf-16be';
  return 'utf-8';
}

const decodeStrictly = (encoding: Encoding, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/**
 * Decodes a text file; the byte order mark is left out. What is not valid UTF-8 is Windows-1252, in which every byte is
 * a character. Throws `file-malformed` for what is no text.
 */
export function decodeText(bytes: Uint8Array): string {
  if (FOREIGN_STARTS.some((start) => startsWith(bytes, start))) {
    throw new TijdigError('file-malformed', { line: 1 });
  }
  const encoding = encodingOf(bytes);
  const text = decodeStrictly(encoding, bytes);
  if (text !== null) {
    if (encoding === 'utf-8' && nulShare(bytes, 0) + nulShare(bytes, 1) > 0.1) {
      throw new TijdigError('file-malformed', { line: 1 });
    }
    return text;
  }
  if (encoding !== 'utf-8') throw new TijdigError('file-malformed', { line: 1 });
  return new TextDecoder('windows-1252').decode(bytes);
}
