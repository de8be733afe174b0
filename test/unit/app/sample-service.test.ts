import { describe, expect, it } from 'vitest';
import { registerCommandSchema } from '#core/contract/register-command.ts';
import { withRegister } from './with-register.ts';

describe('sample data', () => {
  it('comes and goes without a trace', async () => {
    const app = withRegister({});
    const before = app.content();
    expect(app.sample.isLoaded()).toBe(false);
    await app.sample.load();
    expect(app.sample.isLoaded()).toBe(true);
    expect(app.register().mandates.size).toBe(14);
    const [id = ''] = app.view.list().inHaste.map(({ item }) => item.id);
    await app.editor.run([
      registerCommandSchema.parse({ do: 'reminder.answer', id, answer: { kind: 'seen' } }),
    ]);
    await app.sample.remove();
    expect(app.sample.isLoaded()).toBe(false);
    expect(app.content()).toEqual(before);
  });

  it('uses an organisation that is known, so that there are not two with one KvK number', async () => {
    const app = withRegister({});
    const known = app.register().organisations.get('o1');
    await app.sample.load();
    const namesakes = [...app.register().organisations.values()].filter(({ kvk }) => kvk === known?.kvk);
    expect(namesakes).toEqual([known]);
  });

  it('is refused beside mandates of the user’s own, and nothing is changed', async () => {
    const app = withRegister();
    await expect(app.sample.load()).rejects.toMatchObject({ parameters: { rule: 'sample-not-empty' } });
    expect(app.register().mandates.size).toBe(1);
  });

  it('leaves what the user’s own mandates came to need', async () => {
    const app = withRegister({});
    await app.sample.load();
    const [organisation] = [...app.register().organisations.values()].filter(({ kvk }) => kvk === '69599068');
    const own = registerCommandSchema.parse({
      do: 'mandate.register',
      kvk: organisation?.kvk,
      person: 'Eigen Persoon',
      service: 'Mijn CBS',
      level: 'EH3',
      endsOn: '2027-03-01',
    });
    await app.editor.run([own]);
    await app.sample.remove();
    expect([...app.register().mandates.values()]).toMatchObject([{ organisationId: organisation?.id }]);
    expect(app.register().organisations.has(organisation?.id ?? '')).toBe(true);
  });

  it('can be taken back like any edit, and removing what is not there changes nothing', async () => {
    const app = withRegister({});
    await app.sample.load();
    await app.undo.undo();
    expect(app.register().mandates.size).toBe(0);
    const { seq } = await app.sample.remove();
    expect(seq).toBe(2);
  });
});
