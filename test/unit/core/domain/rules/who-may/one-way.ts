/** The one way that a mandate of person p1 is to a service on a day, and its codes in a few words. */
import { whoMay } from '#core/domain/rules/who-may/who-may.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { mandate, means, person, subscription, term } from '#test/unit/core/builders.ts';
import { type Catalogue, registerOf } from '#test/unit/core/whole-register.ts';

const TODAY = calendarDate('2026-11-25');
const LONG = [term('2024-01-01', '2028-12-31')];

export interface Given extends Catalogue {
  readonly mandate?: Record<string, unknown>;
  readonly means?: readonly Record<string, unknown>[];
  readonly person?: Record<string, unknown>;
  readonly subscriptions?: readonly Record<string, unknown>[];
  readonly serviceId?: string;
}
/** The one way there is on a day, with its codes; `null` where there is none. */
export function way(on: string, given: Given = {}) {
  const facts = registerOf(
    {
      mandates: [mandate({ terms: LONG, ...given.mandate })],
      means: (given.means ?? [{ endsOn: '2030-01-01' }]).map((over, at) => means({ id: `e${at}`, ...over })),
      persons: given.person ? [person({ id: 'p1', name: 'Anna', ...given.person })] : [],
      subscriptions: (given.subscriptions ?? []).map((over) => subscription(over)),
    },
    given,
  );
  const question = { serviceId: given.serviceId ?? 'd1', organisationId: 'o1', on: calendarDate(on) };
  const [person1] = whoMay(question, facts, TODAY).persons;
  const [only] = person1?.ways ?? [];
  return only ?? null;
}
/** Outcome, reasons with their days, and what is not known. */
export function found(on: string, given: Given = {}) {
  const only = way(on, given);
  if (only === null) return null;
  const why = only.reasons.map(({ code, on: day }) => (day === null ? code : `${code} ${day}`));
  return [only.outcome, ...why, ...only.notKnown.map(({ code }) => `? ${code}`)].join(', ');
}
