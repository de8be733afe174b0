// @vitest-environment node
/** What was recorded, by whom and when; the register on a past day; and taking back, each as a command of its own. */
import { rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DEFAULT_PROFILE, profileSchema } from '#core/domain/records/profile.ts';
import type { Action, Put } from '#core/domain/records/register.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { commandsOn, SAMPLE } from '#test/support/cli/commands-on.ts';
import { runCli, temporaryFolder } from '#test/support/cli/run-cli.ts';
import { OWN_KVK, writeRegister } from '#test/support/cli/written-register.ts';
import { clockOn } from '#test/support/clock-on.ts';
import { mandate, person, term } from '#test/unit/core/builders.ts';

type Folder = ReturnType<typeof temporaryFolder>;

/** Writes records on a day, in a session of its own. */
async function writeOn(folder: Folder, day: string, action: Action, puts: readonly Put[]): Promise<void> {
  const clock = clockOn(() => calendarDate(day));
  const store = await openRegisterStore({ folder: folder.file('data'), clock });
  await store.commit(() => ({ action, puts, removes: [], reason: null }));
  await store.close();
}

const LONG = term('2024-01-01', '2028-12-31');
const mandateWith = (note: string | null): Put => ({
  collection: 'mandates',
  record: mandate({ terms: [LONG], note }),
});
const userIs = (role: 'user' | 'administrator'): Put => ({
  collection: 'profile',
  record: profileSchema.parse({ ...DEFAULT_PROFILE, personId: 'p9', organisationId: 'o1', role }),
});

/** On 22 November the written register; then a role, two notes on m1 and another name for p9, each on a day of its own. */
async function fourDays(folder: Folder) {
  await writeRegister(folder);
  await writeOn(folder, '2026-11-23', 'profile.set', [userIs('administrator')]);
  await writeOn(folder, '2026-11-24', 'mandate.change', [mandateWith('eerste')]);
  await writeOn(folder, '2026-11-25', 'person.change', [
    { collection: 'persons', record: person({ id: 'p9', name: 'Otto Ander' }) },
  ]);
  await writeOn(folder, '2026-11-26', 'mandate.change', [mandateWith('tweede')]);
  return commandsOn(folder);
}
/** The answer of a command on 30 November. */
const later =
  (folder: Folder) =>
  async (...argv: string[]) =>
    JSON.parse(
      (await runCli([...argv, '--data', folder.file('data'), '--today', '2026-11-30', '--json'])).stdout,
    );

describe('history ID', () => {
  it('says of a record who did what, when, and which fields it changed, by the names and roles of then', async () => {
    using folder = temporaryFolder();
    const { json } = await fourDays(folder);
    const found = await json('history', 'm1');
    expect(found).toMatchObject({ id: 'm1', collection: 'mandates', missing: null });
    expect(found.changes.slice(1)).toMatchObject([
      {
        seq: 3,
        at: '2026-11-24T09:00:00.000Z',
        by: { id: 'p9', name: 'Otto', role: 'administrator' },
        action: 'mandate.change',
        fields: [
          { field: 'lastUse.kind', from: 'date' },
          { field: 'lastUse.on', from: '2026-11-01', to: null },
          { field: 'note', from: null, to: 'eerste' },
        ],
      },
      { seq: 5, by: { name: 'Otto Ander' }, fields: [{ field: 'note', from: 'eerste', to: 'tweede' }] },
    ]);
  });

  it('reads as lines for people, in both languages', async () => {
    using folder = temporaryFolder();
    const { say } = await fourDays(folder);
    const dutch = (await say('nl', 'history', 'm1')).stdout;
    expect(dutch).toContain(
      '2026-11-26 10:00  machtiging gewijzigd, door Otto Ander (beheerder)\n    note: eerste → tweede',
    );
    expect(dutch).toContain(
      '2026-11-22 10:00  voorbeeldgegevens geladen, door iemand die zich nog niet had genoemd',
    );
    expect((await say('en', 'history', 'm1')).stdout).toContain('by Otto Ander (administrator)');
  });

  it('refuses what was never recorded', async () => {
    using folder = temporaryFolder();
    const { run, say } = await fourDays(folder);
    const { code, stdout } = await run('history', 'm99');
    expect([code, JSON.parse(stdout)]).toMatchObject([1, { error: { code: 'id-never-written' } }]);
    expect((await say('nl', 'history', 'm99')).stderr).toContain('m99');
  });

  it('tells what is left when a part of the history is missing, and says which part', async () => {
    using folder = temporaryFolder();
    const { json, say, run } = await fourDays(folder);
    await rm(folder.file('data/journal-1.log'));
    const found = await json('history', 'm1');
    expect([found.missing, found.changes.at(-1).seq]).toEqual(['journal-1.log', 5]);
    expect((await say('nl', 'history', 'm1')).stdout).toContain('journal-1.log ontbreekt');
    expect(JSON.parse((await run('history', 'm99')).stdout)).toMatchObject({
      error: { code: 'id-not-in-rest', parameters: { file: 'journal-1.log' } },
    });
  });
});

