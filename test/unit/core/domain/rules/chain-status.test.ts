/** The status of a chain mandate (DOMAIN: Terms and clocks, 7). */
import { describe, expect, it } from 'vitest';
import { deriveChain } from '#core/domain/query/derive-chain.ts';
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import { means, supplier, term, usedOn } from '#test/unit/core/builders.ts';
import { assigned, type ChainGiven, chain, chainFacts, side, TODAY } from '#test/unit/core/chain-builders.ts';

const derive = (one: ChainMandate, given: ChainGiven = {}) => deriveChain(one, chainFacts(given), TODAY);
const until = (endsOn: string) => side({ terms: [term('2026-01-01', endsOn)] });

describe('the status', () => {
  const status = (one: ChainMandate, given: ChainGiven = {}) => derive(one, given).item.status;
  const rule = { suppliers: [supplier({ inactivityMonths: 24 })] };
  const used = (on: string) => ({ assignments: [assigned('p1', { lastUse: usedOn(on) })] });

  it.each([
    ['active', chain()],
    ['revoked', chain({ grantor: side({ revoked: { on: '2026-11-25', reason: null } }) })],
    ['expired', chain({ grantor: until('2026-11-24') })],
    ['suspended', chain({ intermediary: side({ suspensions: [{ from: null, to: null }] }) })],
    ['planned', chain({ grantor: side({ terms: [term('2026-11-26', '2030-01-01')] }) })],
    ['planned', chain({ grantor: side({ pending: true }) })],
    ['act-now', chain({ grantor: until('2026-11-25') })],
    ['expiring', chain({ grantor: until('2027-02-01') })],
  ])('is %s', (expected, one) => {
    expect(status(one)).toBe(expected);
  });

  it.each([
    ['2027-02-10', 'expiring'],
    ['2027-02-11', 'active'],
  ])('is by its last day to act, of a side until %s: %s', (endsOn, expected) => {
    // Thirteen working days back: Friday 2027-01-22 and Monday 2027-01-25; sixty days ahead is the Sunday between.
    expect(derive(chain({ grantor: until(endsOn) })).item.status).toBe(expected);
  });

  it('is act-now when a means has ended', () => {
    expect(status(chain(), { means: [means({ endsOn: '2026-11-24' })] })).toBe('act-now');
  });

  it.each([
    ['nobody logged in in time', chain(used('2024-11-25')), 'lapsed'],
    ['the last login is just in time', chain(used('2024-11-26')), 'act-now'],
    ['a side ended first', chain({ grantor: until('2026-11-01'), ...used('2024-11-25') }), 'expired'],
    ['a side ended later', chain({ grantor: until('2026-11-24'), ...used('2024-11-20') }), 'lapsed'],
  ])('when %s', (_name, one, expected) => {
    expect(status(one, rule)).toBe(expected);
  });
});
