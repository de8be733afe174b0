/**
 * What Tijdig recorded on a day, where it differs from what is known of that day now (DOMAIN: Terms and clocks, 8). The
 * register of the past is asked the same question; here only the two answers are compared.
 */
import type { Way } from './way.ts';
import type { WhoMay } from './who-may.ts';

/** A way that what is known now and what was recorded then do not judge alike; `null` where one of them has no such way. */
export interface WayDifference {
  readonly recordId: string;
  readonly personId: string | null;
  readonly known: Way | null;
  readonly recorded: Way | null;
}

const keyOf = ({ recordId, personId }: Way): string => `${recordId} ${personId ?? ''}`;

/** Ways by record and person. A person may be assigned to one chain twice, one after another: the better way stands. */
function waysOf({ persons, withoutPerson }: WhoMay): Map<string, Way> {
  const ways = new Map<string, Way>();
  for (const way of [...persons.flatMap((person) => person.ways), ...withoutPerson]) {
    const key = keyOf(way);
    if (!ways.has(key)) ways.set(key, way);
  }
  return ways;
}

const codesOf = ({ outcome, reasons, notKnown, reach }: Way): string =>
  JSON.stringify([
    outcome,
    reach,
    reasons.map(({ code, recordId, on, side }) => [code, recordId, on, side]),
    notKnown.map(({ code, recordId, side }) => [code, recordId, side]),
  ]);

const difference = (way: Way, known: Way | null, recorded: Way | null): WayDifference => ({
  recordId: way.recordId,
  personId: way.personId,
  known,
  recorded,
});

/**
 * The ways on which two answers to one question differ in outcome, reach or findings: `now` from the facts as known now, `then`
 * from the register of that day. Those of now come first.
 */
export function compareWhoMay(now: WhoMay, then: WhoMay): WayDifference[] {
  const [known, recorded] = [waysOf(now), waysOf(then)];
  const differences: WayDifference[] = [];
  for (const [key, way] of known) {
    const past = recorded.get(key) ?? null;
    if (past === null || codesOf(way) !== codesOf(past)) differences.push(difference(way, way, past));
  }
  for (const [key, way] of recorded) if (!known.has(key)) differences.push(difference(way, null, way));
  return differences;
}
