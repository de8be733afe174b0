/**
 * Settings files, each broken at random: the application always starts, no choice is lost that the
 * file or its good copy still has, and whatever was changed is told. `TIJDIG_MUTATIONS=100000` tries
 * as many.
 */
import { expect, it } from 'vitest';
import { MemoryDisk } from '#test/support/settings/memory-disk.ts';
import {
  CHOSEN,
  choose,
  DEFAULTS,
  FOLDER,
  LAST_GOOD,
  MAIN,
  openInMemory,
} from '#test/support/settings/opened-settings.ts';
import { randomFrom } from '#test/support/store/random.ts';

const MUTATIONS = Number(process.env.TIJDIG_MUTATIONS ?? 5_000);
const FIELDS = ['language', 'theme', 'density'] as const;
const WORDS = ['null', '0', '""', '[]', '{}', '"dark"', '1e999', 'true', '\ufeff', '\0', '{"__proto__":1}'];

const SOUND = (() => {
  const disk = new MemoryDisk();
  choose(openInMemory(disk));
  return Buffer.from(disk.files.get(MAIN) ?? []);
})();

type Random = ReturnType<typeof randomFrom>;

/** One to three things that happen to files: flipped, cut, zeroed, doubled, overwritten, written in another way. */
function mutate(bytes: Buffer, random: Random): Buffer {
  let mutated = Buffer.from(bytes);
  for (let times = 1 + random(3); times > 0 && mutated.length > 0; times -= 1) {
    const at = random(mutated.length);
    const to = at + random(mutated.length - at);
    const word = Buffer.from(WORDS[random(WORDS.length)] ?? '');
    const ways = [
      () => mutated.fill((mutated[at] ?? 0) ^ (1 << random(8)), at, at + 1),
      () => mutated.subarray(0, at),
      () => mutated.fill(0, at, to),
      () => Buffer.concat([mutated.subarray(0, to), mutated.subarray(at)]),
      () => Buffer.concat([mutated.subarray(0, at), word, mutated.subarray(at)]),
      () => word,
      () => withOtherValue(mutated, word),
      () => Buffer.from(mutated.toString('latin1'), 'utf16le'),
    ];
    mutated = Buffer.from(ways[random(ways.length)]?.() ?? mutated);
  }
  return mutated;

  /** JSON as it should be, with something else as one of its values. */
  function withOtherValue(whole: Buffer, word: Buffer): Buffer {
    const texts = whole.toString('utf8').split(/(?<=: )[^,{}\n]+/);
    const values = whole.toString('utf8').match(/(?<=: )[^,{}\n]+/g) ?? [];
    const replaced = random(values.length + 1);
    return Buffer.from(
      texts.map((text, at) => text + (at === replaced ? word : (values[at] ?? ''))).join(''),
    );
  }
}

/** The preferences that a plain reading finds; `null` where it finds no settings. */
function plainReading(bytes: Uint8Array): Record<string, unknown> | null {
  const decoder = new TextDecoder(bytes[1] === 0 ? 'utf-16le' : 'utf-8', { fatal: true });
  try {
    const { preferences } = JSON.parse(decoder.decode(bytes));
    if (preferences === undefined) return {};
    return typeof preferences === 'object' ? preferences : null;
  } catch {
    return null;
  }
}

it(`starts on each of ${MUTATIONS} mutated files, keeps what can be kept and tells what changed`, () => {
  for (let seed = 1; seed <= MUTATIONS; seed += 1) {
    const random = randomFrom(seed);
    const disk = new MemoryDisk();
    const mutated = mutate(SOUND, random);
    const copy = [SOUND, SOUND, mutate(SOUND, random), null][random(4)] ?? null;
    disk.files.set(MAIN, mutated);
    if (copy !== null) disk.files.set(LAST_GOOD, copy);
    const settings = openInMemory(disk);
    const notice = settings.notice();
    const found = plainReading(mutated);
    for (const field of FIELDS) {
      const holds = settings.preferences()[field];
      if (holds === found?.[field] || holds === CHOSEN[field]) continue;
      const isNeverSet = found !== null && !Object.hasOwn(found, field);
      const isTold = isNeverSet || copy !== null || notice?.kind === 'reset';
      if (copy === SOUND || holds !== DEFAULTS[field] || !isTold) {
        expect.fail(`seed ${seed}: ${field} of ${JSON.stringify(mutated.toString())}`);
      }
    }
    if (notice !== null && notice.kept !== null) {
      const kept = disk.files.get(`${FOLDER}/${notice.kept}`);
      if (kept === undefined || Buffer.compare(kept, mutated) !== 0) expect.fail(`seed ${seed}: not kept`);
    }
    const again = openInMemory(disk);
    if (JSON.stringify(again.preferences()) !== JSON.stringify(settings.preferences())) {
      expect.fail(`seed ${seed}: the next start reads something else`);
    }
    if (JSON.stringify(again.notice()) !== JSON.stringify(notice))
      expect.fail(`seed ${seed}: told differently`);
    again.noticeSeen();
    if (openInMemory(disk).notice() !== null) expect.fail(`seed ${seed}: told twice`);
  }
});
