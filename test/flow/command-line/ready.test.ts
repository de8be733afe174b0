// @vitest-environment node
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Put } from '#core/domain/records/register.ts';
import { serviceBundleSchema } from '#core/domain/records/service.ts';
import { CHAINS, commandsOn } from '#test/support/cli/commands-on.ts';
import { temporaryFolder } from '#test/support/cli/run-cli.ts';
import { writeRegister } from '#test/support/cli/written-register.ts';
import { mandate, organisation, term } from '#test/unit/core/builders.ts';

/** One that should have the service and has nothing, and one whose user has a means that ends before the deadline. */
const NOT_READY: readonly Put[] = [
  {
    collection: 'serviceBundles',
    record: serviceBundleSchema.parse({ id: 'k1', name: 'Loon', version: 1, serviceIds: ['d1'] }),
  },
  {
    collection: 'organisations',
    record: organisation({ id: 'o4', name: 'Leeg BV', kvk: '11111111', bundleIds: ['k1'] }),
  },
  { collection: 'organisations', record: organisation({ id: 'o5', name: 'Kort BV', kvk: '22222222' }) },
  {
    collection: 'mandates',
    record: mandate({
      id: 'm5',
      organisationId: 'o5',
      personId: 'p2',
      terms: [term('2024-01-01', '2028-12-31')],
    }),
  },
];
const asking = (service: string, ...more: string[]) => [
  ...['ready', '--service', service, '--deadline', '2026-12-31', ...more],
];

describe('ready', () => {
  it('says of each organisation that needs the service whether it can file, and whose move it is', async () => {
    using folder = temporaryFolder();
    await writeRegister(folder, NOT_READY);
    const answer = await commandsOn(folder).json(...asking('voorbeeld melden'));
    expect(answer).toMatchObject({
      today: '2026-11-22',
      service: 'Verzuim voorbeeld melden',
      serviceId: 'd1',
      deadlineOn: '2026-12-31',
      needed: 4,
      ready: [{ organisation: 'Voorbeeld Bouw BV', kvk: '68750110', best: { recordId: 'm1' }, moves: [] }],
      unknown: [{ organisation: 'Cliënt BV', best: { notKnown: [{ code: 'assignments' }] } }],
    });
    expect(answer.notReady).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ organisation: 'Leeg BV', neededBy: ['bundle'], best: null }),
        expect.objectContaining({
          organisation: 'Kort BV',
          moves: [{ whose: 'user', personId: 'p2', organisationId: null }],
        }),
      ]),
    );
  });

  it('is in words in both languages', async () => {
    using folder = temporaryFolder();
    await writeRegister(folder, NOT_READY);
    const { say } = commandsOn(folder);
    const dutch = (await say('nl', ...asking('d1'))).stdout;
    expect(dutch).toContain(
      '4 organisaties hebben deze dienst nodig. Klaar: 1, niet klaar: 2, niet bekend: 1.',
    );
    expect(dutch).toMatch(
      /^niet klaar +Leeg BV +11111111 +- +bevoegde: Leeg BV +er is niets vastgelegd voor deze dienst$/m,
    );
    expect(dutch).toMatch(
      /^niet klaar +Kort BV +22222222 +Éva +gebruiker: Éva +het middel is verlopen \(2026-12-15\)$/m,
    );
    expect(dutch).toMatch(/^klaar +Voorbeeld Bouw BV +68750110 +Anna +-$/m);
    const english = (await say('en', ...asking('d1'))).stdout;
    expect(english).toContain('4 organisations need this service. Ready: 1, not ready: 2, not known: 1.');
    expect(english).toMatch(/^not ready +Kort BV +22222222 +Éva +user: Éva/m);
  });

  it('counts every imported chain mandate once, in one of the three lists', async () => {
    using folder = temporaryFolder();
    const { importing, json } = commandsOn(folder);
    await importing(CHAINS, '--apply');
    const { needed, ready, notReady, unknown } = await json(...asking('Mijn Belastingdienst Zakelijk'));
    expect(needed).toBeGreaterThan(50);
    expect(ready.length + notReady.length + unknown.length).toBe(needed);
  });

  it('refuses a service that is not there, or that could be several', async () => {
    using folder = temporaryFolder();
    await writeRegister(folder);
    const { run } = commandsOn(folder);
    const [none, several] = [await run(...asking('geen dienst')), await run(...asking('zuim voorbeeld'))];
    expect([none.code, several.code]).toEqual([1, 1]);
    expect(JSON.parse(none.stdout).error.code).toBe('service-unknown');
    expect(JSON.parse(several.stdout).error.choices).toHaveLength(3);
  });

  it('finds nobody in need in a folder that is not there, and makes none', async () => {
    using folder = temporaryFolder();
    const { json, say } = commandsOn(folder);
    expect(await json(...asking('Mijn CBS'))).toMatchObject({
      needed: 0,
      ready: [],
      notReady: [],
      unknown: [],
    });
    expect((await say('nl', ...asking('Mijn CBS'))).stdout.trim().split('\n')).toHaveLength(1);
    expect(readdirSync(folder.path)).toEqual([]);
  });
});
