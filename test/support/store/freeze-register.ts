/**
 * Makes the fixture of the present schema out of the `changes.json` in its folder: a register as its process left it when it
 * was killed, with snapshots, closed journals and an open one. `node test/support/store/freeze-register.ts`, once per version,
 * before that version is used. It is never made again: later programs must open what this one wrote.
 */
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { changeSchema } from '#core/domain/records/register.ts';
import { nodeFileSystem } from '#electron/store/file-system.ts';
import { SCHEMA } from '#electron/store/header-line.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { listRegisterFiles } from '#electron/store/register-files.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { changesFile, dataFolder, expectedFile, listsOf } from '#test/support/store/frozen-registers.ts';

const requestSchema = z.array(changeSchema.pick({ action: true, puts: true, removes: true, reason: true }));
const changes = requestSchema.parse(JSON.parse(await readFile(changesFile(SCHEMA), 'utf8')));

const work = await mkdtemp(join(tmpdir(), 'tijdig-freeze-'));
const folder = join(work, 'data');
let minute = 0;
const now = () => `2026-11-22T09:${String(minute).padStart(2, '0')}:00.000Z`;
const store = await openRegisterStore({
  folder,
  clock: { ...fixedClock, now },
  checkpoint: { changes: 4, bytes: 1_000_000 },
});
/** Whether no snapshot is being written. */
async function isSettled(): Promise<boolean> {
  const { journals, snapshots, temporary } = await listRegisterFiles(nodeFileSystem, folder);
  return temporary.length === 0 && journals.at(-1) === snapshots[0] && snapshots.length <= 2;
}
for (const change of changes) {
  minute += 1;
  await store.commit(() => change);
  while (!(await isSettled())) await setImmediate();
}
// Fails when there is one.
await mkdir(dataFolder(SCHEMA));
for (const name of await readdir(folder))
  if (/^(?:journal|snapshot)-/.test(name)) await copyFile(join(folder, name), join(dataFolder(SCHEMA), name));
await writeFile(expectedFile(SCHEMA), `${JSON.stringify(listsOf(store.state().register), null, 1)}\n`);
await store.close();
await rm(work, { recursive: true });
