/** Any history of days on and off, edits and answers: what is told is what a plain walk through the days tells. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Answer, answerSchema } from '#core/domain/records/answer.ts';
import { plan } from '#core/domain/reminders/plan.ts';
import { addDays, type CalendarDate, calendarDate } from '#core/domain/values/calendar-date.ts';
import { dayOf, localMoment } from '#core/domain/values/local-moment.ts';
import { remindable, USUAL } from '#test/unit/core/reminders.ts';

const START = calendarDate('2027-01-01');
const TIME = '12:00';

/** The usual steps as DOMAIN writes them; on one day the step to act comes before the end that stands for it. */
const TO_ACT = [-10, -3, 0].map((days) => ({ days, name: `actBy${days}` }));
const TO_END = [-90, -30, 0, 1, 7].map((days) => ({ days, name: `end${days > 0 ? '+' : ''}${days}` }));

/** The names of the steps in order, each with its day. */
const inOrder = (lastDay: CalendarDate, actBy: CalendarDate) =>
  [
    ...TO_ACT.map(({ days, name }) => ({ day: addDays(actBy, days), name })),
    ...TO_END.map(({ days, name }) => ({ day: addDays(lastDay, days), name })),
  ].toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));

interface Situation {
  readonly lastDay: CalendarDate;
  readonly actBy: CalendarDate;
  readonly answer: Answer | null;
}

/** What is open at noon of a day: walks through all days up to it, as somebody with a paper calendar would. */
function openOn(today: CalendarDate, { lastDay, actBy, answer }: Situation): string | null {
  const holds = answer?.lastDay === lastDay ? answer : null;
  const given = holds?.given;
  let open: string | null = null;
  let comesBack = false;
  const steps = new Map(inOrder(lastDay, actBy).map(({ day, name }) => [day, name]));
  for (let day = addDays(START, -120); day <= today; day = addDays(day, 1)) {
    const step = steps.get(day) ?? null;
    const after = holds !== null && day > holds.answeredOn;
    switch (given?.kind) {
      case undefined:
        open = step ?? open;
        break;
      case 'seen':
        if (after) open = step ?? open;
        break;
      case 'later':
        if (step !== null) [open, comesBack] = [step, day <= dayOf(given.until)];
        break;
      case 'requested':
        if (today >= given.proofOn) {
          if (step !== null) [open, comesBack] = [step, day <= given.proofOn];
        } else if (after && day === lastDay) open = 'end0';
        else if (after && day === actBy) open = 'actBy0';
        break;
      default:
        if (day === lastDay) open = 'end0';
    }
  }
  if (open === null) return null;
  if (given?.kind === 'later') {
    if (`${today}T${TIME}` < given.until) return null;
    return comesBack ? `${open}|later ${given.until}` : open;
  }
  return given?.kind === 'requested' && comesBack ? `${open}|proof ${given.proofOn}` : open;
}

const days = fc.integer({ min: 0, max: 40 });
const anyEvent = fc.oneof(
  fc.record({ kind: fc.constant('off' as const), days }),
  fc.record({
    kind: fc.constant('edit' as const),
    days: fc.integer({ min: -20, max: 60 }),
    ahead: fc.integer({ min: 0, max: 20 }),
  }),
  fc.record({ kind: fc.constant('seen' as const) }),
  fc.record({ kind: fc.constant('later' as const), days, time: fc.constantFrom('11:59', '12:00', '12:01') }),
  fc.record({ kind: fc.constant('requested' as const), days }),
  fc.record({ kind: fc.constant('not-renewing' as const) }),
  fc.record({ kind: fc.constant('clear' as const) }),
);

it('loses nothing, doubles nothing, and tells what the calendar says', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { minLength: 5, maxLength: 40 }), (events) => {
      const told = new Set<string>();
      const naive = new Set<string>();
      let today = START;
      let state: Situation = { lastDay: addDays(START, 120), actBy: addDays(START, 110), answer: null };
      for (const event of events) {
        const given =
          event.kind === 'later'
            ? { kind: 'later', until: `${addDays(today, event.days)}T${event.time}`, reason: null }
            : event.kind === 'requested'
              ? { kind: 'requested', proofOn: addDays(today, event.days) }
              : event.kind === 'not-renewing'
                ? { kind: 'not-renewing', reason: 'x' }
                : { kind: 'seen' };
        if (event.kind === 'off') today = addDays(today, event.days);
        else if (event.kind === 'edit') {
          const lastDay = addDays(today, event.days);
          state = { ...state, lastDay, actBy: addDays(lastDay, -event.ahead) };
        } else if (event.kind === 'clear') state = { ...state, answer: null };
        else {
          const { lastDay } = state;
          const answer = { id: 'm1|term', item: 'm1', clock: 'term', lastDay, given, answeredOn: today };
          state = { ...state, answer: answerSchema.parse(answer) };
        }
        const { lastDay, actBy, answer } = state;
        const due = plan([remindable({ lastDay, actBy })], USUAL, localMoment(today, TIME), {
          deliveries: told,
          answers: new Map(answer === null ? [] : [[answer.id, answer]]),
        });
        for (const { key } of due) {
          expect(told.has(key)).toBe(false);
          told.add(key);
        }
        const open = openOn(today, state);
        const [name = '', again] = open?.split('|') ?? [];
        const order = inOrder(lastDay, actBy).map(({ name: one }) => one);
        const later = order
          .slice(order.indexOf(name) + 1)
          .some((one) => naive.has(`m1|term|${one}|${lastDay}`));
        const key = `m1|term|${name}|${lastDay}${again === undefined ? '' : `|${again}`}`;
        if (open !== null && !later && !naive.has(key)) naive.add(key);
        expect([...told]).toEqual([...naive]);
      }
    }),
    { numRuns: 150 },
  );
});
