import { describe, expect, it } from 'vitest';
import { mandate, usedOn } from '#test/unit/core/builders.ts';
import { withRegister } from './with-register.ts';

const found = (kind: 'person' | 'organisation' | 'supplier' | 'service', search: string, limit = 20) =>
  withRegister()
    .choices.find({ kind, search, limit })
    .choices.map(({ label }) => label);

describe('what a form offers', () => {
  it('is found without accents and capitals, by any word, in any order', () => {
    expect(found('person', 'EVA')).toEqual(['Éva']);
    expect(found('organisation', 'bv voorbeeld')).toEqual(['Voorbeeld Bouw BV']);
    expect(found('person', 'nobody')).toEqual([]);
  });

  it('is found by what tells namesakes apart', () => {
    expect(found('organisation', '6959')).toEqual(['VoF Voorbeeld']);
    expect(found('service', 'uwv ziekte')).toEqual(['Ziektewet']);
  });

  it('begins with what was typed first, then by name, and is no longer than asked', () => {
    expect(found('organisation', 'vo')).toEqual(['VoF Voorbeeld', 'Voorbeeld Bouw BV']);
    expect(found('organisation', 'voorbeeld')).toEqual(['Voorbeeld Bouw BV', 'VoF Voorbeeld']);
    expect(found('person', '', 2)).toEqual(['Anna', 'Éva']);
  });

  it('holds the catalogue as well as what is the user’s own', () => {
    expect(found('supplier', '')).toEqual(expect.arrayContaining(['We-ID', 'KPN', 'Digidentity']));
    expect(found('service', 'mijn cbs')).toEqual(['Mijn CBS']);
  });
});

describe('accounts of which a last login is not known', () => {
  it('stand once per person and supplier, most mandates first', () => {
    const app = withRegister({
      mandates: [
        mandate({ id: 'a', personId: 'p2' }),
        mandate({ id: 'b' }),
        mandate({ id: 'c' }),
        mandate({ id: 'd', lastUse: usedOn('2026-01-01') }),
        mandate({ id: 'e', supplierId: null }),
        mandate({ id: 'f', archivedOn: '2026-01-01' }),
      ],
    });
    const { total, accounts } = app.choices.unknownUse();
    expect(total).toBe(3);
    expect(accounts[0]).toEqual({
      personId: 'p1',
      person: 'Anna',
      supplier: 'We-ID',
      mandateIds: ['b', 'c'],
    });
    expect(accounts.slice(1).map(({ person, supplier }) => [person, supplier])).toEqual(
      expect.arrayContaining([
        ['Éva', 'We-ID'],
        ['Anna', null],
      ]),
    );
  });
});
