/** What is read in the mail of a supplier, and what of the register it may be about. */
import { describe, expect, it } from 'vitest';
import { factsOf } from '#core/catalogue/facts.ts';
import { endOf, type MailFacts, matchMail } from '#core/domain/mail/match-mail.ts';
import { type MailText, readSupplierMail } from '#core/domain/mail/supplier-mail.ts';
import { dayList } from '#core/domain/query/day-list.ts';
import { deriveOthers, othersOf } from '#core/domain/query/other-items.ts';
import { EMPTY_REGISTER } from '#core/domain/records/register.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { atOnce } from '#core/domain/values/slices.ts';
import {
  adminRole,
  mandate,
  means,
  organisation,
  person,
  subscription,
  supplier,
  term,
  usedOn,
} from '#test/unit/core/builders.ts';
import { assigned, chain, service, side, TODAY, UNKNOWN } from '#test/unit/core/chain-builders.ts';
import { type Catalogue, NO_INACTIVITY, registerOf } from '#test/unit/core/whole-register.ts';

const pasted = (body: string, over: Partial<MailText> = {}): MailText => ({
  from: null,
  subject: null,
  body,
  ...over,
});

describe('with the catalogue a mail', () => {
  const catalogue = factsOf(EMPTY_REGISTER);
  const read = (mail: MailText) => readSupplierMail(mail, catalogue);
  const supplierOf = (mail: MailText) => read(mail)?.supplierIds.join(' ') ?? '';

  it.each([
    [
      'of a sender at its domain',
      pasted('Beste klant', { from: 'We-ID <no-reply@mail.we-id.nl>' }),
      'supplier-we-id',
    ],
    ['that names it', pasted('Uw machtiging bij KPN verloopt.'), 'supplier-kpn'],
    ['that names it by another name', pasted('Connectis: uw machtiging verloopt'), 'supplier-we-id'],
    ['that names two', pasted('Van KPN naar Digidentity verloopt op 1-1-2027 uw machtiging'), ''],
    ['that names two, of the sender', pasted('Van KPN naar We-ID', { from: 'a@kpn.com' }), 'supplier-kpn'],
    ['of an address without a host', pasted('KPN', { from: '' }), 'supplier-kpn'],
    ['that has its name within a word', pasted('KPNX machtiging 1-1-2027'), ''],
  ])('is of the supplier %s', (_, mail, supplierId) => {
    expect(supplierOf(mail)).toBe(supplierId);
  });

  it.each([
    ['Uw ketenmachtiging verloopt', 'chain'],
    ['Uw beheerdersrol verloopt binnenkort; uw machtigingen blijven', 'role'],
    ['Deze machtiging is al 22 maanden niet gebruikt', 'inactivity'],
    ['Een machtiging is bijna verlopen', 'mandate'],
    ['Uw certificaat verloopt', 'means'],
    ['Uw abonnement loopt af', 'subscription'],
    ['Goedemiddag', 'unknown'],
  ])('%j is about: %s', (text, subject) => {
    expect(read(pasted(`KPN. ${text}`))?.subject).toBe(subject);
  });

  it.each(['Lunch op 1 maart 2027?', 'Uw machtiging is verlengd', ''])('%j is none of a supplier', (text) => {
    expect(read(pasted(text))).toBeNull();
  });

  it('names services, or else all of the providers that it names', () => {
    const names = (text: string) =>
      read(pasted(`KPN ${text}`))?.serviceIds.map((id) => catalogue.services.get(id)?.name);
    expect(names('voor Mijn CBS (EH3)')).toEqual(['Mijn CBS']);
    const ofStatistics = names('voor het Centraal Bureau voor de Statistiek') ?? [];
    expect(ofStatistics).toContain('Mijn CBS');
    expect(names('voor iets')).toEqual([]);
  });

  it('is of every supplier of one name, the catalogue and the register each have one', () => {
    const own = factsOf({ ...EMPTY_REGISTER, suppliers: new Map([['s1', supplier({ name: 'KPN' })]]) });
    expect(readSupplierMail(pasted('KPN'), own)?.supplierIds).toEqual(
      expect.arrayContaining(['s1', 'supplier-kpn']),
    );
  });

  it('is read with its subject', () => {
    expect(read(pasted('Geldig tot 1-3-2027', { subject: 'Uw machtiging verloopt' }))).toMatchObject({
      supplierIds: [],
      subject: 'mandate',
      dates: [{ date: '2027-03-01', meaning: 'end', mayExclude: true }],
    });
  });
});

