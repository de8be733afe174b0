/** What must be done because something changes: data with codes and ids, in order; nothing is changed by asking (DOMAIN: Reminders). */
import type { AdminRole } from '#core/domain/records/admin-role.ts';
import type { ChainSideName } from '#core/domain/records/chain-mandate.ts';
import type { Mandate } from '#core/domain/records/mandate.ts';
import type { SupplierAction } from '#core/domain/records/supplier.ts';
import { type HandlingDays, handlingDays } from '#core/domain/rules/handling-days.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { type Move, ofAuthorised } from '#core/domain/rules/move.ts';
import type { AssuranceLevel } from '#core/domain/values/assurance-level.ts';
import { addDays, type CalendarDate, earliest } from '#core/domain/values/calendar-date.ts';
import { latestWorkingDay } from '#core/domain/values/working-days.ts';

export const TO_DO_CODES = [
  'withdraw-mandate',
  'withdraw-role',
  'withdraw-assignment',
  'withdraw-chain',
  'withdraw-invitation',
  /** The KVK register still names the person as legal representative. */
  'report-to-trade-register',
  'withdraw-means',
  'block-means',
  'request-subscription',
  'request-role',
  'request-means',
  'request-mandate',
  'request-chain',
  'assign-chain',
] as const;
export type ToDoCode = (typeof TO_DO_CODES)[number];

/** How long a supplier takes for an action. */
export interface Handling extends HandlingDays {
  readonly action: SupplierAction;
}

export interface ToDo {
  readonly code: ToDoCode;
  /** The last day to do it, or to begin with it. */
  readonly by: CalendarDate;
  readonly move: Move;
  /** The record that it is about, or that serves as its example; `null` where none is recorded. */
  readonly recordId: string | null;
  readonly side: ChainSideName | null;
  readonly personId: string | null;
  readonly organisationId: string | null;
  /** `null` = not known, or none plays a part. */
  readonly supplierId: string | null;
  readonly level: AssuranceLevel | null;
  /** `null` where it takes no supplier. */
  readonly handling: Handling | null;
  /** The first day on which what is withdrawn no longer works; `null` = still to be done, or its day is not known. */
  readonly doneOn: CalendarDate | null;
}

const EMPTY = {
  recordId: null,
  side: null,
  personId: null,
  organisationId: null,
  supplierId: null,
  level: null,
  handling: null,
  doneOn: null,
} as const satisfies Partial<ToDo>;

/** Something to do with what belongs to its code; the rest is empty. */
export const toDo = (given: Pick<ToDo, 'code' | 'by' | 'move'> & Partial<ToDo>): ToDo => ({
  ...EMPTY,
  ...given,
});

/** A mandate or a role to withdraw, after a last day on which it may still be used. */
export const withdrawal = (
  code: 'withdraw-mandate' | 'withdraw-role',
  { id, personId, organisationId, supplierId, level, revoked }: Mandate | AdminRole,
  by: CalendarDate,
): ToDo =>
  toDo({
    code,
    by,
    move: ofAuthorised(organisationId),
    recordId: id,
    personId,
    organisationId,
    supplierId,
    level,
    doneOn: revoked?.on ?? null,
  });

/** How many are still to be done: without a date, or with one later than the day after the last day to do it. */
export const countOpen = (list: readonly ToDo[]): number =>
  list.filter(({ doneOn, by }) => doneOn === null || doneOn > addDays(by, 1)).length;

/** How long a supplier takes for an action; the usual time where the supplier is not known. */
export const handlingOf = (
  supplierId: string | null,
  action: SupplierAction,
  facts: IndexedFacts,
): Handling => ({
  action,
  ...handlingDays((supplierId !== null && facts.suppliers.get(supplierId)) || null, action),
});

/** Something whose last day follows from the day on which all must be there. */
export type Staged = Omit<ToDo, 'by'>;
export const staged = (given: Pick<Staged, 'code' | 'move'> & Partial<Staged>): Staged => ({
  ...EMPTY,
  ...given,
});

/**
 * Stages of which each needs the one before it, counted back from the last day on which all must be there, with the own margin
 * at the end (DOMAIN: Terms and clocks, 6). A day in the past stays what it is.
 */
export function countedBack(
  stages: readonly (readonly Staged[])[],
  lastDay: CalendarDate,
  { profile }: IndexedFacts,
): ToDo[] {
  let until = latestWorkingDay(lastDay, profile.ownBufferDays, profile.closures);
  const dated: ToDo[][] = [];
  for (const stage of stages.toReversed()) {
    const list = stage.map((one) => ({
      ...one,
      by: latestWorkingDay(until, one.handling?.days ?? 0, profile.closures),
    }));
    dated.push(list);
    until = earliest(list.map(({ by }) => by)) ?? until;
  }
  return dated.toReversed().flat();
}
