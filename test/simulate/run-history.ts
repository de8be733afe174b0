/** Lives through a history day by day, and compares what Tijdig tells with what the specification says must be told. */
import { type Answer, answerSchema } from '#core/domain/records/answer.ts';
import type { Put } from '#core/domain/records/register.ts';
import { mayAnswer } from '#core/domain/reminders/answers-for.ts';
import type { DueReminder } from '#core/domain/reminders/plan.ts';
import { indexFacts } from '#core/domain/rules/indexed-facts.ts';
import { addDays } from '#core/domain/values/calendar-date.ts';
import { EDITS } from './edits.ts';
import type { Event, History, Pick } from './history.ts';
import { type OwnedClock, ownedClocks } from './naive/owned-clocks.ts';
import { ALLOWED, Specification, type Told } from './naive/specification.ts';
import { kindOf } from './naive/steps.ts';
import { SimulatedWorld } from './simulated-world.ts';

/** What happened, with the moment. */
export interface Line {
  readonly at: string;
  readonly what: string;
}

export interface Failure {
  readonly at: string;
  readonly expected: readonly string[];
  readonly got: readonly string[];
  /** The events up to it; those that picked a clock name it. */
  readonly lived: History;
  readonly lines: readonly Line[];
}

/** A failure while its history goes on. */
type Mismatch = Omit<Failure, 'lived'>;

export interface Outcome {
  readonly failure: Failure | null;
  readonly looks: number;
  readonly told: number;
}

type EventOf<Do extends Event['do']> = Extract<Event, { readonly do: Do }>;

/** So many clocks of which something was told lately are answered more often than others. */
const LATELY = 6;

const wordOf = (key: string, stops: readonly string[]): string =>
  stops.length === 0 ? key : `${key} stops ${stops.join(' ')}`;
const wordOfDue = ({ key, mandateIds }: DueReminder): string =>
  wordOf(key.split('|').slice(0, 4).join('|'), [...mandateIds].toSorted());
const sameWords = (one: readonly string[], other: readonly string[]): boolean => one.join() === other.join();

class Life {
  readonly world = new SimulatedWorld();
  readonly lines: Line[] = [];
  readonly #specification = new Specification();
  /** The keys that were told in a first look after a start and not read since. */
  #missed: string[] = [];
  #lately: OwnedClock[] = [];
  looks = 0;
  told = 0;

  /** The events so far; those that picked a clock name it. */
  readonly lived: Event[] = [];

