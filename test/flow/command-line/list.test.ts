// @vitest-environment node
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandsOn, SAMPLE } from '#test/support/cli/commands-on.ts';
import { runCli, temporaryFolder } from '#test/support/cli/run-cli.ts';

describe('list', () => {
  it('orders by the last day to act, what needs no action last', async () => {
    using folder = temporaryFolder();
    const { importing, list } = commandsOn(folder);
    await importing(SAMPLE, '--apply');
    const items = await list();
    expect(items).toHaveLength(14);
    const days = items.map(({ actBy }) => actBy ?? '9999');
    expect(days).toEqual([...days].sort());
    const handled = items.filter(({ actBy }) => actBy === null).map(({ status }) => status);
    expect(handled.sort()).toEqual(['revoked', 'suspended']);
  });

  it.each([
    ['Medewerker Twee', 'Werkgeversportaal: verzuim melden', { breaksOn: '2027-02-28', breaksBy: 'means' }],
    ['Medewerker Drie', 'Mijn Kadaster', { breaksOn: '2025-06-30', breaksBy: 'term', status: 'expired' }],
    ['Medewerker Vier', 'UBO-uittreksel', { breaksOn: '2027-09-15', breaksBy: 'means' }],
    ['Medewerker Zeven', 'Personenregister kinderopvang', { lastUse: 'unknown', lastUsedOn: null }],
    ['Beheerder Een', 'Werkgeversportaal: verzuim melden', { breaksOn: '2026-12-14', status: 'expiring' }],
  ])('knows what stops the mandate of %s for %s', async (person, service, expected) => {
    using folder = temporaryFolder();
    const { importing, list } = commandsOn(folder);
    await importing(SAMPLE, '--apply');
    const item = (await list()).find((found) => found.person === person && found.service === service);
    expect(item).toMatchObject(expected);
  });

  it('keeps what must be done within some days, what is late included', async () => {
    using folder = temporaryFolder();
    const { importing, list } = commandsOn(folder);
    await importing(SAMPLE, '--apply');
    const near = await list('--within', '30');
    expect(near[0]?.status).toBe('expired');
    expect(near.length).toBeGreaterThan(1);
    expect(near.every(({ actBy }) => actBy !== null && actBy <= '2026-12-22')).toBe(true);
  });

  it('of a folder that is not there is empty, and makes no folder', async () => {
    using folder = temporaryFolder();
    expect(await commandsOn(folder).list()).toEqual([]);
    expect(readdirSync(folder.path)).toEqual([]);
  });
});

describe('due', () => {
  it('says for each clock the latest step that has come, and records nothing', async () => {
    using folder = temporaryFolder();
    const { importing, run } = commandsOn(folder);
    await importing(SAMPLE, '--apply');
    const first = await run('due');
    const { today, due } = JSON.parse(first.stdout);
    expect(today).toBe('2026-11-22');
    for (const reminder of due) {
      expect(reminder.key).toMatch(/^.+\|(term|inactivity|means)\|(end|actBy)[+-]?\d+\|\d{4}-\d\d-\d\d$/);
      expect(['soon', 'now', 'ended']).toContain(reminder.urgency);
    }
    expect(due.map(({ urgency }: { urgency: string }) => urgency)).toContain('ended');
    expect((await run('due')).stdout).toBe(first.stdout);
  });
});

describe('explain', () => {
  it('names each counted and each skipped day', async () => {
    const { code, stdout } = await runCli([
      ...['explain', '--last-day', '2027-05-06', '--working-days', '5', '--json'],
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      lastDay: '2027-05-06',
      workingDays: 5,
      actBy: '2027-04-26',
      counted: ['2027-04-28', '2027-04-29', '2027-04-30', '2027-05-03', '2027-05-04'],
      skipped: [
        { on: '2027-04-27', reason: 'kings-day' },
        { on: '2027-05-01', reason: 'weekend' },
        { on: '2027-05-02', reason: 'weekend' },
        { on: '2027-05-05', reason: 'liberation-day' },
        { on: '2027-05-06', reason: 'ascension-day' },
      ],
    });
  });

  it('says it in words', async () => {
    const { stdout } = await runCli(['explain', '--last-day', '2027-05-06', '--working-days', '5']);
    expect(stdout).toContain('2027-04-26');
    expect(stdout).toContain('Hemelvaart');
  });
});
