/** Bytes changed as disks, programs and people change them: a few times, by a seed. */
import { crc32 } from 'node:zlib';
import { encodeFrame } from '#electron/store/journal-frame.ts';

type Random = (below: number) => number;

/** What parsers have stumbled over. */
const WORDS = [
  'null',
  '0',
  '""',
  'false',
  '{}',
  '[]',
  '\ufeff',
  '\0',
  '\n',
  '\r\n',
  ',',
  ';',
  '"',
  '}',
  '\\u0000',
]
  .concat([
    '"__proto__":',
    '1e999',
    '-1',
    '99999999999999999999',
    'é',
    '=1+1',
    '9'.repeat(400),
    '['.repeat(400),
  ])
  .map((word) => Buffer.from(word));

function mutateOnce(bytes: Buffer, random: Random): Buffer {
  const from = random(bytes.length + 1);
  const to = Math.min(bytes.length, from + 1 + random([2, 20, 600, 5000][random(4)] ?? 20));
  const [before, part, after] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)];
  switch (random(9)) {
    case 0:
    case 1: {
      if (part.length === 0) return Buffer.alloc(0);
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(from) ^ (1 << random(8)), from);
      return flipped;
    }
    case 2:
      return before;
    case 3:
      return Buffer.concat([before, after]);
    case 4:
      return Buffer.concat([before, part, part, after]);
    case 5:
      return Buffer.concat([before, Buffer.alloc(part.length, [0, 0xff, 0x20][random(3)]), after]);
    case 6:
      return Buffer.concat([
        before,
        WORDS[random(WORDS.length)] ?? Buffer.alloc(1),
        random(2) === 0 ? part : after,
      ]);
    case 7:
      return Buffer.concat([after, part, before]);
    default:
      return Buffer.concat([before, Buffer.from(part).reverse(), after]);
  }
}

/** The bytes after one to four mutations. */
export function mutateBytes(bytes: Uint8Array, random: Random): Buffer {
  let mutated: Buffer = Buffer.from(bytes);
  for (let left = 1 + random(4); left > 0; left -= 1) mutated = mutateOnce(mutated, random);
  return mutated;
}

const HEAD = 20;

/** A journal in which a change was mutated and its frame made to fit, so that what lies behind the CRC is reached. */
export function forgeJournal(journal: Uint8Array, random: Random): Buffer {
  const bytes = Buffer.from(journal);
  const parts: Uint8Array[] = [bytes.subarray(0, bytes.indexOf(0x0a) + 1)];
  for (let at = parts[0]?.length ?? 0; at + HEAD <= bytes.length; ) {
    const end = at + HEAD + bytes.readUInt32LE(at);
    const change = bytes.subarray(at + HEAD, end);
    const seq = Number(bytes.readBigUInt64LE(at + 4));
    parts.push(encodeFrame(seq, random(2) === 0 ? mutateBytes(change, random) : change));
    at = end;
  }
  return Buffer.concat(parts);
}

/** Lines that each begin with the CRC32 of what follows, of which some were mutated and made to fit. */
export function forgeLines(file: Uint8Array, random: Random): Buffer {
  const lines = Buffer.from(file).toString('utf8').split('\n').slice(0, -1);
  const forged = lines.map((line) => {
    const json =
      random(2) === 0 ? mutateBytes(Buffer.from(line.slice(9)), random).toString('utf8') : line.slice(9);
    return `${crc32(json).toString(16).padStart(8, '0')} ${json}\n`;
  });
  return Buffer.from(forged.join(''));
}
