// @vitest-environment node
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandsOn } from '#test/support/cli/commands-on.ts';
import { temporaryFolder } from '#test/support/cli/run-cli.ts';
import { CLIENT_KVK, OWN_KVK, writeRegister } from '#test/support/cli/written-register.ts';

const asking = (service: string, kvk: string, ...more: string[]) => [
  ...['who-may', '--service', service, '--organisation', kvk, ...more],
];

interface Person {
  readonly person: string;
  readonly outcome: string;
}
const outcomes = ({ persons }: { persons: readonly Person[] }) =>
  Object.fromEntries(persons.map(({ person, outcome }) => [person, outcome]));

describe('who-may', () => {
  it('answers with every person, way and reason, today unless another day is asked', async () => {
    using folder = temporaryFolder();
    await writeRegister(folder);
    const { json } = commandsOn(folder);
    const answer = await json(...asking('d1', OWN_KVK));
    expect(answer).toMatchObject({
      today: '2026-11-22',
      service: 'Verzuim voorbeeld melden',
      serviceId: 'd1',
      organisation: 'Voorbeeld Bouw BV',
      organisationId: 'o1',
      kvk: OWN_KVK,
      on: '2026-11-22',
    });
    expect(outcomes(answer)).toEqual({ Anna: 'yes', Otto: 'unknown', Éva: 'no' });
    expect(answer.persons.at(-1).ways).toMatchObject([
      { recordId: 'm2', reasons: [{ code: 'term-ended', on: '2026-06-30' }] },
    ]);
    expect(answer.withoutPerson).toMatchObject([
      { recordId: 'c4', notKnown: [{ code: 'assignments', recordId: 'c4' }] },
    ]);
    const before = await json(...asking('d1', OWN_KVK, '--on', '2026-06-30'));
    expect([before.on, outcomes(before).Éva]).toEqual(['2026-06-30', 'yes']);
    const after = await json(...asking('d1', OWN_KVK, '--on', '2026-07-01'));
    expect(outcomes(after).Éva).toBe('no');
  });

  it.each([
    ['its id', 'd3', 'd3'],
    ['its exact name, though it is a part of others', 'verzuim VOORBEELD', 'd3'],
    ['a part of its name, without accents and case', 'hérstéllen', 'd2'],
  ])('finds a service by %s', async (_how, typed, id) => {
    using folder = temporaryFolder();
    await writeRegister(folder);
    expect(await commandsOn(folder).json(...asking(typed, OWN_KVK))).toMatchObject({ serviceId: id });
  });

  it('finds an organisation by its KvK number with spaces, the one that is not archived', async () => {
    using folder = temporaryFolder();
    await writeRegister(folder);
    const answer = await commandsOn(folder).json(...asking('d1', '6959 9076'));
    expect(answer).toMatchObject({ organisationId: 'o2', kvk: CLIENT_KVK });
  });

  it('lists the services that a part of a name could mean, and refuses', async () => {
    using folder = temporaryFolder();
    await writeRegister(folder);
    const { run } = commandsOn(folder);
    const { code, stdout, stderr } = await run(...asking('voorbeeld m', OWN_KVK));
    expect([code, JSON.parse(stdout).serviceId]).toEqual([0, 'd1']);
    expect(stderr).toBe('');
    const several = await run(...asking('zuim voorbeeld', OWN_KVK));
    expect(several.code).toBe(1);
    expect(JSON.parse(several.stdout)).toEqual({
      error: {
        code: 'service-ambiguous',
        parameters: { service: 'zuim voorbeeld' },
        choices: [
          { id: 'd1', name: 'Verzuim voorbeeld melden' },
          { id: 'd2', name: 'Verzuim voorbeeld herstellen' },
          { id: 'd3', name: 'Verzuim voorbeeld' },
        ],
      },
    });
    expect(several.stderr).toContain('d2  Verzuim voorbeeld herstellen');
  });

  it.each([
    ['a service', asking('geen dienst', OWN_KVK), 'service-unknown', 'geen dienst'],
    ['a KvK number', asking('d1', '12345678'), 'organisation-unknown', '12345678'],
    ['what is no KvK number', asking('d1', 'Bouw'), 'organisation-unknown', 'Bouw'],
  ])('refuses %s that is not there, and names it in both languages', async (_what, argv, code, named) => {
    using folder = temporaryFolder();
    await writeRegister(folder);
    const { run, say } = commandsOn(folder);
    const answer = await run(...argv);
    expect([answer.code, JSON.parse(answer.stdout).error.code]).toEqual([1, code]);
    const [nl, en] = [await say('nl', ...argv), await say('en', ...argv)];
    expect([nl.code, en.code, nl.stdout, en.stdout]).toEqual([1, 1, '', '']);
    for (const { stderr } of [nl, en]) expect(stderr).toContain(named);
    expect(nl.stderr).not.toBe(en.stderr);
  });

  it('says it in words, with the branch, the days and what is not known', async () => {
    using folder = temporaryFolder();
    await writeRegister(folder);
    const { say } = commandsOn(folder);
    const dutch = (await say('nl', ...asking('d1', OWN_KVK))).stdout;
    expect(dutch).toContain('Verzuim voorbeeld melden, Voorbeeld Bouw BV (68750110), 2026-11-22\n');
    expect(dutch).toMatch(/^ja +Anna +machtiging +Leverancier Een$/m);
    expect(dutch).toContain('alleen voor vestiging 000012345678; niet bekend: het middel');
    expect(dutch).toContain('de termijn is voorbij (2026-06-30)');
    expect(dutch).toMatch(/^niet bekend +- +ketenmachtiging via Cliënt BV +Leverancier Twee/m);
    const english = (await say('en', ...asking('d1', CLIENT_KVK))).stdout;
    expect(english).toMatch(/^no +Anna +chain authorisation via Voorbeeld Bouw BV/m);
    expect(english).toContain('side of the intermediary: this side is still in progress');
  });

  it('says that nobody can where nothing is recorded', async () => {
    using folder = temporaryFolder();
    await writeRegister(folder);
    const { code, stdout } = await commandsOn(folder).say('nl', ...asking('d2', CLIENT_KVK));
    expect([code, stdout.split('\n')[1]]).toEqual([0, 'Niemand: in uw administratie staat hier niets over.']);
  });

  it('knows no organisation in a folder that is not there, and makes none', async () => {
    using folder = temporaryFolder();
    expect((await commandsOn(folder).run(...asking('Mijn CBS', OWN_KVK))).code).toBe(1);
    expect(readdirSync(folder.path)).toEqual([]);
  });
});
