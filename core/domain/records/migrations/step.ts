/**
 * One step from a shape of the records to the next. What is typed here is what makes a migration complete: a step knows every
 * collection of the older shape, and answers records of the newer one with no field less and no field more.
 */
import type { z } from 'zod';

/** What a register of one schema version holds: its records by collection, and what a change says beside its records. */
export interface Shape {
  readonly records: Readonly<Record<string, object>>;
  readonly head: object;
}

/** A shape of the past, as schemas that nothing changes any more. */
export interface FrozenShape<S extends Shape> {
  readonly records: { readonly [C in keyof S['records']]: z.ZodType<S['records'][C]> };
  readonly head: z.ZodType<S['head']>;
}

/** The shape that frozen schemas describe. */
export type ShapeOf<F extends { readonly records: Record<string, z.ZodType>; readonly head: z.ZodType }> = {
  readonly records: { readonly [C in keyof F['records']]: z.output<F['records'][C]> & object };
  readonly head: z.output<F['head']> & object;
};

/** A step as it is run, on what was read from a file. */
export interface AnyStep {
  /** The collections of the older shape. */
  readonly collections: readonly string[];
  /** Checks a record of the older shape; what is answered makes it one of the newer. Throws a `ZodError` where it is none. */
  readonly record: (collection: string, stored: unknown) => () => unknown;
  /** The same for what a change says beside its records. */
  readonly head: (stored: unknown) => () => unknown;
}

/** A step between these two shapes. */
export interface Step<From extends Shape, To extends Shape> extends AnyStep {
  /** Never there: it keeps a step between two shapes from being taken for one between others. */
  readonly between?: (from: From) => To;
}

/** For each shape but the last, the step to the one after it. */
export type Steps<Shapes extends readonly Shape[]> = Shapes extends readonly [
  infer From extends Shape,
  infer To extends Shape,
  ...infer Later extends readonly Shape[],
]
  ? readonly [Step<From, To>, ...Steps<readonly [To, ...Later]>]
  : readonly [];

/** A collection never goes: its records would have nowhere to stay. */
type Moves<From extends Shape, To extends Shape> = {
  readonly [C in keyof From['records']]: (
    record: From['records'][C],
  ) => C extends keyof To['records'] ? To['records'][C] : never;
};
/** The compiler takes a record with too many fields for one of the newer shape; this does not. */
type NothingMore<M, To extends Shape> = {
  readonly [C in keyof M]: M[C] extends (record: never) => infer Moved
    ? C extends keyof To['records']
      ? Exclude<keyof Moved, keyof To['records'][C]> extends never
        ? unknown
        : never
      : never
    : never;
};

/** A step from the frozen shape `from`: `stepFrom<Shape1, Shape2>(SHAPE_1)({ records: { … }, head: … })`. */
export const stepFrom =
  <From extends Shape, To extends Shape>(from: FrozenShape<From>) =>
  <M extends Moves<From, To>>(moves: {
    readonly records: M & NothingMore<M, To>;
    readonly head: (head: From['head']) => To['head'];
  }): Step<From, To> => {
    const isKnown = (name: string): name is keyof From['records'] & string =>
      Object.hasOwn(from.records, name);
    const records: Moves<From, To> = moves.records;
    const moved = <C extends keyof From['records']>(collection: C, stored: unknown) => {
      const record = from.records[collection].parse(stored);
      return () => records[collection](record);
    };
    return {
      collections: Object.keys(from.records),
      record: (collection, stored) => {
        if (!isKnown(collection)) throw new TypeError(`No collection ${collection}`);
        return moved(collection, stored);
      },
      head: (stored) => {
        const head = from.head.parse(stored);
        return () => moves.head(head);
      },
    };
  };
