/** A mail that somebody pasted or chose: read beside the register, with nothing written. */
import { describe, expect, it } from 'vitest';
import { MOST_MATCHES } from '#core/contract/supplier-mail.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { ImportEntrance } from '#electron/app/import-entrance.ts';
import type { ImportService } from '#electron/app/import-service.ts';
import { MailService } from '#electron/app/mail-service.ts';
import { RegisterView } from '#electron/app/register-view.ts';
import { InMemoryRegisterStore } from '#electron/store/in-memory-register-store.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { facts, mandate, means, term } from '#test/unit/core/builders.ts';

const MAIL = 'We-ID: uw machtiging verloopt op 31 december 2027.';

function reading(given: Parameters<typeof facts>[0]) {
  const { register, suppliers, services, serviceProviders } = facts(given);
  const store = new InMemoryRegisterStore({
    clock: fixedClock,
    state: { register: { ...register, suppliers, services, serviceProviders }, seq: 0 },
  });
  const mails = {
    read: async (bytes: Uint8Array) => ({ from: null, subject: null, body: new TextDecoder().decode(bytes) }),
  };
  const service = new MailService(new RegisterView(store, fixedClock), mails, async () => {});
  return { service, read: (text: string) => service.read('x.eml', new TextEncoder().encode(text)) };
}

describe('a mail', () => {
  it('says what it read, and what it may mean with the names of the register', async () => {
    const { read } = reading({
      mandates: [mandate({ id: 'm1', terms: [term('2023-01-01', '2027-06-30')] })],
    });
    expect(await read(MAIL)).toEqual({
      fileName: 'x.eml',
      supplier: 'We-ID',
      subject: 'mandate',
      end: '2027-12-31',
      dates: [{ date: '2027-12-31', meaning: 'end' }],
      total: 1,
      matches: [
        {
          kind: 'mandate',
          id: 'm1',
          who: 'Anna',
          about: 'Verzuim melden · Voorbeeld Bouw BV',
          ends: ['2027-06-30'],
          verdict: 'differs',
        },
      ],
    });
  });

  it('of a supplier that it does not name tells of a means by person and level', async () => {
    const { read } = reading({ mandates: [], means: [means({ id: 'e1', personId: 'p1', endsOn: null })] });
    expect(await read('Het middel van Anna eindigt 1-1-2027')).toMatchObject({
      supplier: null,
      matches: [{ kind: 'means', who: 'Anna', about: 'EH3', ends: [], verdict: 'not-recorded' }],
    });
  });

  it('that fits very many lists the first and counts all', async () => {
    const mandates = Array.from({ length: MOST_MATCHES + 5 }, (_, at) => mandate({ id: `m${at}` }));
    const mail = await reading({ mandates }).read(MAIL);
    expect([mail?.total, mail?.matches.length]).toEqual([MOST_MATCHES + 5, MOST_MATCHES]);
  });

  it('that is none of a supplier is none', async () => {
    expect(await reading({ mandates: [] }).read('Lunch op 1 maart 2027?')).toBeNull();
  });
});

describe('what somebody chose or pasted', () => {
  const refused = new TijdigError('file-not-recognised', { missing: 'kvk' });
  const entrance = (compareBytes: () => never) =>
    new ImportEntrance(
      { compareBytes } as unknown as ImportService,
      reading({ mandates: [mandate()] }).service,
      { read: async (path) => ({ name: path, bytes: new TextEncoder().encode(MAIL) }) },
    );
  const refuse = (error: unknown) => () => {
    throw error;
  };

  it('is a mail when it is no table', async () => {
    expect(await entrance(refuse(refused)).readFile('mail.eml')).toMatchObject({
      kind: 'mail',
      fileName: 'mail.eml',
    });
    expect(await entrance(refuse(refused)).readPasted(MAIL)).toMatchObject({ kind: 'mail', fileName: '' });
  });

  it('is refused as a table when it is neither', async () => {
    await expect(entrance(refuse(refused)).readPasted('iets anders')).rejects.toBe(refused);
  });

  it('is not read as a mail when reading broke down', async () => {
    const broken = new RangeError('broken');
    await expect(entrance(refuse(broken)).readPasted(MAIL)).rejects.toBe(broken);
  });
});
