/**
 * What was written in an older shape, as a record or change of the present one. Each record becomes exactly one record, of
 * the same id and with the very same dates, so that a register and the history that led to it stay the same as each other:
 * it does not matter whether changes are migrated and played, or played and migrated.
 */
import { z } from 'zod';
import {
  type Change,
  COLLECTIONS,
  type Collection,
  changeSchema,
  type Put,
  RECORD_SCHEMAS,
} from '#core/domain/records/register.ts';
import type { AnyStep } from './step.ts';
import { STEPS } from './steps.ts';

/** A step made something of a sound record that may not be kept: the step is wrong and not the file. Names no person. */
export class MigrationFailure extends Error {}

/** Reads what a program of an older schema wrote. What it did not write throws a `ZodError` or `TypeError`. */
export interface OlderShape {
  /** Its collections, in the order in which a snapshot has them. */
  readonly collections: readonly Collection[];
  /** A record of it, as one of the present. Throws a `MigrationFailure` too. */
  record(collection: Collection, stored: unknown): Put['record'];
  /** A change of it, with every record in it. Throws a `MigrationFailure` too. */
  change(stored: unknown): Change;
  /** What a change of it says beside its records. Throws a `MigrationFailure` too. */
  head(stored: unknown): Omit<Change, 'puts' | 'removes'>;
}

const headSchema = changeSchema.omit({ puts: true, removes: true });
/** What every change ever consisted of; the rest of it is its head. */
const outlineSchema = z.looseObject({
  puts: z.array(z.strictObject({ collection: z.enum(COLLECTIONS), record: z.unknown() })),
  removes: z.array(z.strictObject({ collection: z.enum(COLLECTIONS), id: z.string() })),
});

/** The shape from which these steps lead to the present one; `null` when there are none. */
export function shapeBefore(steps: readonly AnyStep[]): OlderShape | null {
  const [first, ...later] = steps;
  if (first === undefined) return null;
  const collections = z.array(z.enum(COLLECTIONS)).parse(first.collections);
  const moveRecord = (collection: Collection, stored: unknown) => {
    const move = first.record(collection, stored);
    return () => later.reduce<unknown>((record, step) => step.record(collection, record)(), move());
  };
  const moveHead = (stored: unknown) => {
    const move = first.head(stored);
    return () => later.reduce<unknown>((head, step) => step.head(head)(), move());
  };
  return {
    collections,
    record: (collection, stored) => {
      const move = moveRecord(collection, stored);
      return proven(collection, () => {
        const record = RECORD_SCHEMAS[collection].parse(move());
        refuseOther(stored, record);
        return record;
      });
    },
    change: (stored) => {
      const { puts, removes, ...head } = outlineSchema.parse(stored);
      const move = moveHead(head);
      const moves = puts.map(({ collection, record }) => moveRecord(collection, record));
      return proven('change', () => {
        const moved = puts.map(({ collection }, at) => ({ collection, record: moves[at]?.() }));
        const change = changeSchema.parse({ ...Object(move()), puts: moved, removes });
        refuseOther(head, { ...change, puts: [], removes: [] });
        for (const [at, { record }] of puts.entries()) refuseOther(record, change.puts[at]?.record);
        return change;
      });
    },
    head: (stored) => {
      const move = moveHead(stored);
      return proven('change', () => {
        const head = headSchema.parse(move());
        refuseOther(stored, head);
        return head;
      });
    },
  };
}

const OLDER = STEPS.map((_, at) => shapeBefore(STEPS.slice(at)));

/** The shape of schema version `schema` (1 or more), or `null` when that is the present one. */
export const olderShape = (schema: number): OlderShape | null => OLDER[schema - 1] ?? null;

function proven<T>(what: string, migrate: () => T): T {
  try {
    return migrate();
  } catch (cause) {
    const where =
      cause instanceof z.ZodError ? cause.issues.map(({ path }) => path.join('.')).join() : String(cause);
    throw new MigrationFailure(`${what} ${where}`, { cause });
  }
}

const identitySchema = z.looseObject({ id: z.string().optional(), seq: z.int().optional() });

/** Throws when it is of another id or number, or when a date in it came, went or changed. */
function refuseOther(stored: unknown, migrated: unknown): void {
  const [before, after] = [identitySchema.parse(stored), identitySchema.parse(migrated)];
  if (before.id !== after.id || before.seq !== after.seq) throw new TypeError('another id');
  if (datesIn(before).sort().join() !== datesIn(after).sort().join()) throw new TypeError('other dates');
}

/** A day or a moment, when it is the whole of a text. */
const DATE = /^\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?$/;

function datesIn(value: unknown): string[] {
  if (typeof value === 'string') return DATE.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(datesIn) : [];
}
