/**
 * What must be told, as DOMAIN's sentences on reminders say it, without looking at how Tijdig does it. It remembers only what
 * was told before.
 */
import type { Answer } from '#core/domain/records/answer.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { dayOf, type LocalMoment } from '#core/domain/values/local-moment.ts';
import { type OwnedClock, ownedClocks } from './owned-clocks.ts';
import { actByAndLastDay, lastDayOnly, namesAfter, stepsOf } from './steps.ts';

/** A reminder: "Key = item | clock | step | last day", and what the clock stops. */
export interface Told {
  readonly key: string;
  readonly stops: readonly string[];
  readonly clock: OwnedClock;
}

type Step = ReturnType<typeof stepsOf>[number];

/** The answers that DOMAIN names, by kind of item, as far as they are kept: renewed, logged in and withdrawn are edits. */
export const ALLOWED: Readonly<Record<string, string>> = {
  mandate: 'seen later not-renewing requested',
  chain: 'seen later not-renewing requested',
  role: 'seen later not-renewing requested',
  means: 'seen later not-renewing requested',
  subscription: 'seen later not-renewing',
  inactivity: 'seen later not-renewing',
  invitation: 'seen later not-renewing reminded signed',
};

export class Specification {
  /** The keys of what was told. */
  readonly #told = new Set<string>();
  /** The keys of what an answer brought back, each with that answer. */
  readonly #cameBack = new Set<string>();

  /** What must be told at a moment, and counts as told from then on. */
  look(facts: IndexedFacts, now: LocalMoment): Told[] {
    return ownedClocks(facts, dayOf(now)).flatMap((clock) => this.#toTell(clock, facts, now) ?? []);
  }

  #toTell(clock: OwnedClock, { register, profile }: IndexedFacts, now: LocalMoment): Told | null {
    const answer = register.answers.get(`${clock.item}|${clock.clock}`);
    const { step, comeBack } = open(
      clock,
      stepsOf(clock, profile.schedules),
      now,
      answer?.lastDay === clock.lastDay ? answer : null,
    );
    if (step === undefined) return null;
    const keyOf = (name: string) => `${clock.item}|${clock.clock}|${name}|${clock.lastDay}`;
    // Once told, what came before it is an old story, also when the clock of the computer is set back.
    if (namesAfter(step, clock, profile.schedules).some((name) => this.#told.has(keyOf(name)))) return null;
    const key = keyOf(step.name);
    // "Nothing twice", but what an answer put off comes back once.
    if (comeBack === null ? this.#told.has(key) : this.#cameBack.has(`${key}|${comeBack}`)) return null;
    this.#told.add(key);
    if (comeBack !== null) this.#cameBack.add(`${key}|${comeBack}`);
    return { key, stops: clock.stops, clock };
  }
}

interface Open {
  readonly step: Step | undefined;
  /** The answer that brings the step back. */
  readonly comeBack: string | null;
}

/** The step that speaks at a moment: of all that have passed the latest, unless the answer keeps it quiet. */
function open(clock: OwnedClock, steps: readonly Step[], now: LocalMoment, answer: Answer | null): Open {
  const today = dayOf(now);
  /** "A step is due when today ≥ its date; several passed steps collapse to the latest." */
  const latest = (some: readonly Step[]) => some.findLast(({ on }) => today >= on);
  const plainly = (step: Step | undefined): Open => ({ step, comeBack: null });
  const cameAfter = (day: string) => (step: Step) => step.on > day;
  const backOn = (day: string, name: string): Open => {
    const step = latest(steps);
    return { step, comeBack: step === undefined || step.on > day ? null : name };
  };
  if (answer === null) return plainly(latest(steps));
  const { given, answeredOn } = answer;
  switch (given.kind) {
    // "Quiet until the next step."
    case 'seen':
    case 'reminded':
      return plainly(latest(steps.filter(cameAfter(answeredOn))));
    // "Absolute moment."
    case 'later':
      return now < given.until ? plainly(undefined) : backOn(dayOf(given.until), `later ${given.until}`);
    // "Quiet until then, except actBy and the last day."
    case 'requested':
      return today < given.proofOn
        ? plainly(latest(actByAndLastDay(clock).filter(cameAfter(answeredOn))))
        : backOn(given.proofOn, `proof ${given.proofOn}`);
    // "Quiet, one note on the last day"; a signed invitation waits for the supplier in the same way.
    case 'not-renewing':
    case 'signed':
      return plainly(latest(lastDayOnly(clock)));
  }
}
