// @vitest-environment node
/** What the window can ask of the past, through the contract: the register on a day, and taking back. */
import { expect, it } from 'vitest';
import type { MethodName } from '#core/contract/channels.ts';
import { CONTRACT } from '#core/contract/contract.ts';
import { mainInMemory } from '#test/support/flow/main-in-memory.ts';

const MANDATE = {
  do: 'mandate.register',
  kvk: '68750110',
  organisation: 'Voorbeeld Bouw BV',
  person: 'Anna Jansen',
  service: 'Aangifte omzetbelasting',
  level: 'EH3',
  endsOn: '2027-12-31',
};

it('lists the register as it was recorded on a day, and takes back what was done since', async () => {
  const { bridge, dayBecomes, unexpected } = mainInMemory();
  const ask = async <M extends MethodName>(method: M, input: unknown) => {
    expect(CONTRACT[method].input.safeParse(input).success).toBe(true);
    return await bridge.invoke(method, input);
  };
  const past = (on: string) => ask('history.at', { on, offset: 0, limit: 10 });
  expect(await past('2026-11-22')).toMatchObject({ ok: true, value: { seq: 0, total: 0, items: [] } });
  expect(await ask('register.edit', { commands: [MANDATE] })).toMatchObject({ ok: true });
  dayBecomes('2026-11-24');
  const recorded = { seq: 1, total: 1, counts: { mandate: 1 }, items: [{ person: 'Anna Jansen' }] };
  expect(await past('2026-11-22')).toMatchObject({ ok: true, value: recorded });
  expect(await ask('register.undo', {})).toMatchObject({
    ok: true,
    value: { seq: 2, action: 'mandate.register' },
  });
  expect(await past('2026-11-24')).toMatchObject({ ok: true, value: { seq: 2, total: 0 } });
  expect(await past('2026-11-23')).toMatchObject({ ok: true, value: recorded });
  expect(await past('2026-11-25')).toMatchObject({ ok: false, error: { code: 'day-in-future' } });
  expect(unexpected).toEqual([]);
});
