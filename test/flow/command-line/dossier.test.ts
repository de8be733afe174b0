// @vitest-environment node
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Put } from '#core/domain/records/register.ts';
import { renewalDossierSchema } from '#core/domain/records/renewal-dossier.ts';
import { CHAINS, commandsOn } from '#test/support/cli/commands-on.ts';
import { temporaryFolder } from '#test/support/cli/run-cli.ts';
import { KEPT_DOSSIER, writeRegister } from '#test/support/cli/written-register.ts';
import { chain, scopeOf, side } from '#test/unit/core/chain-builders.ts';

const WHOLE_PROVIDER = { kind: 'provider', providerId: 'v1', branch: null, forThirdPartiesOnly: false };
const kept = (over: Record<string, unknown>): Put => ({
  collection: 'renewalDossiers',
  record: renewalDossierSchema.parse({ ...KEPT_DOSSIER, ...over }),
});
const recorded = (over: Record<string, unknown>): Put => ({
  collection: 'chainMandates',
  record: chain(over),
});

describe('dossier', () => {
  it('shows what would be kept today of a chain mandate, for the side that ends first', async () => {
    using folder = temporaryFolder();
    await writeRegister(folder);
    const { today, dossiers } = await commandsOn(folder).json('dossier', 'c1', 'c4');
    expect(today).toBe('2026-11-22');
    expect(dossiers).toMatchObject([
      {
        chainMandateId: 'c1',
        recorded: false,
        dossier: {
          id: null,
          madeOn: '2026-11-22',
          side: 'intermediary',
          kept: { supplierId: 's1', userIds: ['p1'], endsOn: '2026-12-31', scope: scopeOf('d1') },
        },
        renewal: { way: 'extend', keepsDossier: false, withoutAccess: null, nearDeadlines: [] },
        comparison: null,
      },
      {
        chainMandateId: 'c4',
        dossier: { side: 'grantor', kept: { supplierId: 's2', userIds: null, contactId: null } },
        renewal: { way: 'withdraw-and-recreate', withoutAccess: { workingDays: 10, known: false } },
      },
    ]);
  });

  it('holds a kept one against the chain mandate as it is now', async () => {
    using folder = temporaryFolder();
    await writeRegister(folder);
    const [sheet] = (await commandsOn(folder).json('dossier', 'c3')).dossiers;
    expect(sheet).toMatchObject({ recorded: true, dossier: KEPT_DOSSIER, renewal: { way: 'request' } });
    const states = sheet.comparison.map(({ what, state }: Record<string, string>) => [what, state]);
    expect(Object.fromEntries(states)).toMatchObject({
      services: 'differs',
      users: 'unknown',
      level: 'same',
      branch: 'differs',
      contact: 'same',
    });
  });

  it('holds it against the chain mandate that took its place, also after that was done', async () => {
    using folder = temporaryFolder();
    await writeRegister(folder, [
      recorded({ id: 'c3', replacedById: 'c5', archivedOn: '2026-11-20' }),
      recorded({ id: 'c5', grantor: side({ supplierId: 's2', scope: scopeOf('d1', 'd2') }) }),
      kept({ closedOn: '2026-11-20' }),
      kept({ id: 'x0', madeOn: '2021-11-02', closedOn: '2021-11-20' }),
    ]);
    const [sheet] = (await commandsOn(folder).json('dossier', 'c3')).dossiers;
    expect(sheet.dossier.id).toBe('x1');
    expect(sheet.comparison[0]).toMatchObject({ what: 'services', state: 'same' });
  });

  it('of an earlier renewal is none for the next one', async () => {
    using folder = temporaryFolder();
    await writeRegister(folder, [kept({ closedOn: '2026-11-20' })]);
    const [sheet] = (await commandsOn(folder).json('dossier', 'c3')).dossiers;
    expect(sheet).toMatchObject({ recorded: false, dossier: { id: null, madeOn: '2026-11-22' } });
  });

  it('is there for each imported chain mandate with a side', async () => {
    using folder = temporaryFolder();
    const { importing, json } = commandsOn(folder);
    await importing(CHAINS, '--apply');
    const { items } = await json('list', '--kind', 'chain');
    const ids = items.slice(0, 20).map(({ id }: { id: string }) => id);
    const { dossiers } = await json('dossier', ...ids);
    expect(dossiers.map((sheet: { chainMandateId: string }) => sheet.chainMandateId)).toEqual(ids);
  });

  it('is a sheet in words in Dutch', async () => {
    using folder = temporaryFolder();
    await writeRegister(folder);
    const { stdout } = await commandsOn(folder).say('nl', 'dossier', 'c4', 'c3');
    const [first = '', second = ''] = stdout.split('\n\n');
    expect(first).toContain('Verlengingsdossier: Voorbeeld Bouw BV (68750110) aan Cliënt BV (69599076)');
    expect(first).toContain('nog niet bewaard');
    expect(first).toMatch(/^ {2}Diensten +alle diensten op dit niveau$/m);
    expect(first).toMatch(/^ {2}Gebruikers +niet bekend$/m);
    expect(first).toContain('eerst intrekken, daarna opnieuw aanvragen');
    expect(first).toContain('ongeveer 10 werkdagen geen toegang');
    expect(first).toContain('Verzuim voorbeeld melden, Maandaangifte op 2026-11-30. Trek nu niet in.');
    expect(second).toContain('Bewaard op 2026-11-02');
    expect(second).toMatch(/^ {2}Contactpersoon +Éva$/m);
    expect(second).toMatch(/^ {2}anders +Vestiging +000012345678 → geen$/m);
    expect(second).toMatch(/^ {2}gelijk +Register bij +Leverancier Twee$/m);
    expect(second).toMatch(/^ {2}niet bekend +Gebruikers +Anna, Éva → niet bekend$/m);
  });

  it('is a sheet in words in English, also of a wider scope, nobody and no supplier', async () => {
    using folder = temporaryFolder();
    const wide = side({ supplierId: null, scope: WHOLE_PROVIDER });
    await writeRegister(folder, [recorded({ id: 'c5', grantor: wide, intermediary: wide, assignments: [] })]);
    const { stdout } = await commandsOn(folder).say('en', 'dossier', 'c5');
    expect(stdout).toContain('Renewal dossier: Cliënt BV (69599076) to Voorbeeld Bouw BV (68750110)');
    expect(stdout).toMatch(/^ {2}Services +all services of Loket Voorbeeld$/m);
    expect(stdout).toMatch(/^ {2}Users +none$/m);
    expect(stdout).toMatch(/^ {2}Register at +not known$/m);
    expect(stdout).toContain('not known how this goes at this supplier');
  });

  it('warns of nothing where the supplier only extends the term', async () => {
    using folder = temporaryFolder();
    await writeRegister(folder);
    const { stdout } = await commandsOn(folder).say('en', 'dossier', 'c1');
    expect(stdout).toContain('the term can be extended');
    expect(stdout).not.toContain('Mind:');
  });

  it('names wider scopes in the comparison', async () => {
    using folder = temporaryFolder();
    const level = { kind: 'level', branch: null, forThirdPartiesOnly: false };
    await writeRegister(folder, [
      recorded({ id: 'c3', grantor: side({ supplierId: 's2', scope: level }) }),
      kept({ kept: { ...KEPT_DOSSIER.kept, scope: WHOLE_PROVIDER, endsOn: null } }),
    ]);
    const { stdout } = await commandsOn(folder).say('en', 'dossier', 'c3');
    expect(stdout).toMatch(
      /^ {2}differs +Services +all services of Loket Voorbeeld → all services at this level$/m,
    );
    expect(stdout).toMatch(/^ {2}Works through +not known$/m);
  });

  it.each([
    [['nowhere'], 'id-unknown', 'nowhere'],
    [['c1', 'm1'], 'id-of-mandate', 'm1'],
    [['c2'], 'nothing-to-keep', 'c2'],
  ])('refuses %o, and says why in both languages', async (ids, code, id) => {
    using folder = temporaryFolder();
    await writeRegister(folder);
    const { run, say } = commandsOn(folder);
    const answer = await run('dossier', ...ids);
    expect(answer.code).toBe(1);
    expect(JSON.parse(answer.stdout).error).toMatchObject({ code, parameters: { id } });
    const [nl, en] = [await say('nl', 'dossier', ...ids), await say('en', 'dossier', ...ids)];
    expect([nl.code, en.code, nl.stdout, en.stdout]).toEqual([1, 1, '', '']);
    for (const { stderr } of [nl, en]) expect(stderr).toContain(id);
    expect(nl.stderr).not.toBe(en.stderr);
  });

  it('knows no id in a folder that is not there, and makes none', async () => {
    using folder = temporaryFolder();
    expect((await commandsOn(folder).run('dossier', 'c1')).code).toBe(1);
    expect(readdirSync(folder.path)).toEqual([]);
  });
});
