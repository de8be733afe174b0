/** What differs between two versions of a record, field by field, down to what is no list and no object. */

/** `field` is the way to it, with dots: `terms.0.endsOn`. What is not there is `null`. */
export interface FieldChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The fields that differ, in the order in which a record has them; `null` is a record that is not there. */
export function fieldChanges(from: unknown, to: unknown, field = ''): FieldChange[] {
  if (!isObject(from) && !isObject(to)) {
    const [before, after] = [from ?? null, to ?? null];
    return before === after ? [] : [{ field, from: before, to: after }];
  }
  const [before, after] = [isObject(from) ? from : {}, isObject(to) ? to : {}];
  // A value that becomes a list or the other way round.
  const itself = isObject(from) && isObject(to) ? [] : fieldChanges(plain(from), plain(to), field);
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const inside = names.flatMap((name) =>
    fieldChanges(before[name], after[name], field === '' ? name : `${field}.${name}`),
  );
  return [...itself, ...inside];
}

const plain = (value: unknown): unknown => (isObject(value) ? null : value);
