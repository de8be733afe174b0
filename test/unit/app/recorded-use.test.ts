/** Recording a login sets the last use to that day, also an earlier one: a correction, of which history keeps both. */
import { expect, it } from 'vitest';
import { registerCommandSchema } from '#core/contract/register-command.ts';
import { mandate, NEVER_USED, USE_UNKNOWN, usedOn } from '#test/unit/core/builders.ts';
import { withRegister } from './with-register.ts';

const use = (on: string) => registerCommandSchema.parse({ do: 'mandate.use', id: 'm1', on });

it.each([
  ['a later day', usedOn('2026-11-03'), '2026-11-04'],
  ['an earlier day', usedOn('2026-11-03'), '2026-11-02'],
  ['today', usedOn('2026-11-03'), '2026-11-22'],
  ['a day after never', NEVER_USED, '2020-01-01'],
  ['a day where it was not known', USE_UNKNOWN, '2020-01-01'],
])('%s is the last use from then on', async (_name, lastUse, on) => {
  const app = withRegister({ mandates: [mandate({ lastUse })] });
  await app.editor.run([use(on)]);
  expect(app.mandate()).toMatchObject({ lastUse: { kind: 'date', on } });
});

it('both days stand in the history', async () => {
  const app = withRegister({ mandates: [mandate({ lastUse: NEVER_USED })] });
  await app.editor.run([use('2026-11-03')]);
  await app.editor.run([use('2026-11-02')]);
  expect((await app.history.of('m1')).map(({ action }) => action)).toEqual(['mandate.use', 'mandate.use']);
});
