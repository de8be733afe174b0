// @vitest-environment node
/** Registers that say little: what is not known has a place of its own in every list and sheet, and comes last. */
import { describe, expect, it } from 'vitest';
import type { Put } from '#core/domain/records/register.ts';
import { renewalDossierSchema } from '#core/domain/records/renewal-dossier.ts';
import { createWords } from '#core/i18n/words.ts';
import { wordsOfMove } from '#electron/cli/words-of-moves.ts';
import { commandsOn } from '#test/support/cli/commands-on.ts';
import { temporaryFolder } from '#test/support/cli/run-cli.ts';
import { KEPT_DOSSIER, OWN_KVK, writeRegister } from '#test/support/cli/written-register.ts';
import { adminRole, mandate, means, subscription, term } from '#test/unit/core/builders.ts';
import { chain, invitation } from '#test/unit/core/chain-builders.ts';

const AT_LEVEL = { kind: 'level', branch: null, forThirdPartiesOnly: false };
const OF_PROVIDER = { ...AT_LEVEL, kind: 'provider', providerId: 'v1' };
const ENDS = [term('2024-01-01', '2028-12-31')];

const LITTLE: readonly Put[] = [
  {
    collection: 'mandates',
    record: mandate({
      id: 'l1',
      supplierId: null,
      scope: AT_LEVEL,
      terms: ENDS,
      revoked: { on: null, reason: null },
    }),
  },
  { collection: 'mandates', record: mandate({ id: 'l2', scope: OF_PROVIDER, terms: ENDS }) },
  { collection: 'chainMandates', record: chain({ id: 'l3', intermediaryId: 'gone', grantorId: 'o1' }) },
  { collection: 'invitations', record: invitation({ id: 'l4', scope: AT_LEVEL }) },
  { collection: 'invitations', record: invitation({ id: 'l5', scope: OF_PROVIDER, grantorId: 'o1' }) },
  {
    collection: 'invitations',
    record: invitation({ id: 'l6', steps: [{ step: 'withdrawn', on: '2026-11-02' }] }),
  },
  { collection: 'adminRoles', record: adminRole({ id: 'l7', personId: 'gone', organisationId: 'away' }) },
  { collection: 'means', record: means({ id: 'l8', supplierId: null }) },
  { collection: 'means', record: means({ id: 'l9', supplierId: null }) },
  { collection: 'subscriptions', record: subscription({ id: 'l0', organisationId: 'o2' }) },
];

describe('a register that says little', () => {
  it.each([
    ['mandate', ['m2', 'l2', 'm1', 'm3', 'l1']],
    ['invitation', ['i1', 'l4', 'l6', 'l5']],
    ['role', ['r1', 'l7']],
    ['means', ['e2', 'e1', 'l8', 'l9']],
    ['subscription', ['b1', 'l0']],
  ])('has what is not known last in the list of kind %s, and by name and id', async (kind, ids) => {
    using folder = temporaryFolder();
    await writeRegister(folder, LITTLE);
    const { json, say } = commandsOn(folder);
    const { items } = await json('list', '--kind', kind);
    expect(items.map(({ id }: { id: string }) => id)).toEqual(ids);
    const { code, stdout } = await say('nl', 'list', '--kind', kind);
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/null|undefined/);
    expect(stdout.trimEnd().split('\n')).toHaveLength(ids.length + 1);
  });

  it('shows the id of a record that is missing', async () => {
    using folder = temporaryFolder();
    await writeRegister(folder, LITTLE);
    const { say } = commandsOn(folder);
    expect((await say('nl', 'list', '--kind', 'role')).stdout).toMatch(/^- +- +Actief +gone +away /m);
    const may = await say('nl', 'who-may', '--service', 'd1', '--organisation', OWN_KVK);
    expect(may.stdout).toMatch(/ketenmachtiging via gone/);
    expect(may.stdout).toMatch(/^nee +Anna +machtiging +- +ingetrokken/m);
  });

  it('names an organisation that is not recorded by its id where it is not ready', async () => {
    using folder = temporaryFolder();
    const record = mandate({ id: 'l1', organisationId: 'away', personId: 'p2', terms: ENDS });
    await writeRegister(folder, [{ collection: 'mandates', record }]);
    const asked = ['ready', '--service', 'd1', '--deadline', '2026-12-31'];
    const { stdout } = await commandsOn(folder).say('nl', ...asked);
    expect(stdout).toMatch(/^niet klaar +away +Éva +gebruiker: Éva/m);
  });

  it('of a chain mandate whose other organisation is not recorded has no dossier', async () => {
    using folder = temporaryFolder();
    await writeRegister(folder, LITTLE);
    expect((await commandsOn(folder).run('dossier', 'l3')).code).toBe(1);
  });

  it('holds a dossier against the old chain mandate while the new one is not recorded', async () => {
    using folder = temporaryFolder();
    const again = (id: string, madeOn: string): Put => ({
      collection: 'renewalDossiers',
      record: renewalDossierSchema.parse({ ...KEPT_DOSSIER, id, madeOn, closedOn: madeOn }),
    });
    await writeRegister(folder, [
      { collection: 'chainMandates', record: chain({ id: 'c3', replacedById: 'later' }) },
      again('x0', '2021-11-02'),
      again('x1', '2023-11-02'),
      again('x2', '2026-11-02'),
      again('x3', '2022-11-02'),
    ]);
    const [sheet] = (await commandsOn(folder).json('dossier', 'c3')).dossiers;
    expect(sheet.dossier.id).toBe('x2');
    expect(sheet.comparison[0]).toMatchObject({ what: 'services', after: ['d1'] });
  });

  it('names a move of somebody who is not known by the role alone', () => {
    const move = { whose: 'user', personId: null, organisationId: null } as const;
    const never = () => expect.unreachable('nobody is named');
    const names = {
      person: never,
      organisation: never,
      supplier: never,
      service: never,
      provider: never,
      kvk: never,
    };
    expect(wordsOfMove(move, names, createWords('nl'))).toBe('gebruiker');
  });
});
