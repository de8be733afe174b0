// @vitest-environment node
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messageSchema } from '#core/contract/message.ts';
import { CHAINS, commandsOn, SAMPLE } from '#test/support/cli/commands-on.ts';
import { temporaryFolder } from '#test/support/cli/run-cli.ts';
import { writeRegister } from '#test/support/cli/written-register.ts';

describe('message', () => {
  it('is one text per recipient, most urgent first, in the shape of the domain', async () => {
    using folder = temporaryFolder();
    await writeRegister(folder);
    const { today, messages } = await commandsOn(folder).json('message', 'm1', 'm2', 'm1', '--to', 'user');
    expect(today).toBe('2026-11-22');
    expect(messages.map((message: unknown) => messageSchema.parse(message))).toMatchObject([
      { name: 'Éva', email: 'eva@client.example', mandateIds: ['m2'] },
      { name: 'Anna', email: 'anna@voorbeeld.example', mandateIds: ['m1'] },
    ]);
  });

  it('goes to whoever can renew the imported mandates, in one text', async () => {
    using folder = temporaryFolder();
    const { importing, list, json } = commandsOn(folder);
    await importing(SAMPLE, '--apply');
    const ids = (await list()).slice(0, 5).map(({ id }) => id);
    const { messages } = await json('message', ...ids, '--to', 'authorised-person');
    expect(messages).toHaveLength(1);
    expect(messages[0].mandateIds).toEqual(ids);
  });

  it.each([
    ['client', 'Cliënt BV'],
    ['intermediary', 'Voorbeeld Bouw BV'],
    ['granted', 'Voorbeeld Bouw BV'],
  ])('about chain mandates goes to the %s', async (to, organisation) => {
    using folder = temporaryFolder();
    await writeRegister(folder);
    const { messages } = await commandsOn(folder).json('message', 'c1', 'c3', '--to', to);
    expect(messages).toHaveLength(1);
    expect(messages[0].mandateIds).toEqual(['c1', 'c3']);
    expect(messages[0].body).toContain(organisation);
  });

  it('about imported chain mandates is one text for each client', async () => {
    using folder = temporaryFolder();
    const { importing, json } = commandsOn(folder);
    await importing(CHAINS, '--apply');
    const { items } = await json('list', '--kind', 'chain');
    const ids = items.slice(0, 10).map(({ id }: { id: string }) => id);
    const { messages } = await json('message', ...ids, '--to', 'client');
    const grantors = new Set(items.slice(0, 10).map((item: { grantor: { id: string } }) => item.grantor.id));
    expect(messages).toHaveLength(grantors.size);
  });

  it('is in the language that is asked for, each text apart', async () => {
    using folder = temporaryFolder();
    await writeRegister(folder);
    const { say } = commandsOn(folder);
    const dutch = (await say('nl', 'message', 'm1', 'm2', '--to', 'user')).stdout;
    expect(dutch).toMatch(/^Aan: Éva <eva@client.example>\nOnderwerp: eHerkenning: .+\n\nBeste Éva,\n/);
    expect(dutch).toContain(`\n${'-'.repeat(72)}\nAan: Anna <anna@voorbeeld.example>\n`);
    const english = (await say('en', 'message', 'c1', '--to', 'intermediary')).stdout;
    expect(english).toMatch(/^To: Recipient not known, fill in yourself\nSubject: /);
    expect(english).toContain('Dear Sir or Madam,');
  });

  it.each([
    [['nowhere', '--to', 'user'], 'id-unknown', 'nowhere'],
    [['m1', 'nowhere', '--to', 'client'], 'id-of-mandate', 'm1'],
    [['c1', '--to', 'user'], 'id-of-chain', 'c1'],
    [['c1', '--to', 'authorised-person'], 'id-of-chain', 'c1'],
    [['m4', '--to', 'user'], 'id-archived', 'm4'],
  ])('refuses %o, and says why in both languages', async (argv, code, id) => {
    using folder = temporaryFolder();
    await writeRegister(folder);
    const { run, say } = commandsOn(folder);
    const answer = await run('message', ...argv);
    expect(answer.code).toBe(1);
    expect(JSON.parse(answer.stdout)).toEqual({ error: { code, parameters: { id }, choices: [] } });
    const [nl, en] = [await say('nl', 'message', ...argv), await say('en', 'message', ...argv)];
    expect([nl.code, en.code, nl.stdout, en.stdout]).toEqual([1, 1, '', '']);
    for (const { stderr } of [nl, en]) expect(stderr).toContain(id);
    expect(nl.stderr).not.toBe(en.stderr);
  });

  it('knows no id in a folder that is not there, and makes none', async () => {
    using folder = temporaryFolder();
    expect((await commandsOn(folder).run('message', 'm1', '--to', 'user')).code).toBe(1);
    expect(readdirSync(folder.path)).toEqual([]);
  });
});
