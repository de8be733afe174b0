/** Renewing a mandate: a new term under the same mandate, beside the old ones, which stay (DOMAIN: Words, verlenging). */
import { expect, it } from 'vitest';
import { registerCommandSchema } from '#core/contract/register-command.ts';
import { mandate, term } from '#test/unit/core/builders.ts';
import { withRegister } from './with-register.ts';

const OLD = term('2022-12-15', '2026-12-14');
const renewed = (startsOn: string, endsOn: string) =>
  registerCommandSchema.parse({ do: 'mandate.renew', id: 'm1', startsOn, endsOn });

it.each([
  ['after the old one', '2026-12-15', '2031-12-14'],
  ['early, over the old one', '2026-11-22', '2031-11-21'],
  ['of five years to the day', '2026-12-15', '2031-12-15'],
])('a new term %s stands beside it', async (_name, startsOn, endsOn) => {
  const app = withRegister({ mandates: [mandate({ terms: [OLD] })] });
  await app.editor.run([renewed(startsOn, endsOn)]);
  expect(app.mandate()?.terms).toEqual([OLD, { startsOn, endsOn }]);
});

it.each([
  ['a day longer than five years', '2026-12-15', '2031-12-16', 'term-too-long'],
  ['ended before it starts', '2026-12-15', '2026-12-14', 'end-before-start'],
  ['the same as the old one', '2022-12-15', '2026-12-14', 'duplicate'],
])('one that is %s is refused', async (_name, startsOn, endsOn, rule) => {
  const app = withRegister({ mandates: [mandate({ terms: [OLD] })] });
  await expect(app.editor.run([renewed(startsOn, endsOn)])).rejects.toMatchObject({
    code: 'rule-refused',
    parameters: { rule },
  });
  expect(app.mandate()?.terms).toEqual([OLD]);
});
