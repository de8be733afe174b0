// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { answersOf, commandsOn, SAMPLE } from '#test/support/cli/commands-on.ts';
import { runCli, temporaryFolder } from '#test/support/cli/run-cli.ts';

const refusedBy = (rule: string) => ({ ok: false, code: 'rule-refused', parameters: { rule } });

describe('apply', () => {
  it('answers each line in order and goes on after a refusal', async () => {
    using folder = temporaryFolder();
    const { importing, apply, list } = commandsOn(folder);
    await importing(SAMPLE, '--apply');
    const id = (await list()).find(({ service }) => service === 'Mijn CBS')?.id;
    const { code, stdout } = await apply(
      { do: 'mandate.use', id, on: '2026-11-20' },
      { do: 'mandate.use', id: 'mandate-none', on: '2026-11-20' },
      { do: 'mandate.use', id, on: '2026-11-23' },
      { do: 'mandate.renew', id, startsOn: '2027-07-01', endsOn: '2032-07-02' },
      { do: 'mandate.fly', id },
      { do: 'mandate.renew', id, startsOn: '2027-07-01', endsOn: '2032-06-30' },
    );
    expect(code).toBe(1);
    expect(answersOf(stdout)).toMatchObject([
      { ok: true, seq: 2 },
      { ok: false, code: 'not-found' },
      { ok: false, code: 'day-in-future' },
      refusedBy('term-too-long'),
      { ok: false, code: 'invalid-request' },
      { ok: true, seq: 3 },
    ]);
    const renewed = (await list()).find((item) => item.id === id);
    expect(renewed).toMatchObject({ lastUsedOn: '2026-11-20', endsOn: '2032-06-30' });
  });

  it('registers, changes, suspends, revokes and archives', async () => {
    using folder = temporaryFolder();
    const { apply, list } = commandsOn(folder);
    const names = { organisation: 'Voorbeeld BV', kvk: '68750110', person: 'A', supplier: 'KPN' };
    const term = { startsOn: '2024-01-01', endsOn: '2028-12-31' };
    const mandate = { do: 'mandate.register', ...names, service: 'Mijn CBS', level: 'EH3', ...term };
    expect((await apply(mandate)).code).toBe(0);
    const [item] = await list();
    expect(item).toMatchObject({ person: 'A', kvk: '68750110', level: 'EH3', ...term, lastUse: 'unknown' });
    const id = item?.id;
    await apply({ do: 'mandate.change', id, endsOn: '2027-12-31', lastUse: 'never' });
    expect((await list())[0]).toMatchObject({
      endsOn: '2027-12-31',
      lastUse: 'never',
      breaksOn: '2025-12-31',
      breaksBy: 'inactivity',
      status: 'lapsed',
    });
    await apply({ do: 'mandate.use', id, on: '2026-11-01' });
    await apply({ do: 'mandate.suspend', id, from: '2026-11-10' });
    expect((await list())[0]).toMatchObject({ status: 'suspended', actBy: null });
    await apply({ do: 'mandate.revoke', id, on: '2026-11-20', reason: 'gestopt' });
    expect((await list())[0]).toMatchObject({ status: 'revoked', actBy: null });
    await apply({ do: 'mandate.archive', id });
    expect(await list()).toEqual([]);
    const late = await apply({ do: 'mandate.use', id, on: '2026-11-01' });
    expect(answersOf(late.stdout)).toMatchObject([{ ok: false, code: 'already-ended' }]);
  });

  it('lets a suspended mandate work again, and corrects a day of withdrawal', async () => {
    using folder = temporaryFolder();
    const { importing, apply, list } = commandsOn(folder);
    await importing(SAMPLE, '--apply');
    const suspended = (await list()).find(({ status }) => status === 'suspended');
    const id = suspended?.id;
    const { stdout } = await apply(
      { do: 'mandate.resume', id, on: '2026-11-20' },
      { do: 'mandate.resume', id, on: '2026-11-20' },
      { do: 'mandate.revoke', id, on: '2026-12-31' },
      { do: 'mandate.revoke', id, on: '2026-12-01' },
    );
    expect(answersOf(stdout)).toMatchObject([
      { ok: true },
      refusedBy('not-suspended'),
      { ok: true },
      { ok: true },
    ]);
    // Withdrawn from a day to come: it works until then, and is handled.
    expect((await list()).find((item) => item.id === id)).toMatchObject({ status: 'active', actBy: null });
  });

  it('keeps a number that may be a BSN out of every text, unless it was looked at', async () => {
    using folder = temporaryFolder();
    const { importing, apply, list } = commandsOn(folder);
    await importing(SAMPLE, '--apply');
    const id = (await list())[0]?.id;
    const reason = 'zie 111222333';
    const { stdout } = await apply(
      { do: 'mandate.suspend', id, reason },
      { do: 'mandate.revoke', id, on: '2026-11-01', reason },
      { do: 'mandate.archive', id, reason },
      { do: 'mandate.change', id, note: reason },
      { do: 'mandate.archive', id, reason, confirmedNoBsn: true },
    );
    const held = refusedBy('bsn-like-text');
    expect(answersOf(stdout)).toMatchObject([held, held, held, held, { ok: true }]);
  });

  it('reads levels as people write them, and a file that begins with a byte order mark', async () => {
    using folder = temporaryFolder();
    const { importing, list } = commandsOn(folder);
    await importing(SAMPLE, '--apply');
    const id = (await list())[0]?.id;
    const line = `\ufeff${JSON.stringify({ do: 'mandate.change', id, level: 'eh2plus' })}\r\n`;
    const { stdout } = await runCli(['apply', '--data', folder.file('data')], line);
    expect(answersOf(stdout)).toMatchObject([{ ok: true }]);
    expect((await list()).find((item) => item.id === id)?.level).toBe('EH2+');
  });

  it('refuses what an import would refuse', async () => {
    using folder = temporaryFolder();
    const { apply, list } = commandsOn(folder);
    const names = { organisation: 'V', kvk: '68750110', person: 'A' };
    const mandate = { do: 'mandate.register', ...names, service: 'Mijn CBS', level: 'EH3' };
    const { stdout } = await apply(
      { ...mandate, kvk: '1234567', endsOn: '2028-12-31' },
      { ...mandate, startsOn: '2024-01-01', endsOn: '2029-01-02' },
      { ...mandate, startsOn: '2024-01-01', endsOn: '2023-12-31' },
      { ...mandate, endsOn: '2028-12-31', note: 'BSN 999990007' },
      { ...mandate, endsOn: '2028-12-31', note: '999990007', confirmedNoBsn: true },
      { ...mandate, endsOn: '2028-12-31' },
      {
        ...mandate,
        person: 'B',
        service: 'Nieuwe dienst',
        supplier: 'Nieuwe leverancier',
        endsOn: '2028-12-31',
      },
    );
    expect(answersOf(stdout)).toMatchObject([
      refusedBy('kvk-invalid'),
      refusedBy('term-too-long'),
      refusedBy('end-before-start'),
      refusedBy('bsn-like-text'),
      { ok: true },
      refusedBy('duplicate'),
      { ok: true },
    ]);
    expect((await list()).map(({ service, supplier }) => [service, supplier])).toEqual(
      expect.arrayContaining([
        ['Mijn CBS', null],
        ['Nieuwe dienst', 'Nieuwe leverancier'],
      ]),
    );
  });
});
