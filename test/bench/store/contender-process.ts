/**
 * A process with one contender and one register, so that heaps and garbage of contenders do not mix. Does what its parent asks
 * (requests.ts) and nothing in between. Arguments: the contender's name, its folder.
 */
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import type { OpenedRegister } from './contender.ts';
import { CONTENDERS, type ContenderName } from './contenders.ts';
import { LoopWatch } from './loop-watch.ts';
import type { Answer, Asked, Message, RequestKind } from './requests.ts';

const [name = '', folder = ''] = process.argv.slice(2);
const contender = CONTENDERS[name as ContenderName];
/** Edits after a checkpoint, in which what it left behind would show. */
const EDITS_AFTER = 20;
/** Edits of who has no checkpoint, because every edit is one. */
const EDITS_WITHOUT = 3;
let register: OpenedRegister | null = null;
let edits = 0;

const collect = (): void => {
  if (globalThis.gc === undefined) throw new Error('start this process with --expose-gc');
  globalThis.gc();
  globalThis.gc();
};

function opened(): OpenedRegister {
  if (register === null) throw new Error('nothing is open');
  return register;
}

/** Milliseconds of the next edit; then everything else has its turn. */
async function edit(): Promise<number> {
  edits += 1;
  const work = opened().edit(edits);
  const begin = performance.now();
  await work();
  const ms = performance.now() - begin;
  await setImmediate();
  return ms;
}

async function open({ watched }: Asked<'open'>): Promise<Answer<'open'>> {
  collect();
  const watch = watched ? new LoopWatch() : null;
  watch?.start();
  const begin = performance.now();
  register = await contender.open(folder);
  const ms = performance.now() - begin;
  return { ms, longest: (await watch?.stop()) ?? null };
}

function parse({ path }: Asked<'parse'>): Answer<'parse'> {
  const bytes = readFileSync(path);
  collect();
  const begin = performance.now();
  JSON.parse(bytes.toString('utf8'));
  return { ms: performance.now() - begin };
}

async function editInTurn({ most, milliseconds }: Asked<'edits'>): Promise<Answer<'edits'>> {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const ms: number[] = [];
  const until = performance.now() + milliseconds;
  do ms.push(await edit());
  while (ms.length < most && performance.now() < until);
  delays.disable();
  await opened().settle();
  return { ms, delay: delays.max / 1e6 };
}

async function editThroughCheckpoint(): Promise<Answer<'checkpoint'>> {
  const watch = new LoopWatch();
  const times: number[] = [];
  let ms: number | null = null;
  const { checkpoint } = opened();
  let left = checkpoint === null ? EDITS_WITHOUT : EDITS_AFTER;
  watch.start();
  const done = checkpoint?.().then((answer) => {
    ms = answer;
  });
  while (left > 0) {
    times.push(await edit());
    if (checkpoint === null || ms !== null) left -= 1;
  }
  await done;
  return { ms, edits: times, longest: await watch.stop() };
}

async function heap(): Promise<Answer<'heap'>> {
  await setImmediate();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return { bytes: heapUsed + external };
}

async function answer(message: Message): Promise<Answer<RequestKind>> {
  switch (message.kind) {
    case 'open':
      return open(message);
    case 'parse':
      return parse(message);
    case 'edits':
      return editInTurn(message);
    case 'checkpoint':
      return editThroughCheckpoint();
    case 'heap':
      return heap();
    case 'end':
      await register?.close();
      return {};
  }
}

process.on('message', (message: Message) => {
  answer(message).then(
    (answered) =>
      process.send?.(answered, undefined, undefined, () => {
        if (message.kind === 'end') process.disconnect();
      }),
    (error: unknown) => {
      process.stderr.write(`${name}: ${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    },
  );
});
