/** Registers for questions about a filing deadline, in a few words. */
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { mandate, means, organisation, person } from '#test/unit/core/builders.ts';
import { chain } from '#test/unit/core/chain-builders.ts';
import { type Catalogue, registerOf } from '#test/unit/core/whole-register.ts';

export const TODAY = calendarDate('2026-11-25');
export const DEADLINE = calendarDate('2027-01-31');
type Over = Record<string, unknown>;
export interface Given extends Catalogue {
  readonly mandates?: readonly Over[];
  readonly chains?: readonly Parameters<typeof chain>[0][];
  readonly means?: readonly Over[];
  readonly persons?: readonly Over[];
  readonly organisations?: readonly Over[];
  readonly answers?: readonly Over[];
}
export const known = (given: Given) =>
  registerOf(
    {
      mandates: (given.mandates ?? []).map((over, at) => mandate({ id: `m${at}`, ...over })),
      chainMandates: (given.chains ?? []).map((over, at) => chain({ id: `c${at}`, ...over })),
      means: (given.means ?? [{ endsOn: '2031-06-30' }]).map((over, at) => means({ id: `e${at}`, ...over })),
      persons: (given.persons ?? []).map((over) => person(over)),
      organisations: (given.organisations ?? []).map((over) => organisation(over)),
      serviceBundles: [{ id: 'k1', name: 'Loon', version: 1, serviceIds: ['d1', 'd2'] } as never],
      answers: (given.answers ?? []) as never,
    },
    given,
  );

/** A scope of everything at the level. */
export const ALL = { kind: 'level', branch: null, forThirdPartiesOnly: false };
