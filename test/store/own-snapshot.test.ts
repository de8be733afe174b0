/** What opening takes on trust from a snapshot of our own, and what it does not (docs/adr/0009-trust-own-snapshot.md). */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { COLLECTIONS, RECORD_SCHEMAS, type Register } from '#core/domain/records/register.ts';
import { SCHEMA } from '#electron/store/header-line.ts';
import { CHAIN_START } from '#electron/store/history-chain.ts';
import { readRegister, registerSlices, takenAsWritten } from '#electron/store/register-text.ts';
import { decodeSnapshot, encodeSnapshot, type RecordReading } from '#electron/store/snapshot-file.ts';
import { registerAfter } from '#test/support/store/workload.ts';

const sound = registerAfter(4);
/** A snapshot with a right SHA-256 over whatever its persons are. */
const snapshotOf = async (persons: unknown): Promise<Uint8Array> => {
  const register = { ...sound, persons } as Register;
  return Buffer.concat(await encodeSnapshot({ generation: 2, seq: 4, chain: CHAIN_START, register }));
};
const reading = async (bytes: Uint8Array, how: RecordReading) =>
  (await decodeSnapshot(2, bytes, how)).register;
const READINGS = ['as-written', 'checked'] as const;

it.each(READINGS)('reads back what was written, %s', async (how) => {
  expect(await reading(await snapshotOf(sound.persons), how)).toEqual(sound);
});

it('reads as much as it likes at once, also where a record holds what parts records', async () => {
  const name = `],\n"mandates":[ "},\n{" ${'x'.repeat(150)}`;
  const many = Array.from({ length: 6_000 }, (_, at) => ({ id: `p${at}`, name, email: null }));
  const persons = new Map(many.map((person) => [person.id, person]));
  const register = await reading(await snapshotOf(persons), 'as-written');
  expect([...register.persons.values()]).toEqual(many);
});

it('takes a record as it was written when it is opened, and checks it when it is verified', async () => {
  const bytes = await snapshotOf(new Map([['p1', { id: 'p1', name: '' }]]));
  expect((await reading(bytes, 'as-written')).persons.get('p1')).toEqual({ id: 'p1', name: '' });
  await expect(reading(bytes, 'checked')).rejects.toMatchObject({ code: 'register-damaged' });
});

it.each([
  ['records without an id', new Map([['p1', { name: 'Anna' }]])],
  ['records that are no objects', new Map([['p1', null]])],
  ['two records with one id', new Map(['a', 'b'].map((key) => [key, { id: 'p1' }]))],
])('never takes %s', async (_, persons) => {
  const bytes = await snapshotOf(persons);
  for (const how of READINGS) {
    await expect(reading(bytes, how)).rejects.toMatchObject({ code: 'register-damaged' });
  }
});

it.each([
  ['another collection in the place of the first', '{"profile":[', '{"profilo":['],
  ['another sign between records', ',\n{"id":"', ';\n{"id":"'],
  ['another end', /\]\}$/, ']]'],
] as const)('reads no text with %s', async (_, from, to) => {
  const text = [...registerSlices(sound)].join('');
  const other = text.replace(from, to);
  expect(other).not.toBe(text);
  await expect(readRegister(Buffer.from(text), takenAsWritten)).resolves.toEqual(sound);
  await expect(readRegister(Buffer.from(other), takenAsWritten)).rejects.toThrow(SyntaxError);
});

it('has a schema version that was decided on for these very schemas', () => {
  const shapes = COLLECTIONS.map((collection) =>
    z.toJSONSchema(RECORD_SCHEMAS[collection], { io: 'input', unrepresentable: 'any' }),
  );
  const fingerprint = createHash('sha256').update(JSON.stringify(shapes)).digest('hex').slice(0, 16);
  // Changed a schema? When stored records may not fit it, `SCHEMA` goes up with a migration. Then write the new pair here.
  expect({ schema: SCHEMA, fingerprint }).toEqual({ schema: 2, fingerprint: 'e2ef54a49580a875' });
});
