import { describe, expect, it } from 'vitest';
import { organisationSchema } from '#core/domain/records/organisation.ts';
import { organisation } from '#test/unit/core/builders.ts';

describe('an RSIN', () => {
  it.each([
    [null, null, true],
    [null, 'eenmanszaak', true],
    ['001326132', 'bv', true],
    ['001326132', null, false],
    ['001326132', 'eenmanszaak', false],
    ['001326133', 'bv', false],
  ])('of %s with the legal form %s is kept: %s', (rsin, legalForm, kept) => {
    expect(organisationSchema.safeParse({ ...organisation(), rsin, legalForm }).success).toBe(kept);
  });
});
