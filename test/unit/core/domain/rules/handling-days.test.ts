import { describe, expect, it } from 'vitest';
import { SUPPLIER_ACTIONS } from '#core/domain/records/supplier.ts';
import { handlingDays } from '#core/domain/rules/handling-days.ts';
import { supplier } from '#test/unit/core/builders.ts';

describe('handling days', () => {
  it('are the defaults of the domain where the supplier is not known, and say so', () => {
    const days = SUPPLIER_ACTIONS.map((action) => [action, handlingDays(null, action)]);
    expect(Object.fromEntries(days)).toEqual({
      extend: { days: 2, known: false },
      'new-mandate': { days: 5, known: false },
      'chain-with-signature': { days: 10, known: false },
      'admin-role-by-form': { days: 10, known: false },
      'new-means-eh3': { days: 5, known: false },
      'new-means-eh4': { days: 20, known: false },
      'log-in': { days: 0, known: false },
    });
  });

  it("are the supplier's own where it says so, also none at all", () => {
    const own = supplier({ handlingDays: { extend: 0, 'new-means-eh3': 7 } });
    expect(handlingDays(own, 'extend')).toEqual({ days: 0, known: true });
    expect(handlingDays(own, 'new-means-eh3')).toEqual({ days: 7, known: true });
    expect(handlingDays(own, 'new-mandate')).toEqual({ days: 5, known: false });
  });
});
