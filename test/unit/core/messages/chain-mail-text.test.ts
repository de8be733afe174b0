/** What Tijdig writes about chain mandates: a request to the other party, and the news to the intermediary that we granted one. */
import { describe, expect, it } from 'vitest';
import { deriveChain } from '#core/domain/query/derive-chain.ts';
import type { Language } from '#core/i18n/i18n.ts';
import { createWords } from '#core/i18n/words.ts';
import { type ChainMailKind, chainMailText } from '#core/messages/chain-mail-text.ts';
import { organisation, term } from '#test/unit/core/builders.ts';
import { chain, scopeOf, side, TODAY } from '#test/unit/core/chain-builders.ts';
import { registerOf } from '#test/unit/core/whole-register.ts';

const ORGANISATIONS = [
  organisation({ id: 'o1', name: 'Kantoor', kvk: '68750110', kind: 'own' }),
  organisation({ id: 'o2', name: 'Cliënt BV', kvk: '69599076', kind: 'client' }),
];
const known = registerOf({ organisations: ORGANISATIONS });
type Over = NonNullable<Parameters<typeof chain>[0]>;
const ENDING = side({ supplierId: 's2', terms: [term('2024-01-01', '2026-12-31')] });
function write(
  kind: ChainMailKind,
  overs: readonly Over[],
  { signatures = null as number | null, language = 'nl' as Language, name = null as string | null } = {},
) {
  const chains = overs.map((over) => deriveChain(chain(over), known, TODAY));
  const facts = { kind, name, sender: 'Anna', chains, signatures, today: TODAY };
  return chainMailText(facts, createWords(language), language);
}

describe('a request to the client', () => {
  it('names who granted, who acts, what, where, until when and who signs', () => {
    const scope = { ...scopeOf('d1', 'd2'), branch: '000123456789' };
    const { subject, body } = write(
      'client',
      [{ grantor: { ...ENDING, scope } as never, intermediary: side({ scope }) }],
      {
        signatures: 2,
      },
    );
    expect(subject).toBe('Ketenmachtiging eHerkenning verlengen: d1, d2, uiterlijk vrijdag 11 december');
    expect(body).toBe(
      [
        'Beste heer of mevrouw,',
        '',
        'Met deze ketenmachtiging voor eHerkenning doen wij zaken voor u. Zij stopt binnenkort of werkt niet meer. Wilt u haar verlengen? Wij kunnen dat niet voor u doen.',
        'Doe dit uiterlijk op vrijdag 11 december.',
        '',
        '1. d1, d2',
        '   Opdrachtgever: Cliënt BV (KvK 69599076)',
        '   Intermediair: Kantoor (KvK 68750110)',
        '   Alleen voor vestiging: 000123456789',
        '   Niveau: EH3',
        '   Staat bij leverancier: Digidentity',
        '   Werkt tot en met: 31-12-2026',
        '   Uiterlijk beginnen op: 11-12-2026',
        '   Wie tekent: 2 wettelijk vertegenwoordigers samen',
        '   Wat te doen: verleng de ketenmachtiging bij Digidentity',
        '',
        'Laat u weten wanneer het gedaan is? Dan noteren wij de nieuwe datum.',
        '',
        'Met vriendelijke groet,',
        'Anna',
      ].join('\n'),
    );
  });

  it.each([
    [null, 'Wie tekent: uw wettelijk vertegenwoordiger\n'],
    [1, 'Wie tekent: uw wettelijk vertegenwoordiger\n'],
    [3, 'Wie tekent: 3 wettelijk vertegenwoordigers samen\n'],
  ])('of whom %s must sign', (signatures, line) => {
    expect(write('client', [{ grantor: ENDING }], { signatures }).body).toContain(line);
  });

  it('asks for a signature where there is one register, which may stand with the intermediary', () => {
    const shared = { registration: 'one-register', grantor: { kind: 'unknown' }, intermediary: ENDING };
    expect(write('client', [shared]).body).toContain('Wat te doen: onderteken het verzoek van Digidentity');
    expect(write('client', [{ registration: 'one-register', grantor: ENDING }]).body).toContain(
      'Staat bij leverancier: Digidentity',
    );
  });

  it('lists several, and does not guess what is not known', () => {
    const { subject, body } = write('client', [
      { grantor: { kind: 'unknown' } },
      { id: 'c2', grantor: ENDING },
    ]);
    expect(subject).toBe('2 ketenmachtigingen eHerkenning verlengen, uiterlijk vrijdag 11 december');
    expect(body).toContain('   Staat bij leverancier: niet bekend\n');
    expect(body).toContain('verleng de ketenmachtiging bij de leverancier');
    expect(body).toContain('\n2. d1');
  });
});

it('a request to the intermediary is about its own side', () => {
  const ours = { grantorId: 'o1', intermediaryId: 'o2', intermediary: ENDING };
  const { subject, body } = write('intermediary', [ours], { name: 'Éva' });
  expect(subject).toBe('Uw kant van een ketenmachtiging verlengen: d1, uiterlijk vrijdag 11 december');
  expect(body).toContain('Beste Éva,');
  expect(body).toContain('Opdrachtgever: Kantoor (KvK 68750110)');
  expect(body).toContain('Wat te doen: verleng uw kant bij Digidentity');
  expect(body).not.toContain('Wie tekent');
});

describe('the news that a chain mandate was granted', () => {
  const ours: Over = { grantorId: 'o1', intermediaryId: 'o2', grantor: side() };

  it('tells both KvK numbers, the services and where it is recorded, without a day to act', () => {
    const { subject, body } = write('granted', [ours]);
    expect(subject).toBe('Wij gaven u een ketenmachtiging: d1');
    for (const line of [
      'Opdrachtgever: Kantoor (KvK 68750110)',
      'Intermediair: Cliënt BV (KvK 69599076)',
      'Staat bij leverancier: We-ID',
      'Geldig vanaf: 01-01-2026',
      'Werkt tot en met: 31-12-2030',
      'Wat te doen: leg deze ketenmachtiging met dezelfde diensten vast in uw register en wijs uw gebruikers toe',
      'Laat u weten of u de ketenmachtiging ziet en of het inloggen lukt?',
    ])
      expect(body).toContain(line);
    expect(body).not.toContain('iterlijk');
  });

  it('asks no second entry where there is one register, nor says since when where that is not known', () => {
    const since = side({ terms: [term(null, '2030-12-31')] });
    const { body } = write('granted', [{ ...ours, registration: 'one-register', grantor: since }]);
    expect(body).toContain('Wat te doen: wijs uw gebruikers toe in uw beheeromgeving');
    expect(body).not.toContain('Geldig vanaf');
  });

  it('shows a party that is not recorded by what there is, and is there in English', () => {
    const { subject, body } = write('granted', [{ ...ours, intermediaryId: 'o9' }], { language: 'en' });
    expect(subject).toBe('We granted you a chain authorisation: d1');
    expect(body).toContain('   Intermediary: o9\n');
  });
});
