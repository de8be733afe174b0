/**
 * One change in a journal: `length u32 · seq u64 · CRC32 of the change u32 · CRC32 of these 16 bytes u32 · change`,
 * numbers little-endian, the change as JSON in UTF-8.
 *
 * The frame's own head is checked apart from the change. That is what tells an append that was interrupted (a sound
 * head, too few bytes after it) from damage (a head that lies about its length), so that the first is cut off quietly
 * and the second is never taken for it.
 */
import { crc32 } from 'node:zlib';

const HEAD = 20;

export type FrameReading =
  | { readonly kind: 'frame'; readonly seq: number; readonly change: Uint8Array; readonly end: number }
  /** Nothing more. */
  | { readonly kind: 'end' }
  /** An append that never finished: bytes are missing at the end of the file, or were never written (zeros). */
  | { readonly kind: 'torn' }
  | { readonly kind: 'damaged'; readonly reason: string };

/** A frame's bytes. `seq` is a positive safe integer. */
export function encodeFrame(seq: number, change: Uint8Array): Uint8Array {
  const frame = Buffer.alloc(HEAD + change.length);
  frame.writeUInt32LE(change.length, 0);
  frame.writeBigUInt64LE(BigInt(seq), 4);
  frame.writeUInt32LE(crc32(change), 12);
  frame.writeUInt32LE(crc32(frame.subarray(0, 16)), 16);
  frame.set(change, HEAD);
  return frame;
}

/** Reads the frame that starts at `offset`. */
export function readFrame(file: Uint8Array, offset: number): FrameReading {
  if (offset === file.length) return { kind: 'end' };
  const bytes = Buffer.from(file.buffer, file.byteOffset + offset, file.length - offset);
  if (bytes.length < HEAD || crc32(bytes.subarray(0, 16)) !== bytes.readUInt32LE(16)) {
    return writtenLength(bytes) < HEAD ? { kind: 'torn' } : { kind: 'damaged', reason: 'frame head' };
  }
  const end = HEAD + bytes.readUInt32LE(0);
  const change = bytes.subarray(HEAD, end);
  if (bytes.length < end || crc32(change) !== bytes.readUInt32LE(12)) {
    return writtenLength(bytes) < end ? { kind: 'torn' } : { kind: 'damaged', reason: 'frame' };
  }
  return { kind: 'frame', seq: Number(bytes.readBigUInt64LE(4)), change, end: offset + end };
}

/** Bytes without the zeros at the end, which some file systems leave after a power cut. A change never ends in one. */
function writtenLength(bytes: Uint8Array): number {
  let length = bytes.length;
  while (length > 0 && bytes[length - 1] === 0) length -= 1;
  return length;
}
