/**
 * The frozen fixtures: a register of each schema version as the program of that version wrote it, and beside it the register
 * that this program must find in it. The first is never changed; the second is written anew, and read, when a migration adds
 * to what records hold.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECTIONS, type Register } from '#core/domain/records/register.ts';
import { SCHEMA } from '#electron/store/header-line.ts';
import { CrashDisk } from '#test/support/store/crash-disk.ts';

const REGISTERS = join(import.meta.dirname, '../../fixtures/registers');
const inFixture = (schema: number, name: string) => join(REGISTERS, `schema-${schema}`, name);

/** What a fixture was made of, in the shape of its version. */
export const changesFile = (schema: number): string => inFixture(schema, 'changes.json');
/** The files of the register. */
export const dataFolder = (schema: number): string => inFixture(schema, 'data');
/** What the present program finds in it. */
export const expectedFile = (schema: number): string => inFixture(schema, `as-${SCHEMA}.json`);
export const hasFixture = (schema: number): boolean =>
  existsSync(dataFolder(schema)) && existsSync(expectedFile(schema));

/** Every version that there should be a fixture of. */
export const SCHEMAS: readonly number[] = Array.from({ length: SCHEMA }, (_, at) => at + 1);

/** The register of a version on a disk in memory, in the folder `/data`. */
export async function frozenRegister(schema: number): Promise<CrashDisk> {
  const disk = new CrashDisk();
  await disk.makeFolder('/data');
  await disk.syncFolder('/');
  const folder = dataFolder(schema);
  for (const name of readdirSync(folder)) disk.put(`/data/${name}`, readFileSync(join(folder, name)));
  return disk;
}

/** The register that must be found in it. */
export const expectedRegister = (schema: number): unknown =>
  JSON.parse(readFileSync(expectedFile(schema), 'utf8'));

/** A register as plain lists. */
export const listsOf = (register: Register): Record<string, readonly unknown[]> =>
  Object.fromEntries(COLLECTIONS.map((collection) => [collection, [...register[collection].values()]]));
