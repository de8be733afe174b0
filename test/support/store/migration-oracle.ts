/**
 * What must be true of a register of an older version that was being opened for writing, whatever stopped that: it opens with
 * the same records, and as soon as anything of it is of the present version, a copy of all of it lies beside it.
 */
import { createHash } from 'node:crypto';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { SCHEMA } from '#electron/store/header-line.ts';
import { readStart } from '#electron/store/journal-file.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { listRegisterFiles } from '#electron/store/register-files.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';
import { type CrashDisk, NOTHING_UNSYNCED } from '#test/support/store/crash-disk.ts';
import type { Between } from '#test/support/store/crash-oracle.ts';
import { frozenRegister, listsOf, SCHEMAS } from '#test/support/store/frozen-registers.ts';
import { FOLDER, openOn } from '#test/support/store/small-registers.ts';
import { requestFor } from '#test/support/store/workload.ts';

export const OLDER = SCHEMAS.filter((schema) => schema < SCHEMA);
export const COPY = /^\/data\/backups\/before-migration-[^/]*\//;

/** The frozen register, with an unfinished change at its end: what a killed process left. */
async function olderRegister(schema: number): Promise<CrashDisk> {
  const disk = await frozenRegister(schema);
  const { journals } = await listRegisterFiles(disk, FOLDER);
  const newest = `${FOLDER}/journal-${journals.at(-1)}.log`;
  disk.put(newest, Buffer.concat([await disk.read(newest), Buffer.from([9, 0, 0, 0, 0])]));
  disk.put(`${FOLDER}/deliveries.log`, Buffer.from('told\n'));
  return disk;
}

export const textOf = (register: Parameters<typeof listsOf>[0]) => JSON.stringify(listsOf(register));
export const wordsOf = (error: unknown) =>
  error instanceof TijdigError ? `${error.code} ${JSON.stringify(error.parameters)}` : String(error);

/** Whether the whole of the older register lies in a copy, byte for byte. */
export function isCopied(disk: CrashDisk, before: ReadonlyMap<string, Uint8Array>): boolean {
  const files = disk.files();
  const folders = new Set([...files.keys()].flatMap((path) => COPY.exec(path)?.[0] ?? []));
  return [...folders].some((folder) =>
    [...before].every(([path, bytes]) => {
      const copied = files.get(path.replace(`${FOLDER}/`, folder));
      return copied !== undefined && Buffer.compare(copied, bytes) === 0;
    }),
  );
}

export const copiesOn = (disk: CrashDisk): number =>
  new Set([...disk.files().keys()].flatMap((path) => COPY.exec(path)?.[0] ?? [])).size;

/** The versions in which the files of a register are written. */
async function versionsOf(disk: CrashDisk): Promise<readonly number[]> {
  const { journals } = await listRegisterFiles(disk, FOLDER);
  return await Promise.all(
    journals.map(async (generation) => {
      return readStart(generation, await disk.read(`${FOLDER}/journal-${generation}.log`)).schema;
    }),
  );
}

export interface Begun {
  readonly disk: CrashDisk;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly register: string;
}
export async function begin(schema: number): Promise<Begun> {
  const disk = await olderRegister(schema);
  const { register } = (await openRegisterReader(FOLDER, disk)).state();
  return { disk, files: new Map(disk.files()), register: textOf(register) };
}

/** Tells disks apart by what is on them and what of it would outlive a power cut; names of unfinished files do not count. */
function stateOf(disk: CrashDisk): string {
  const hash = createHash('sha256');
  for (const one of [disk, disk.powerCut(NOTHING_UNSYNCED)])
    for (const [path, bytes] of [...one.files()].sort(([a], [b]) => (a < b ? -1 : 1)))
      if (!path.startsWith(`${FOLDER}/lock`) && !path.includes('/.lock'))
        hash.update(path.replace(/[0-9a-f-]{36}\.tmp$/, 'tmp')).update(bytes);
  return hash.digest('hex');
}

/** What became of each state; many operations lead to the same one. */
export type Known = Map<string, string | null>;

export async function complaintAfter(
  disk: CrashDisk,
  begun: Begun,
  between: Between,
  known: Known,
): Promise<string | null> {
  const state = stateOf(disk);
  const complaint = known.get(state);
  if (complaint !== undefined) return complaint;
  const found = await findComplaint(disk, begun, between);
  known.set(state, found);
  return found;
}

/** What is wrong with a register that was being migrated, in words; `null` when nothing is. */
async function findComplaint(disk: CrashDisk, begun: Begun, between: Between): Promise<string | null> {
  try {
    const isNew = (await versionsOf(disk)).at(-1) === SCHEMA;
    if (isNew && !isCopied(disk, begun.files)) return 'is new, and no whole copy lies beside it';
    const read = (await openRegisterReader(FOLDER, disk)).state();
    if (read.seq !== 10 || textOf(read.register) !== begun.register) return `read other records`;
    const store = await openOn(between(disk), 2);
    if (textOf(store.state().register) !== begun.register) return 'opened with other records';
    if (!isCopied(disk, begun.files)) return 'was opened, and no whole copy lies beside it';
    if ((await versionsOf(disk)).at(-1) !== SCHEMA) return 'is written on in the older version';
    const again = disk.powerCut(NOTHING_UNSYNCED);
    if (!isCopied(again, begun.files)) return 'the copy did not outlive a second cut';
    if (textOf((await openRegisterReader(FOLDER, again)).state().register) !== begun.register)
      return 'other records after a second cut';
    await store.commit(() => requestFor(1));
    await store.close();
    if (!(await verifyRegister(FOLDER, disk)).ok) return 'is not sound';
    const versions = await versionsOf(disk);
    if (versions.join() !== versions.toSorted().join()) return `is of versions ${versions.join()}`;
    // A second one where it was stopped after the unfinished change had been cut off.
    return copiesOn(disk) <= 2 ? null : `${copiesOn(disk)} copies`;
  } catch (error) {
    return wordsOf(error);
  }
}
