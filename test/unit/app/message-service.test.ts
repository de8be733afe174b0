import { describe, expect, it } from 'vitest';
import { mailtoOf } from '#electron/app/message-service.ts';
import { mandate, NEVER_USED, term, usedOn } from '#test/unit/core/builders.ts';
import { withRegister } from './with-register.ts';

const ending = (id: string, over: Record<string, unknown> = {}) =>
  mandate({ id, terms: [term('2022-12-15', '2026-12-14')], lastUse: usedOn('2026-11-03'), ...over });

describe('a message to the authorised person', () => {
  it('lists everything in order of haste, with what must be done by which day', () => {
    const app = withRegister({
      mandates: [
        ending('m1', { terms: [term('2022-02-01', '2027-01-31')] }),
        ending('m2', { personId: 'p2' }),
      ],
    });
    const [message, ...rest] = app.messages.compose({
      ids: ['m1', 'm2'],
      to: 'authorised-person',
      language: 'nl',
    });
    expect(rest).toEqual([]);
    expect(message).toMatchObject({ name: null, email: null, mandateIds: ['m2', 'm1'], fitsMailto: true });
    expect(message?.subject).toBe('2 machtigingen eHerkenning verlengen, uiterlijk maandag 7 december');
    expect(message?.body).toContain('Beste heer of mevrouw,');
    expect(message?.body).toContain('Doe dit uiterlijk op maandag 7 december.');
    expect(message?.body).toContain(
      [
        '1. Verzuim melden',
        '   Voor: Voorbeeld Bouw BV (KvK 68750110)',
        '   Gebruiker: Éva',
        '   Niveau: EH3',
        '   Leverancier: We-ID',
        '   Werkt tot en met: 14-12-2026',
        '   Uiterlijk beginnen op: 07-12-2026',
        '   Wat te doen: verleng de machtiging bij We-ID',
      ].join('\n'),
    );
  });

  it('is there in English too', () => {
    const app = withRegister({ mandates: [ending('m1')] });
    const [message] = app.messages.compose({ ids: ['m1'], to: 'authorised-person', language: 'en' });
    expect(message?.subject).toBe('Renew eHerkenning: Verzuim melden, by Monday 7 December at the latest');
    expect(message?.body).toContain('What to do: renew the authorisation at We-ID');
  });
});

describe('messages to users', () => {
  it('are one for each person, most urgent first', () => {
    const app = withRegister({
      mandates: [
        ending('a'),
        mandate({ id: 'b', personId: 'p2', terms: [term('2024-11-25', '2029-11-24')], lastUse: NEVER_USED }),
        ending('c'),
      ],
    });
    const messages = app.messages.compose({ ids: ['a', 'b', 'c'], to: 'user', language: 'nl' });
    expect(messages.map(({ name, mandateIds }) => [name, mandateIds])).toEqual([
      ['Éva', ['b']],
      ['Anna', ['a', 'c']],
    ]);
    expect(messages[0]?.body).toContain('Beste Éva,');
    expect(messages[0]?.body).toContain('log één keer in met deze machtiging');
  });

  it('of mandates that are gone are refused', () => {
    const app = withRegister({});
    expect(() => app.messages.compose({ ids: ['x'], to: 'user', language: 'nl' })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});

describe('where a message goes', () => {
  it('each is saved under a name of its own that any file system takes', async () => {
    const app = withRegister({ mandates: [ending('a'), ending('b', { personId: 'p2' })] });
    expect(await app.messages.save({ ids: ['a', 'b'], to: 'user', language: 'nl' })).toBe(2);
    expect(app.outside.saved.map(({ name }) => name)).toEqual(['tijdig-1-Anna.eml', 'tijdig-2-Eva.eml']);
  });

  it('only what fits a link is handed to the mail program', async () => {
    const many = Array.from({ length: 40 }, (_, at) => ending(`m${at}`));
    const app = withRegister({ mandates: many });
    const request = { to: 'user', language: 'nl', index: 0 } as const;
    await app.messages.mail({ ...request, ids: ['m1'] });
    expect(app.outside.mailed).toEqual([expect.stringMatching(/^mailto:\?subject=/)]);
    const ids = many.map(({ id }) => id as string);
    await expect(app.messages.mail({ ...request, ids })).rejects.toMatchObject({ code: 'invalid-request' });
    await expect(app.messages.mail({ ...request, ids: ['m1'], index: 1 })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('nothing in a text can add to the link', () => {
    const link = mailtoOf({ email: 'a@b.example?bcc=c@d.example', subject: 'x&bcc=y', body: 'a\nb&c' });
    expect(link).toBe('mailto:a@b.example%3Fbcc%3Dc@d.example?subject=x%26bcc%3Dy&body=a%0D%0Ab%26c');
  });
});
