import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  holdsBsnLikeNumber,
  parseBranch,
  parseEmail,
  parseKvk,
  parseOin,
  parseRsin,
  parseServiceUrn,
  passesElfproef,
} from '#core/domain/values/identifiers.ts';

describe('the elfproef', () => {
  it.each([
    '002564440',
    '001326132',
    '803670114',
    '812483297',
    '123456782',
    '111222333',
    '999990007',
    '999990019',
    '999990020',
  ])('passes %s', (digits) => {
    expect(passesElfproef(digits)).toBe(true);
  });

  it.each(['123456789', '000000000', '12345678', '1234567820', '12345678a', '', '１２３４５６７８２'])(
    'fails %j',
    (digits) => {
      expect(passesElfproef(digits)).toBe(false);
    },
  );

  it('notices every single wrong digit', () => {
    const at = fc.integer({ min: 0, max: 8 });
    fc.assert(
      fc.property(at, fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const digits = [...'123456782'];
        digits[place] = String((Number(digits[place]) + shift) % 10);
        return !passesElfproef(digits.join(''));
      }),
    );
  });
});

describe('identifiers', () => {
  it.each([
    [parseKvk, '68750110', '68750110'],
    [parseKvk, ' 6875 0110 ', '68750110'],
    [parseKvk, '6875.0110', '68750110'],
    [parseKvk, '00012345', '00012345'],
    [parseKvk, '6875011', null],
    [parseKvk, '687501100', null],
    [parseKvk, '6875011O', null],
    [parseBranch, '000037178598', '000037178598'],
    [parseBranch, '37178598', null],
    [parseRsin, '8036.70.114', '803670114'],
    [parseRsin, '123456789', null],
    [parseOin, '00000001803670114000', '00000001803670114000'],
    [parseOin, '000000018036701140001', null],
    [parseOin, '0000000700025be00000', '0000000700025BE00000'],
    [parseOin, '0000000100025BE00000', null],
  ] as const)('%o reads %j as %j', (parse, text, value) => {
    expect(parse(text)).toBe(value);
  });

  it.each([
    'urn:etoegang:DV:00000001803670114000:services:0001',
    'urn:etoegang:DV:0000000700025BE00000:services:9',
  ])('reads %s as a service', (urn) => {
    expect(parseServiceUrn(` ${urn} `)).toBe(urn);
  });

  it.each([
    'urn:etoegang:DV:00000001803670114000:services:12345',
    'urn:etoegang:DV:0000000180367011400:services:1',
    'urn:etoegang:HM:00000001803670114000:services:1',
    'xurn:etoegang:DV:00000001803670114000:services:1',
  ])('reads %s as no service', (urn) => {
    expect(parseServiceUrn(urn)).toBeNull();
  });
});

describe('free text', () => {
  it.each([
    '123456782',
    'bsn 123456782.',
    'BSN:123456782,',
    '123 456 782',
    '1234.56.782',
    '123-456-782',
    '1 2 3 4 5 6 7 8 2',
    '123\u00a0456\u00a0782',
    'eerst 123456789, dan 111222333',
    '(123456782)',
    'bsn123456782',
    '612345671',
    '06 12345678 en 123456782',
    'per 02-01-2027 123456782',
    'tel +31 6 12345678, bsn 123456782',
    '123/456/782',
    '1234/56/782',
    '111/222/333.',
    '123–456–782',
    '123  456  782',
    '123\u202f456\u202f782',
    '１２３４５６７８２',
    '１２３／４５６／７８２',
    'per 31/12/2027 123456782',
    'per 2027-12-31, 123/456/782',
  ])('%j may hold a BSN', (text) => {
    expect(holdsBsnLikeNumber(text)).toBe(true);
  });

  it.each([
    '',
    'lang niet gebruikt',
    '123456789',
    '000000000',
    '68750110',
    '000037178598',
    '1234567820',
    '0123456782',
    '06-12345678',
    '0612345678',
    '06 1234 5678',
    '+31 6 12345671',
    '+31 612345671',
    '+31(0)612345671',
    '+31 (0)6 12 34 56 71',
    '+31612345671',
    '0031 612345671',
    '+32 470 12 34 61',
    '06 12345671',
    '02-01-2027 8',
    'vanaf 2.1.2027 tot 03-01-2027 5 keer',
    '010-4567820',
    '0800-1234567',
    '12-03-2027',
    '31/12/2027',
    '02/01/2027 8',
    '31/12/2027 7',
    '1/1/2023-31/12/2027',
    '2012-10-11 3',
    '2012/10/11 3',
    '1/1/2023 31/12/2027',
    '06/12345671',
    '010/4567820',
    '+31/6/12345671',
    '０６１２３４５６７１',
    '12345\n6782',
  ])('%j holds none', (text) => {
    expect(holdsBsnLikeNumber(text)).toBe(false);
  });

  it('is searched to the end, every time anew', () => {
    const text = 'notitie 111222333';
    expect([holdsBsnLikeNumber(text), holdsBsnLikeNumber(text)]).toEqual([true, true]);
  });
});

describe('an e-mail address', () => {
  it.each([
    [' anna@voorbeeld.nl ', 'anna@voorbeeld.nl'],
    ['anna@voorbeeld', 'anna@voorbeeld'],
    ['anna', null],
    ['anna@', null],
    ['@voorbeeld.nl', null],
    ['anna @voorbeeld.nl', null],
    ['anna@voor@beeld.nl', null],
    ['', null],
  ])('%j is read as %j', (text, expected) => {
    expect(parseEmail(text)).toBe(expected);
  });
});
