/** Recognising a list of chain mandates by its header. */
import { describe, expect, it } from 'vitest';
import { chainsOf, USUAL_CHAIN } from './chain-cells.ts';
import { compare } from './comparing.ts';

describe('the header', () => {
  it.each([
    [['Opdrachtgever', 'Einddatum'], 'intermediary'],
    [['Intermediair', 'Einddatum'], 'grantor'],
    [['KvK opdrachtgever', 'KvK intermediair'], 'endsOn'],
  ])('%j is not recognised: %s is missing', (headers, missing) => {
    expect(() => compare({ headers, records: [] })).toThrow(
      expect.objectContaining({ code: 'file-not-recognised', parameters: { missing } }),
    );
  });

  it('with a person it is one of mandates', () => {
    const headers = ['Persoon', 'KvK', 'Einddatum', 'Opdrachtgever', 'Intermediair'];
    expect(compare({ headers, records: [] })).toEqual([]);
  });

  it('is understood in any order and in English', () => {
    const english = {
      Direction: 'on behalf of',
      'Client name': USUAL_CHAIN.Opdrachtgever,
      'Client CoC number': USUAL_CHAIN['KvK opdrachtgever'],
      Intermediary: USUAL_CHAIN.Intermediair,
      'Intermediary CoC number': USUAL_CHAIN['KvK intermediair'],
      'Client supplier': USUAL_CHAIN['Leverancier opdrachtgever'],
      'Intermediary supplier': USUAL_CHAIN['Leverancier intermediair'],
      Services: USUAL_CHAIN.Diensten,
      LoA: USUAL_CHAIN.Niveau,
      'Start date': USUAL_CHAIN.Ingangsdatum,
      'End date': USUAL_CHAIN.Einddatum,
      'Client status': 'active',
      'Intermediary status': 'active',
      Employees: USUAL_CHAIN.Medewerkers,
    };
    const headers = Object.keys(english).reverse();
    const cells = Object.values(english).reverse();
    expect(compare({ headers, records: [{ number: 1, cells }] })).toEqual(compare(chainsOf({})));
  });
});
