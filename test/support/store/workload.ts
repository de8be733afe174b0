/**
 * Changes to store, each a function of its number alone, so that the register after change n can be told without the
 * store: the oracle of every test of durability.
 */
import { newPerson } from '#core/domain/records/blank.ts';
import {
  applyChange,
  type ChangeRequest,
  COLLECTIONS,
  changeSchema,
  EMPTY_REGISTER,
  type Register,
} from '#core/domain/records/register.ts';
import type { PersonId } from '#core/domain/values/id.ts';

const at = (seq: number, mark: string) => ({
  seq,
  at: '2026-11-22T10:00:00.000Z',
  by: null,
  action: 'import.apply',
  reason: seq % 4 === 0 ? `because ${mark} ${seq}` : null,
});

/** Change number `seq`: puts a person, changes an older one, and sometimes takes one out. `size` = letters in a name. */
export function requestFor(seq: number, size = 4, mark = 'één'): ChangeRequest {
  const person = (id: number) => ({
    collection: 'persons',
    record: newPerson({
      id: `person-${id}` as PersonId,
      name: `${mark} ${seq} ${'x'.repeat(size)}`,
      email: `p${seq}@example.nl`,
    }),
  });
  const { action, puts, removes, reason } = changeSchema.parse({
    ...at(seq, mark),
    puts: [person(seq), ...(seq % 3 === 0 ? [person(seq - 1)] : [])],
    removes: seq % 5 === 0 ? [{ collection: 'persons', id: `person-${seq - 2}` }] : [],
  });
  return { action, puts, removes, reason };
}

/** The register after changes 1 to `seq`. */
export function registerAfter(seq: number, size = 4): Register {
  let register = EMPTY_REGISTER;
  for (let one = 1; one <= seq; one += 1) register = applyChange(register, requestFor(one, size));
  return register;
}

/** A register as text that is equal exactly when the registers are. */
export const fingerprint = (register: Register): string =>
  COLLECTIONS.map((collection) => {
    const records = [...register[collection].values()].map((record) => JSON.stringify(record));
    return `${collection} ${records.sort().join('\n')}`;
  }).join('\n');

/** Fingerprints of the registers after 0, 1, … `last` changes. */
export function fingerprintsUpTo(last: number, size = 4): readonly string[] {
  let register = EMPTY_REGISTER;
  const prints = [fingerprint(register)];
  for (let seq = 1; seq <= last; seq += 1) {
    register = applyChange(register, requestFor(seq, size));
    prints.push(fingerprint(register));
  }
  return prints;
}
