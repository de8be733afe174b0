// @vitest-environment node
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chainItemSchema } from '#core/domain/query/chain-item.ts';
import { invitationItemSchema } from '#core/domain/query/derive-invitation.ts';
import { ROW_KINDS } from '#core/domain/query/table-query.ts';
import { CHAINS, commandsOn, SAMPLE } from '#test/support/cli/commands-on.ts';
import { temporaryFolder } from '#test/support/cli/run-cli.ts';
import { writeRegister } from '#test/support/cli/written-register.ts';

describe('list of another kind', () => {
  it('is every imported chain mandate in its own shape, by the last day to act', async () => {
    using folder = temporaryFolder();
    const { importing, json } = commandsOn(folder);
    await importing(CHAINS, '--apply');
    const { today, items } = await json('list', '--kind', 'chain');
    expect(today).toBe('2026-11-22');
    expect(items).toHaveLength(120);
    for (const item of items) expect(chainItemSchema.parse(item)).toEqual(item);
    const days = items.map(({ actBy }: { actBy: string | null }) => actBy ?? '9999');
    expect(days).toEqual([...days].sort());
  });

  it('is every means of the sample, with the mandates that it stops', async () => {
    using folder = temporaryFolder();
    const { importing, json } = commandsOn(folder);
    await importing(SAMPLE, '--apply');
    const { items } = await json('list', '--kind', 'means');
    expect(items.length).toBeGreaterThan(0);
    expect(items[0]).toMatchObject({ kind: 'means', person: 'Medewerker Zes', breaksOn: '2026-12-31' });
    expect(items[0].mandateIds).toHaveLength(1);
  });

  it('is invitations in their own shape', async () => {
    using folder = temporaryFolder();
    await writeRegister(folder);
    const { items } = await commandsOn(folder).json('list', '--kind', 'invitation');
    expect(items.map((item: unknown) => invitationItemSchema.parse(item))).toMatchObject([
      { id: 'i1', state: 'invited', lastDay: '2027-02-03', actBy: '2027-01-15', waitsFor: 'grantor' },
    ]);
  });

  it.each([
    [
      'role',
      [
        {
          id: 'r1',
          person: 'Otto',
          organisation: 'Voorbeeld Bouw BV',
          supplier: 'Leverancier Een',
          level: 'EH3',
        },
      ],
    ],
    [
      'means',
      [
        { id: 'e2', personId: 'p2', organisation: null, breaksOn: '2026-12-15', actBy: '2026-12-03' },
        { id: 'e1', personId: 'p1', status: 'active', mandateIds: ['m1'] },
      ],
    ],
    ['subscription', [{ id: 'b1', person: null, organisationId: 'o1', level: null, answer: null }]],
  ])('is each %s that is not archived, in order of haste', async (kind, expected) => {
    using folder = temporaryFolder();
    await writeRegister(folder);
    const { items } = await commandsOn(folder).json('list', '--kind', kind);
    expect(items).toMatchObject(expected);
    expect(items).toHaveLength(expected.length);
    for (const item of items) expect(item.kind).toBe(kind);
  });

  it.each([
    ['chain', ['c4']],
    ['invitation', []],
    ['role', []],
    ['means', ['e2']],
    ['subscription', []],
    ['mandate', ['m2']],
  ])('keeps of each %s what must be done within some days', async (kind, ids) => {
    using folder = temporaryFolder();
    await writeRegister(folder);
    const { items } = await commandsOn(folder).json('list', '--kind', kind, '--within', '11');
    expect(items.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  it.each([
    ['mandate', ['Éva', 'Verlopen', 'Expired']],
    ['chain', ['Cliënt BV', 'werkt niet', 'does not work']],
    ['invitation', ['2027-02-03', 'Uitgenodigd', 'Invited']],
    ['role', ['Otto', 'Bijna verlopen', 'Expiring']],
    ['means', ['Leverancier Een', 'Gebruiker', 'User']],
    ['subscription', ['Voorbeeld Bouw BV', 'Organisatie', 'Organisation']],
  ])('of kind %s is a table in words in both languages', async (kind, [name, dutch, english]) => {
    using folder = temporaryFolder();
    await writeRegister(folder);
    const { say } = commandsOn(folder);
    const [nl, en] = [await say('nl', 'list', '--kind', kind), await say('en', 'list', '--kind', kind)];
    expect([nl.code, en.code, nl.stderr, en.stderr]).toEqual([0, 0, '', '']);
    for (const text of [name, dutch]) expect(nl.stdout).toContain(text);
    for (const text of [name, english]) expect(en.stdout).toContain(text);
    expect(nl.stdout).not.toContain('null');
  });

  it.each(ROW_KINDS)(
    'of kind %s of a folder that is not there is empty, and makes no folder',
    async (kind) => {
      using folder = temporaryFolder();
      expect((await commandsOn(folder).json('list', '--kind', kind)).items).toEqual([]);
      expect(readdirSync(folder.path)).toEqual([]);
    },
  );
});
