// @vitest-environment node
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Put } from '#core/domain/records/register.ts';
import { CHAINS, commandsOn } from '#test/support/cli/commands-on.ts';
import { temporaryFolder } from '#test/support/cli/run-cli.ts';
import { writeRegister } from '#test/support/cli/written-register.ts';
import { mandate, organisation, term } from '#test/unit/core/builders.ts';
import { scopeOf, service } from '#test/unit/core/chain-builders.ts';

const UNTIL_2028 = [term('2024-01-01', '2028-12-31')];
const wide = (kind: 'provider' | 'level') => ({
  ...(kind === 'provider' ? { kind, providerId: 'v1' } : { kind }),
  branch: null,
  forThirdPartiesOnly: false,
});
const given = (id: string, over: Record<string, unknown>): Put => ({
  collection: 'mandates',
  record: mandate({ id, supplierId: 's2', terms: UNTIL_2028, ...over }),
});

/** Four services for which an organisation has Anna alone, wider scopes for which another has only Éva, and a full week. */
const HANGING: readonly Put[] = [
  { collection: 'organisations', record: organisation({ id: 'o4', name: 'Alleen BV', kvk: '11111111' }) },
  { collection: 'organisations', record: organisation({ id: 'o5', name: 'Breed BV', kvk: '22222222' }) },
  { collection: 'services', record: service('d4', { name: 'Vierde dienst' }) },
  given('n1', { organisationId: 'o4', scope: scopeOf('d1', 'd2', 'd3', 'd4') }),
  given('n2', { organisationId: 'o5', personId: 'p2', scope: wide('provider') }),
  given('n3', { organisationId: 'o5', personId: 'p2', scope: wide('level') }),
  ...Array.from({ length: 10 }, (_, at) => given(`w${at}`, { terms: [term('2024-01-01', '2028-03-07')] })),
];

describe('risks', () => {
  it('are those of the domain, the serious and the near first', async () => {
    using folder = temporaryFolder();
    await writeRegister(folder);
    const { today, risks } = await commandsOn(folder).json('risks');
    expect(today).toBe('2026-11-22');
    expect(risks).toMatchObject([
      { code: 'role-ends-before-mandates', severity: 'serious', on: '2027-01-15', roleIds: ['r1'] },
      { code: 'one-living-administrator', personId: 'p9', organisationId: 'o1', supplierId: 's1' },
    ]);
  });

  it('are in words in both languages, with whom they are about and how much hangs on them', async () => {
    using folder = temporaryFolder();
    await writeRegister(folder);
    const { say } = commandsOn(folder);
    const dutch = (await say('nl', 'risks')).stdout;
    expect(dutch).toMatch(
      /^ernstig +2027-01-15 +maar één beheerder +Otto, Voorbeeld Bouw BV, Leverancier Een$/m,
    );
    expect(dutch).toContain('Voorbeeld Bouw BV, Leverancier Een, 2 machtigingen, 1 ketenmachtiging');
    const english = (await say('en', 'risks')).stdout;
    expect(english).toMatch(/^serious +2027-01-15 +only one administrator +Otto/m);
    expect(english).toContain('2 authorisations, 1 chain authorisation');
  });

  it('name what only one person can do, three at most, and the week in which many end', async () => {
    using folder = temporaryFolder();
    await writeRegister(folder, HANGING);
    const { stdout } = await commandsOn(folder).say('nl', 'risks');
    expect(stdout).toMatch(/^let op +- +maar één gebruiker kan dit +Anna, /m);
    expect(stdout).toContain(', en nog ');
    expect(stdout).toContain('alle diensten op dit niveau (Breed BV)');
    expect(stdout).toContain('Loket Voorbeeld (Breed BV)');
    expect(stdout).toContain('week 10 van 2028, 10 machtigingen');
  });

  it('name the filing deadline that an imported chain mandate misses', async () => {
    using folder = temporaryFolder();
    const { importing, say } = commandsOn(folder);
    await importing(CHAINS, '--apply');
    const { stdout } = await say('nl', 'risks');
    expect(stdout).toContain(
      'Mijn Belastingdienst Zakelijk, Loonaangifte over een maand 2026-12-31, 1 ketenmachtiging',
    );
  });

  it('are none in a folder that is not there, and none is made', async () => {
    using folder = temporaryFolder();
    expect((await commandsOn(folder).json('risks')).risks).toEqual([]);
    expect(readdirSync(folder.path)).toEqual([]);
  });
});