  /** One event; the failure that it shows, or `null`. */
  live(event: Event): Mismatch | null {
    const { world } = this;
    this.lived.push(event);
    switch (event.do) {
      case 'wait':
        return this.#untilFailure(event.days, () => this.#wholeDay());
      case 'hours':
        return this.#untilFailure(event.hours, () => {
          world.nextHour();
          return this.#look();
        });
      case 'off':
        world.restart();
        world.moveDays(event.days);
        this.#say(`on again, after ${event.days} days off`);
        return this.#look();
      case 'set-back':
        world.moveDays(-event.days);
        this.#say(`clock set back ${event.days} days`);
        return this.#look();
      case 'restart':
        world.restart();
        this.#say('restarted');
        return this.#look();
      case 'read-missed':
        world.readMissed();
        this.#missed = [];
        this.#say('read what was missed');
        return this.#look();
      case 'edit':
        return this.#edit(event);
      case 'answer':
        return this.#answer(event);
      case 'clear':
        return this.#clear(event);
    }
  }

  #say(what: string): void {
    this.lines.push({ at: this.world.now, what });
  }

  #untilFailure(times: number, next: () => Mismatch | null): Mismatch | null {
    for (let at = 0; at < times; at += 1) {
      const failure = next();
      if (failure !== null) return failure;
    }
    return null;
  }

  /** To the morning of the next day; hour by hour on a day on which an answer waits for a moment. */
  #wholeDay(): Mismatch | null {
    const { world } = this;
    const isAwaited = ({ given }: Answer) => given.kind === 'later' && given.until.startsWith(world.today);
    if (![...world.register.answers.values()].some(isAwaited)) {
      world.moveDays(1);
      return this.#look();
    }
    for (;;) {
      const isMorning = world.nextHour();
      const failure = this.#look();
      if (failure !== null || isMorning) return failure;
    }
  }

  #look(): Mismatch | null {
    const { world } = this;
    const isFirst = world.isFirstLook;
    const must: readonly Told[] = this.#specification.look(indexFacts(world.facts), world.now);
    const due = world.look();
    this.looks += 1;
    this.told += must.length;
    const expected = must.map(({ key, stops }) => wordOf(key, stops)).toSorted();
    const got = due.map(wordOfDue).toSorted();
    if (!sameWords(expected, got)) return this.#failure(expected, got);
    for (const word of expected) this.#say(`told ${word}`);
    if (isFirst) this.#missed.push(...due.map(({ key }) => key));
    if (!sameWords(this.#missed, world.missed)) {
      const asMissed = (keys: readonly string[]) => keys.map((key) => `missed ${key}`);
      return this.#failure(asMissed(this.#missed), asMissed(world.missed));
    }
    this.#lately = [...must.map(({ clock }) => clock), ...this.#lately].slice(0, LATELY);
    return null;
  }

  #failure(expected: readonly string[], got: readonly string[]): Mismatch {
    return { at: this.world.now, expected, got, lines: this.lines };
  }

  #edit({ edit, id, a, b }: EventOf<'edit'>): Mismatch | null {
    const { world } = this;
    const written: Put | null = EDITS[edit](world.register, id, { today: world.today, a, b });
    if (written === null) return null;
    const before: object = world.register[written.collection].get(id) ?? {};
    const changed = Object.entries(written.record).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof typeof before]),
    );
    world.change([written]);
    this.#say(`${edit} ${id} ${JSON.stringify(Object.fromEntries(changed))}`);
    return this.#look();
  }

  /** The clock that an answer is given to. */
  #picked(pick: Pick): OwnedClock | undefined {
    const clocks = ownedClocks(indexFacts(this.world.facts), this.world.today);
    const nameOf = ({ item, clock }: OwnedClock) => `${item}|${clock}`;
    if (typeof pick === 'string') return clocks.find((one) => nameOf(one) === pick);
    const lately = new Set(this.#lately.map(nameOf));
    const known = clocks.filter((one) => lately.has(nameOf(one)));
    const from = pick % 4 > 0 && known.length > 0 ? known : clocks;
    return from[(pick >> 2) % Math.max(1, from.length)];
  }

  #answer(event: EventOf<'answer'>): Mismatch | null {
    const { world } = this;
    const { pick, given: kind, a, b } = event;
    const one = this.#picked(pick);
    if (one === undefined) return null;
    const { item, clock, lastDay } = one;
    const day = addDays(world.today, a % 45);
    const given = {
      later: { kind, until: `${day}T${String(b % 24).padStart(2, '0')}:30`, reason: 'x' },
      requested: { kind, proofOn: day },
      'not-renewing': { kind, reason: 'x' },
      seen: { kind },
      reminded: { kind },
      signed: { kind },
    }[kind];
    const id = `${item}|${clock}`;
    this.lived.splice(-1, 1, { ...event, pick: id });
    const answer = answerSchema.parse({ id, item, clock, lastDay, given, answeredOn: world.today });
    const may = (ALLOWED[kindOf(clock)] ?? '').split(' ').includes(kind);
    if (may !== mayAnswer(clock, answer.given)) {
      return this.#failure([`may ${clock} be answered ${kind}: ${may}`], [`${!may}`]);
    }
    if (!may) return null;
    world.change([{ collection: 'answers', record: answer }]);
    this.#say(`answered ${id} for ${lastDay}: ${JSON.stringify(given)}`);
    return this.#look();
  }

  #clear(event: EventOf<'clear'>): Mismatch | null {
    const { world } = this;
    const { pick } = event;
    const ids = [...world.register.answers.keys()];
    const id = typeof pick === 'string' ? pick : ids[pick % Math.max(1, ids.length)];
    if (id === undefined || !world.register.answers.has(id)) return null;
    this.lived.splice(-1, 1, { ...event, pick: id });
    world.change([], [{ collection: 'answers', id }]);
    this.#say(`took back the answer to ${id}`);
    return this.#look();
  }
}

/** Lives through a history up to its end or to the first failure. */
export function runHistory(history: History): Outcome {
  const life = new Life();
  for (const event of history) {
    const failure = life.live(event);
    if (failure !== null) {
      return { failure: { ...failure, lived: life.lived }, looks: life.looks, told: life.told };
    }
  }
  return { failure: null, looks: life.looks, told: life.told };
}