describe('history --at', () => {
  it('lists what list listed at the end of that day', async () => {
    using folder = temporaryFolder();
    const { list } = commandsOn(folder);
    await writeRegister(folder);
    const before = await list();
    await writeOn(folder, '2026-11-24', 'mandate.archive', [
      { collection: 'mandates', record: mandate({ terms: [LONG], archivedOn: calendarDate('2026-11-24') }) },
    ]);
    expect((await list()).length).toBe(before.length - 1);
    const at = (day: string) => later(folder)('history', '--at', day);
    expect(await at('2026-11-22')).toMatchObject({ at: '2026-11-22', seq: 1, items: before });
    expect((await at('2026-11-24')).counts.mandate).toBe((await at('2026-11-23')).counts.mandate - 1);
    expect(await at('2026-11-21')).toMatchObject({ seq: 0, items: [] });
    const chains = await later(folder)('history', '--at', '2026-11-22', '--kind', 'chain');
    expect(chains.items.map(({ kind }: { kind: string }) => kind)).toContain('chain');
  });

  it('reads as a table that says which day it is about', async () => {
    using folder = temporaryFolder();
    const { say } = await fourDays(folder);
    const { stdout } = await say('nl', 'history', '--at', '2026-11-22');
    expect(stdout).toContain('Zoals vastgelegd aan het eind van 2026-11-22, na 1 wijziging.');
    expect(stdout).toContain('Anna');
  });

  it('names the part of the history that it would need, and refuses a day to come', async () => {
    using folder = temporaryFolder();
    const { run } = await fourDays(folder);
    const refused = async (...argv: string[]) => {
      const { code, stdout } = await run('history', '--at', ...argv);
      return [code, JSON.parse(stdout).error];
    };
    expect(await refused('2026-11-23')).toMatchObject([1, { code: 'day-in-future' }]);
    await rm(folder.file('data/journal-1.log'));
    expect(await refused('2026-11-21')).toMatchObject([
      1,
      { code: 'history-incomplete', parameters: { file: 'journal-1.log' } },
    ]);
  });
});

describe('who-may --recorded', () => {
  it('answers from what was recorded by the end of that day', async () => {
    using folder = temporaryFolder();
    await writeRegister(folder);
    await writeOn(folder, '2026-11-24', 'mandate.revoke', [
      {
        collection: 'mandates',
        record: mandate({ terms: [LONG], revoked: { on: calendarDate('2026-11-01'), reason: null } }),
      },
    ]);
    const asked = ['who-may', '--service', 'd1', '--organisation', OWN_KVK, '--on', '2026-11-22'];
    const answers = z.object({
      recorded: z.string().nullable(),
      persons: z.array(z.object({ person: z.string(), outcome: z.string() })),
    });
    const anna = async (...more: string[]) => {
      const { recorded, persons } = answers.parse(await later(folder)(...asked, ...more));
      return [recorded, persons.find(({ person: name }) => name === 'Anna')?.outcome];
    };
    expect(await anna()).toEqual([null, 'no']);
    expect(await anna('--recorded', '2026-11-23')).toEqual(['2026-11-23', 'yes']);
    const { stdout } = await commandsOn(folder).say('nl', ...asked, '--recorded', '2026-11-22');
    expect(stdout).toContain('2026-11-22 was vastgelegd');
  });
});

describe('undo', () => {
  it('takes back one change a time, of whichever session, and says which', async () => {
    using folder = temporaryFolder();
    const { run, say, list, importing, apply } = commandsOn(folder);
    await importing(SAMPLE, '--apply');
    const imported = await list();
    await apply({ do: 'mandate.archive', id: imported[0]?.id });
    const { code, stdout } = await say('nl', 'undo');
    expect([code, stdout]).toEqual([0, 'Ongedaan gemaakt: machtiging gearchiveerd.\n']);
    expect(await list()).toEqual(imported);
    expect(JSON.parse((await run('undo')).stdout)).toMatchObject({ action: 'import.apply', seq: 4 });
    expect(await list()).toEqual([]);
    const nothing = await run('undo');
    expect([nothing.code, JSON.parse(nothing.stdout)]).toMatchObject([
      1,
      { error: { code: 'nothing-to-undo' } },
    ]);
    expect((await say('en', 'undo')).stderr).toBe('There is nothing to undo. Nothing has changed.\n');
  });

  it('finds nothing in a folder that is not there, and makes none', async () => {
    using folder = temporaryFolder();
    const { run } = commandsOn(folder);
    expect((await run('undo')).code).toBe(1);
    expect(await run('verify')).toMatchObject({ stdout: expect.stringContaining('"exists":false') });
  });
});
