/** What may be done with a register, each on both sides: the real store and the plain maps. Drawn and shortened by fast-check. */
import fc from 'fast-check';
import type { ChangeRequest, Put } from '#core/domain/records/register.ts';
import type { Committed } from '#electron/ports/register-store.ts';
import { randomFrom } from '#test/support/store/random.ts';
import { mandate, person } from '#test/unit/core/builders.ts';
import { agree, type CrashableStore, must, type Plain, type PlainModel } from './model-world.ts';

type Run = (model: PlainModel, real: CrashableStore) => Promise<void>;

/** A command that is shown as its name and arguments. After it both sides are compared. */
class Command implements fc.AsyncCommand<PlainModel, CrashableStore> {
  readonly #words: string;
  readonly #look: number;
  readonly #run: Run;

  constructor(words: string, look: number, run: Run) {
    this.#words = words;
    this.#look = look;
    this.#run = run;
  }
  check(): boolean {
    return true;
  }
  async run(model: PlainModel, real: CrashableStore): Promise<void> {
    if (real.opened === null) await real.open();
    await this.#run(model, real);
    await agree(model, real, this.#look);
  }
  toString(): string {
    return this.#words;
  }
}

const DAYS = ['2027-01-31', '2027-12-31', '2029-06-30'] as const;
const personPut = (number: number, name: string): Put => ({
  collection: 'persons',
  record: person({ id: `person-${number}`, name }),
});
const mandatePut = (number: number, day: number): Put => ({
  collection: 'mandates',
  record: mandate({
    id: `mandate-${number}`,
    personId: `person-${number}`,
    terms: [{ startsOn: null, endsOn: DAYS[day % DAYS.length] }],
  }),
});
const request = (action: ChangeRequest['action'], puts: readonly Put[]): ChangeRequest => ({
  action,
  puts,
  removes: [],
  reason: null,
});
const after = (before: Plain, { puts }: ChangeRequest): Plain =>
  new Map([
    ...before,
    ...puts.map(({ collection, record }) => [`${collection} ${record.id}`, JSON.stringify(record)] as const),
  ]);

async function save(model: PlainModel, real: CrashableStore, change: ChangeRequest): Promise<void> {
  const { store } = real.opened ?? {};
  const saved = await real.attempt(change.action, async () => store?.commit(() => change));
  if (saved) model.saved(after(model.now, change));
}

const register = (model: PlainModel, day: number): ChangeRequest => {
  const number = model.newNumber();
  return request('mandate.register', [personPut(number, `name ${number}`), mandatePut(number, day)]);
};

/** Numbers of the persons that there are. */
const numbersIn = (plain: Plain): readonly number[] =>
  [...plain.keys()].flatMap((key) => /^persons person-(\d+)$/.exec(key)?.[1] ?? []).map(Number);
const one = (model: PlainModel, pick: number): number | undefined => {
  const numbers = numbersIn(model.now);
  return numbers[pick % numbers.length];
};

const add =
  (day: number): Run =>
  (model, real) =>
    save(model, real, register(model, day));

const change =
  (pick: number): Run =>
  async (model, real) => {
    const number = one(model, pick);
    if (number === undefined) return;
    await save(model, real, request('person.change', [personPut(number, `changed ${pick}`)]));
  };

const renew =
  (pick: number, day: number): Run =>
  async (model, real) => {
    const number = one(model, pick);
    if (number === undefined) return;
    await save(model, real, request('mandate.renew', [mandatePut(number, day)]));
  };

/** As an import writes it: many records in one change, new ones and known ones. */
const importMany =
  (count: number): Run =>
  async (model, real) => {
    const known = numbersIn(model.now).slice(0, count >> 1);
    const added = Array.from({ length: count }, () => model.newNumber());
    const puts = [...known, ...added].flatMap((number) => [
      personPut(number, `imported ${number}`),
      mandatePut(number, count),
    ]);
    await save(model, real, request('import.apply', puts));
  };

/** Several at once: those that are saved are saved in the order of their numbers. */
async function saveTogether(model: PlainModel, real: CrashableStore, count: number, onSaved: () => void) {
  const { store } = real.opened ?? {};
  const changes = Array.from({ length: count }, (_, day) => register(model, day));
  const saved: { readonly change: ChangeRequest; readonly committed: Committed }[] = [];
  await Promise.all(
    changes.map(async (request) => {
      const committed = await real.attempt('one of several', async () => store?.commit(() => request));
      if (!committed) return;
      onSaved();
      saved.push({ change: request, committed });
    }),
  );
  return saved.toSorted((a, b) => a.committed.seq - b.committed.seq).map(({ change }) => change);
}

const together =
  (count: number): Run =>
  async (model, real) => {
    const saved = await saveTogether(model, real, count, () => undefined);
    for (const change of saved) model.saved(after(model.now, change));
  };

/** Takes back, or does again, what the plain lists say. */
const step =
  (way: 'undo' | 'redo'): Run =>
  async (model, real) => {
    const [from, to] = way === 'undo' ? [model.done, model.undone] : [model.undone, model.done];
    const wanted = from.at(-1);
    const { undo } = real.opened ?? {};
    const result = await real.attempt(way, async () => undo?.[way]());
    if (wanted === undefined || !result) {
      must(real.hasFailed || (!wanted && !result), () => `${way} answered ${JSON.stringify(result)}`);
      return;
    }
    from.pop();
    to.push(wanted);
    model.states.push(way === 'undo' ? wanted.before : wanted.after);
  };

/** Closes the history so far, as a backup does, or lets a checkpoint that is under way go on for some turns. */
const checkpoint =
  (turns: number): Run =>
  async (_model, real) => {
    if (turns === 0) await real.attempt('closing the history', async () => real.opened?.store.seal());
    else for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
  };

const restart: Run = async (_model, real) => {
  await real.close();
  await real.open();
};

/** The process is killed, or the power cut, when nothing is under way but perhaps a checkpoint. */
const crash =
  (seed: number): Run =>
  async (_model, real) => {
    const { disk } = real;
    await real.reopenOn(seed % 3 === 0 ? disk.copy() : disk.scatteredCut(randomFrom(seed)));
  };

/** The same while several changes are under way: those that were acknowledged are there, others may be. */
const crashWhileSaving =
  (count: number, operations: number, seed: number): Run =>
  async (model, real) => {
    real.disarm();
    real.pictureAfter(operations);
    const first = model.seq;
    let acknowledged = 0;
    const saved = await saveTogether(model, real, count, () => {
      if (!real.hasPicture) acknowledged += 1;
    });
    const picture = real.takePicture();
    await real.reopenOn(seed % 3 === 0 ? picture : picture.scatteredCut(randomFrom(seed)));
    const seq = real.opened?.store.state().seq ?? first;
    must(seq >= first + acknowledged, () => `${acknowledged} of ${count} acknowledged, ${seq - first} there`);
    must(seq <= first + saved.length, () => `${seq - first} changes are there of ${saved.length}`);
    for (const change of saved.slice(0, seq - first)) model.saved(after(model.now, change));
  };

const fault =
  (operations: number, code: string): Run =>
  async (_model, real) =>
    real.failAfter(operations, code);

const CODES = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EMFILE', 'EBUSY', 'EPERM', 'EXDEV'];
const small = fc.nat({ max: 12 });
const look = fc.nat({ max: 100 });
const seed = fc.nat({ max: 1_000_000 });

const command = <A extends readonly unknown[]>(
  name: string,
  run: (...args: A) => Run,
  ...args: { [K in keyof A]: fc.Arbitrary<A[K]> }
): fc.Arbitrary<fc.AsyncCommand<PlainModel, CrashableStore>> =>
  fc
    .tuple(look, fc.tuple(...(args as fc.Arbitrary<unknown>[])))
    .map(([at, given]) => new Command(`${name}(${given.join(', ')})`, at, run(...(given as unknown as A))));

/** Lists of commands. */
export const anyCommands = (most: number) =>
  fc.commands(
    [
      command('add', add, small),
      command('change', change, small),
      command('renew', renew, small, small),
      command('import', importMany, fc.integer({ min: 1, max: 12 })),
      command('together', together, fc.integer({ min: 2, max: 6 })),
      command('undo', () => step('undo')),
      command('redo', () => step('redo')),
      command('checkpoint', checkpoint, fc.nat({ max: 3 })),
      command('restart', () => restart),
      command('crash', crash, seed),
      command(
        'crash while saving',
        crashWhileSaving,
        fc.integer({ min: 1, max: 5 }),
        fc.nat({ max: 30 }),
        seed,
      ),
      command('fault', fault, fc.nat({ max: 40 }), fc.constantFrom(...CODES)),
    ],
    { maxCommands: most, size: 'max' },
  );
