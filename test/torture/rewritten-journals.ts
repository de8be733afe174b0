/** Stores that leave out a check of the journal: a file system below them makes what they read pass that check. */
import { encodeFrame } from '#electron/store/journal-frame.ts';
import { aroundFileSystem, asItIs } from '#test/support/store/around-file-system.ts';
import type { Between } from '#test/support/store/crash-oracle.ts';

const HEAD = 20;

/** Rewrites each frame of a journal for as long as there is a whole one. */
function rewritten(
  journal: Uint8Array,
  rewrite: (change: Buffer, seq: number, before: number) => Uint8Array,
) {
  const bytes = Buffer.from(journal);
  let at = bytes.indexOf(0x0a) + 1;
  const afterSeq = /"afterSeq":(\d+)/.exec(bytes.toString('latin1', 0, at))?.[1];
  const parts: Uint8Array[] = [bytes.subarray(0, at)];
  for (let before = Number(afterSeq ?? 0); at + HEAD <= bytes.length; ) {
    const end = at + HEAD + bytes.readUInt32LE(at);
    if (end > bytes.length) break;
    const seq = Number(BigInt.asUintN(53, bytes.readBigUInt64LE(at + 4)));
    parts.push(rewrite(bytes.subarray(at + HEAD, end), seq, before));
    before += 1;
    at = end;
  }
  return Buffer.concat([...parts, bytes.subarray(at)]);
}

const reading =
  (rewrite: (change: Buffer, seq: number, before: number) => Uint8Array): Between =>
  (disk) => ({
    ...aroundFileSystem(disk, asItIs),
    read: async (path) => {
      const bytes = await disk.read(path);
      return /journal-\d+\.log$/.test(path) ? rewritten(bytes, rewrite) : bytes;
    },
  });

/** A store that does not compare a frame with its CRC. */
export const checksNoCrc: Between = reading((change, seq) => encodeFrame(seq, change));

/** A store that takes the next frame for the next change, whichever number it bears. */
export const checksNoSequence: Between = reading((change, seq, before) => {
  if (seq === before + 1) return encodeFrame(seq, change);
  const text = change.toString('utf8').replace(`"seq":${seq}`, `"seq":${before + 1}`);
  return encodeFrame(before + 1, Buffer.from(text));
});