describe('the end that a mail names', () => {
  const ends = (text: string) =>
    endOf(readSupplierMail(pasted(`We-ID ${text}`), registerOf({})) ?? { dates: [] });
  it.each([
    ['machtiging verloopt 1-3-2027', '2027-03-01'],
    ['machtiging 1-3-2027', '2027-03-01'],
    ['machtiging van 1-3-2022, verloopt 1-3-2027', '2027-03-01'],
    ['machtiging verloopt 1-3-2027, de andere verloopt 2-3-2027', null],
    ['machtiging 1-3-2027 of 2-3-2027', null],
    ['machtiging vanaf 1-3-2027', null],
    ['machtiging', null],
  ])('%j', (text, date) => {
    expect(ends(text)?.date ?? null).toBe(date);
  });
});

describe('a mail is matched', () => {
  const PEOPLE = {
    persons: [
      person({ id: 'p1', name: 'Zoë de Vries', email: 'zoe@example.nl' }),
      person({ id: 'p2', name: 'Éva Li' }),
    ],
    organisations: [
      organisation({ id: 'o1', name: 'Kantoor BV', kvk: '68750110', kind: 'own' }),
      organisation({ id: 'o2', name: 'Cliënt BV', kvk: '69599076', kind: 'client' }),
    ],
  };
  const SERVICES = [
    service('d1', { name: 'Verzuim' }),
    service('d3', { name: 'Loket', providerId: null }),
    service('d2', { name: 'Ziektewet' }),
  ];
  const known = (records: Parameters<typeof registerOf>[0]): IndexedFacts =>
    registerOf({ ...PEOPLE, ...records }, { services: SERVICES });
  const matched = (facts: IndexedFacts, body: string) => {
    const mail = readSupplierMail(pasted(body), facts);
    if (mail === null) return null;
    const { chains, records } = atOnce(deriveOthers(othersOf(facts.register), facts, TODAY));
    const on: MailFacts = { facts, mandates: dayList(facts, TODAY).inHaste, chains, records };
    return matchMail(mail, on).map(({ kind, id, verdict }) => `${kind} ${id} ${verdict}`);
  };
  const ending = (id: string, endsOn: string, over: object = {}) =>
    mandate({ id, terms: [term('2024-01-01', endsOn)], ...over });

  const MANDATES = known({
    mandates: [
      ending('m1', '2027-03-12'),
      ending('m2', '2027-03-11', { personId: 'p2' }),
      ending('m3', '2027-03-12', { supplierId: 's2' }),
      ending('m4', '2027-06-01', { organisationId: 'o2', supplierId: null }),
      ending('m5', '2027-03-12', { archivedOn: '2026-11-01' }),
      ending('m6', '2027-03-12', { revoked: { on: '2026-11-01', reason: null } }),
    ],
  });

  it.each([
    [
      'by supplier, what differs first',
      'We-ID: machtiging verloopt op 12-3-2027',
      ['mandate m2 differs', 'mandate m4 differs', 'mandate m1 same'],
    ],
    [
      'with the day before, where it says "tot"',
      'We-ID: machtiging geldig tot 12-3-2027 voor Éva Li',
      ['mandate m2 same'],
    ],
    ['by name', 'We-ID: machtiging van Zoe de Vries voor Kantoor BV', ['mandate m1 no-date']],
    ['by address', 'We-ID: machtiging van zoe@example.nl voor 68750110', ['mandate m1 no-date']],
    ['by organisation', 'Machtiging voor Client BV verloopt 1-6-2027', ['mandate m4 same']],
    ['not by a service it does not reach', 'We-ID: machtiging voor de Ziektewet, Éva Li', []],
    ['never when it names nothing of the register', 'Machtiging verloopt op 12-3-2027', []],
  ])('to mandates %s', (_, text, matches) => {
    expect(matched(MANDATES, text)).toEqual(matches);
  });

  it('to what lapses for want of a login, where it tells of that', () => {
    const unused = (suppliers: NonNullable<Catalogue['suppliers']>) =>
      registerOf(
        { ...PEOPLE, mandates: [mandate({ id: 'm1', lastUse: usedOn('2025-03-01') })] },
        { suppliers },
      );
    const text = 'We-ID: lang niet gebruikt, vervalt op 28-2-2027';
    expect(matched(unused(NO_INACTIVITY), text)).toEqual(['mandate m1 not-recorded']);
    expect(matched(unused([supplier({ inactivityMonths: 24 })]), text)).toEqual(['mandate m1 same']);
  });

  it('to chain mandates by either side', () => {
    const facts = known({
      chainMandates: [
        chain({
          id: 'c1',
          grantor: side({ supplierId: 's2', terms: [term('2025-01-01', '2028-01-01')] }),
          intermediary: side({ terms: [term('2025-01-01', '2027-01-01')] }),
          assignments: [assigned('p1')],
        }),
        chain({ id: 'c2', grantor: UNKNOWN, intermediary: UNKNOWN, assignments: null }),
        chain({ id: 'c3', archivedOn: '2026-01-01' }),
      ],
    });
    expect(matched(facts, 'We-ID: ketenmachtiging van Cliënt BV verloopt 1-1-2028')).toEqual([
      'chain c2 not-recorded',
      'chain c1 same',
    ]);
    expect(matched(facts, 'We-ID: ketenmachtiging Ziektewet van Zoë de Vries')).toEqual(['chain c2 no-date']);
    expect(matched(facts, 'We-ID: ketenmachtiging Verzuim van Zoë de Vries')).toHaveLength(2);
    expect(matched(facts, 'We-ID: ketenmachtiging Verzuim van Éva Li verloopt 1-1-2029')).toEqual([
      'chain c2 not-recorded',
    ]);
  });

  it('to roles, means and subscriptions', () => {
    const facts = known({
      adminRoles: [adminRole({ id: 'r1', personId: 'p1', to: '2027-01-01' })],
      means: [means({ id: 'e1', personId: 'p1', endsOn: '2027-01-01' }), means({ id: 'e2', personId: 'p2' })],
      subscriptions: [subscription({ id: 'b1' })],
    });
    expect(matched(facts, 'We-ID: uw beheerdersrol, ook voor Verzuim, verloopt op 2-1-2027')).toEqual([
      'role r1 differs',
    ]);
    expect(matched(facts, 'We-ID: inlogmiddel van Zoë de Vries eindigt op 1-1-2027')).toEqual([
      'means e1 same',
    ]);
    expect(matched(facts, 'We-ID: abonnement')).toEqual(['subscription b1 no-date']);
  });

  it('with the names of what it may mean, or the ids of what is not recorded', () => {
    const wide = { kind: 'level', branch: null, forThirdPartiesOnly: false };
    const facts = known({
      mandates: [
        mandate({ id: 'm1' }),
        mandate({
          id: 'm2',
          scope: { kind: 'provider', providerId: 'v1', branch: null, forThirdPartiesOnly: false },
        }),
        mandate({ id: 'm3', scope: wide }),
      ],
      chainMandates: [
        chain({ id: 'c1' }),
        chain({
          id: 'c2',
          grantor: side({ scope: { ...wide, kind: 'provider', providerId: 'v1' } }),
          intermediary: UNKNOWN,
        }),
        chain({ id: 'c3', grantor: UNKNOWN, intermediary: UNKNOWN }),
      ],
      adminRoles: [
        adminRole({ id: 'r1', personId: 'p1' }),
        adminRole({ id: 'r2', personId: 'p9', organisationId: 'o9' }),
      ],
      means: [means({ id: 'e1', personId: 'p1' })],
      subscriptions: [subscription({ id: 'b1', organisationId: 'o1' })],
    });
    const namesFor = (text: string) => {
      const mail = readSupplierMail(pasted(text), facts);
      if (mail === null) return [];
      const { chains, records } = atOnce(deriveOthers(othersOf(facts.register), facts, TODAY));
      const matches = matchMail(mail, { facts, mandates: dayList(facts, TODAY).inHaste, chains, records });
      return matches.map(({ names }) => `${names().who}: ${names().about}`);
    };
    expect(namesFor('We-ID machtiging')).toEqual([
      'Zoë de Vries: Verzuim · Kantoor BV',
      'Zoë de Vries: UWV · Kantoor BV',
      'Zoë de Vries: Kantoor BV',
    ]);
    expect(namesFor('We-ID ketenmachtiging')).toEqual([
      'Cliënt BV → Kantoor BV: Verzuim',
      'Cliënt BV → Kantoor BV: UWV',
      'Cliënt BV → Kantoor BV: ',
    ]);
    expect(namesFor('We-ID beheerdersrol')).toEqual(['Zoë de Vries: Kantoor BV · EH3', 'p9: o9 · EH3']);
    expect(namesFor('We-ID middel')).toEqual(['Zoë de Vries: EH3']);
    expect(namesFor('We-ID abonnement')).toEqual(['Kantoor BV: ']);
  });
});
