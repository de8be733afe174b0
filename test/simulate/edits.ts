/** What users do to a register, each as one record that is written. */
import type { Collection, Put, RecordOf, Register } from '#core/domain/records/register.ts';
import { addDays, addMonths, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { MandateId, SupplierId } from '#core/domain/values/id.ts';
import { adminRole, mandate, means, representative, subscription } from '#test/unit/core/builders.ts';
import { assigned, chain, invitation, side } from '#test/unit/core/chain-builders.ts';

/** The day, and the two numbers that decide the particulars of an edit. */
export interface Particulars {
  readonly today: CalendarDate;
  readonly a: number;
  readonly b: number;
}
type Edit = (register: Register, id: string, particulars: Particulars) => Put | null;

const put = <C extends Collection>(collection: C, record: RecordOf<C>): Put =>
  ({ collection, record }) as Put;

/** Writes a new record, where there is none of that id. */
const make =
  <C extends Collection>(
    collection: C,
    record: (id: string, particulars: Particulars) => RecordOf<C>,
  ): Edit =>
  (register, id, particulars) =>
    register[collection].has(id) ? null : put(collection, record(id, particulars));

/** Changes the record of that id, where there is one. */
const change =
  <C extends Collection>(
    collection: C,
    changed: (was: RecordOf<C>, particulars: Particulars) => RecordOf<C>,
  ): Edit =>
  (register, id, particulars) => {
    const was = register[collection].get(id) as RecordOf<C> | undefined;
    return was === undefined ? null : put(collection, changed(was, particulars));
  };

/** Two of every three are of one person, and most at one supplier, so that means, accounts and roles carry several mandates. */
const personOf = (number: number): string => ['p1', 'p1', 'p2', 'p1', 'p1', 'p3'][number % 6] ?? 'p1';
const supplierOf = (number: number): string => ['s1', 's1', 's2', 's1', 's3'][number % 5] ?? 's1';
const soon = ({ today, a, b }: Particulars): CalendarDate => addDays(today, 3 + ((a + 7 * b) % 240));
const lastUseOf = ({ today, a, b }: Particulars) => {
  if (a % 4 === 0) return { kind: 'never' };
  return a % 4 === 1 ? { kind: 'unknown' } : { kind: 'date', on: addDays(today, -(b % 100)) };
};
const revokedOf = ({ today, a, b }: Particulars) => ({
  on: a % 4 === 0 ? null : addDays(today, (b % 30) - 10),
  reason: null,
});
const suspensionOf = ({ today, a, b }: Particulars) => ({
  from: addDays(today, a % 8),
  to: b % 3 === 0 ? null : addDays(today, (a % 8) + (b % 50)),
});
const endedSuspensions = <P extends { readonly to: CalendarDate | null }>(
  all: readonly P[],
  today: CalendarDate,
) =>
  all.map((period) =>
    period.to === null || period.to >= today ? { ...period, to: addDays(today, -1) } : period,
  );

type Terms = RecordOf<'mandates'>['terms'];
const lastEnd = (terms: Terms, today: CalendarDate): CalendarDate => terms.at(-1)?.endsOn ?? today;
/** A new term from today or from the day after the old end, as suppliers differ. */
const renewed = (terms: Terms, { today, a, b }: Particulars): Terms => {
  const startsOn = a % 2 === 0 ? today : addDays(lastEnd(terms, today), 1);
  return [...terms, { startsOn, endsOn: addDays(addMonths(startsOn, 2 + (b % 14)), -1) }];
};
const otherEnd = (terms: Terms, particulars: Particulars): Terms => [
  ...terms.slice(0, -1),
  { startsOn: null, endsOn: addDays(soon(particulars), -20) },
];

/** One side of a chain mandate, if it is recorded there. */
const changeSide = (
  changed: (
    was: Extract<RecordOf<'chainMandates'>['sides']['grantor'], { kind: 'recorded' }>,
    particulars: Particulars,
  ) => object,
): Edit =>
  change('chainMandates', (was, particulars) => {
    const name = particulars.b % 2 === 0 ? 'grantor' : 'intermediary';
    const old = was.sides[name];
    if (old.kind !== 'recorded') return was;
    return { ...was, sides: { ...was.sides, [name]: { ...old, ...changed(old, particulars) } } };
  });

const sideOf = (particulars: Particulars, supplierId: string) =>
  particulars.a % 9 === 0
    ? { kind: 'unknown' }
    : side({ supplierId, terms: [{ startsOn: null, endsOn: soon(particulars) }] });

export const EDITS = {
  'register mandate': make('mandates', (id, particulars) =>
    mandate({
      id,
      personId: personOf(particulars.a),
      supplierId: particulars.b % 7 === 0 ? null : supplierOf(particulars.b),
      terms: [{ startsOn: addDays(particulars.today, -(particulars.b % 90)), endsOn: soon(particulars) }],
      lastUse: lastUseOf(particulars),
    }),
  ),
  'renew mandate': change('mandates', (was, given) => ({ ...was, terms: renewed(was.terms, given) })),
  'change end of mandate': change('mandates', (was, given) => ({
    ...was,
    terms: otherEnd(was.terms, given),
  })),
  'record a use': change('mandates', (was, { today, a }) => ({
    ...was,
    lastUse: { kind: 'date', on: addDays(today, -(a % 3) * (a % 40)) },
  })),
  'suspend mandate': change('mandates', (was, given) => ({
    ...was,
    suspensions: [...was.suspensions, suspensionOf(given)],
  })),
  'resume mandate': change('mandates', (was, { today }) => ({
    ...was,
    suspensions: endedSuspensions(was.suspensions, today),
  })),
  'revoke mandate': change('mandates', (was, given) => ({ ...was, revoked: revokedOf(given) })),
  'take back revocation of mandate': change('mandates', (was) => ({ ...was, revoked: null })),
  'replace mandate': change('mandates', (was, { a }) => ({
    ...was,
    replacedById: a % 2 === 0 ? null : (`m${a % 5}` as MandateId),
  })),
  'archive mandate': change('mandates', (was, { today }) => ({ ...was, archivedOn: today })),
  'restore mandate': change('mandates', (was) => ({ ...was, archivedOn: null })),

  'register means': make('means', (id, particulars) =>
    means({
      id,
      personId: personOf(particulars.a),
      supplierId: supplierOf(particulars.b),
      level: particulars.a % 5 === 0 ? 'EH4' : 'EH3',
      endsOn: particulars.b % 7 === 0 ? null : soon(particulars),
      subscriptionId: particulars.a % 2 === 0 ? `b${supplierOf(particulars.b).slice(1)}` : null,
    }),
  ),
  'change end of means': change('means', (was, given) => ({ ...was, endsOn: soon(given) })),
  'block means': change('means', (was, given) => ({
    ...was,
    revoked: given.b % 3 === 0 ? null : revokedOf(given),
  })),
  'archive means': change('means', (was, { today, a }) => ({
    ...was,
    archivedOn: a % 2 === 0 ? null : today,
  })),

  'register subscription': make('subscriptions', (id, particulars) =>
    subscription({ id, supplierId: `s${id.slice(1)}`, endsOn: soon(particulars) }),
  ),
  'change end of subscription': change('subscriptions', (was, given) => ({
    ...was,
    endsOn: soon(given),
    renewsItself: given.a % 5 === 0 ? 'yes' : 'no',
  })),
  'archive subscription': change('subscriptions', (was, { today, a }) => ({
    ...was,
    archivedOn: a % 2 === 0 ? null : today,
  })),

  'register role': make('adminRoles', (id, particulars) =>
    adminRole({
      id,
      personId: personOf(particulars.a),
      supplierId: supplierOf(particulars.b),
      to: particulars.b % 5 === 0 ? null : soon(particulars),
    }),
  ),
  'change end of role': change('adminRoles', (was, given) => ({ ...was, to: soon(given) })),
  'end role': change('adminRoles', (was, { today, a }) => ({ ...was, to: addDays(today, a % 3) })),
  'revoke role': change('adminRoles', (was, given) => ({
    ...was,
    revoked: given.b % 3 === 0 ? null : revokedOf(given),
  })),
  'archive role': change('adminRoles', (was, { today, a }) => ({
    ...was,
    archivedOn: a % 2 === 0 ? null : today,
  })),
  'leave service': change('persons', (was, { today, a, b }) => ({
    ...was,
    lastWorkingDay: a % 3 === 0 ? null : addDays(today, b % 60),
  })),
  'register representative': make('legalRepresentatives', (id, { today, a, b }) =>
    representative({
      id,
      personId: personOf(a),
      organisationId: a % 3 === 0 ? 'o1' : 'o2',
      authority: b % 2 === 0 ? 'joint' : 'sole',
      to: b % 5 === 0 ? addDays(today, a % 200) : null,
    }),
  ),
  'change signatures': change('organisations', (was, { a }) => ({
    ...was,
    signaturesNeeded: a % 3 === 0 ? null : 1 + (a % 2),
  })),

  'register chain': make('chainMandates', (id, particulars) => {
    const { a, b } = particulars;
    return chain({
      id,
      registration: (['one-register', 'two-registers', null] as const)[a % 3],
      grantor: sideOf(particulars, `s${1 + (b % 3)}`),
      intermediary: sideOf({ ...particulars, a: b, b: a }, `s${1 + (a % 3)}`),
      assignments: [assigned(personOf(a)), assigned(personOf(b), { lastUse: lastUseOf(particulars) })],
    });
  }),
  'renew side': changeSide((was, given) => ({ terms: renewed(was.terms, given) })),
  'change end of side': changeSide((was, given) => ({ terms: otherEnd(was.terms, given) })),
  'suspend side': changeSide((was, given) => ({ suspensions: [...was.suspensions, suspensionOf(given)] })),
  'resume side': changeSide((was, { today }) => ({ suspensions: endedSuspensions(was.suspensions, today) })),
  'withdraw side': changeSide((_, given) => ({ revoked: given.a % 3 === 0 ? null : revokedOf(given) })),
  'assign chain': change('chainMandates', (was, particulars) => ({
    ...was,
    assignments:
      particulars.a % 6 === 0
        ? null
        : chain({ assignments: [assigned(personOf(particulars.b), { lastUse: lastUseOf(particulars) })] })
            .assignments,
  })),
  'archive chain': change('chainMandates', (was, { today, a }) => ({
    ...was,
    archivedOn: a % 2 === 0 ? null : today,
  })),

  'register invitation': make('invitations', (id, { today, a, b }) =>
    invitation({
      id,
      supplierId: b % 7 === 0 ? null : supplierOf(b),
      steps: [{ step: a % 4 === 0 ? 'concept' : 'invited', on: addDays(today, -(b % 80)) }],
    }),
  ),
  'take a step in invitation': change('invitations', (was, { today, a }) => ({
    ...was,
    steps: [
      ...was.steps,
      {
        step:
          (['invited', 'in-progress', 'in-progress', 'accepted', 'refused', 'withdrawn'] as const)[a % 6] ??
          'invited',
        on: today,
      },
    ],
  })),
  'change end of invitation': change('invitations', (was, given) => ({
    ...was,
    lastDay: given.a % 4 === 0 ? null : addDays(soon(given), -20),
  })),
  'archive invitation': change('invitations', (was, { today, a }) => ({
    ...was,
    archivedOn: a % 2 === 0 ? null : today,
  })),

  'change practice of supplier': change('suppliers', (was, { a, b }) => ({
    ...was,
    handlingDays: a % 2 === 0 ? {} : { extend: a % 15, 'log-in': b % 4, 'admin-role-by-form': b % 30 },
    inactivityMonths: ([3, 5, 'none', 'unknown'] as const)[b % 4] ?? 'none',
    inactivityScope: a % 3 === 0 ? 'mandate' : 'account',
    renewsFromDaysBefore: a % 5 === 0 ? b % 40 : null,
    renewsOnlyAfterEnd: a % 11 === 0,
  })),
  'change own margin': change('profile', (was, { a }) => ({ ...was, ownBufferDays: a % 12 })),
  'add closure': change('profile', (was, { today, a }) => ({
    ...was,
    closures: [...was.closures, { on: addDays(today, a % 120), name: 'Dicht' }],
  })),
  'choose schedule': change('profile', (was, { a, b }) => ({
    ...was,
    schedules:
      a % 4 === 0
        ? []
        : [
            ...was.schedules,
            {
              supplierId: b % 2 === 0 ? null : (supplierOf(b) as SupplierId),
              kind:
                (['mandate', 'chain', 'role', 'means', 'subscription', 'inactivity', 'invitation'] as const)[
                  a % 7
                ] ?? 'role',
              steps: [
                { anchor: 'end', offsetDays: -(a % 200) },
                { anchor: a % 2 === 0 ? 'actBy' : 'end', offsetDays: (b % 25) - 15 },
                { anchor: 'end', offsetDays: b % 12 },
              ],
            },
          ],
  })),
} satisfies Record<string, Edit>;
export type EditName = keyof typeof EDITS;
