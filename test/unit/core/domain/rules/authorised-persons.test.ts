import { describe, expect, it } from 'vitest';
import { authorisedPerson } from '#core/domain/rules/authorised-persons.ts';
import { mandate, profile } from '#test/unit/core/builders.ts';

const as = (role: string | null, organisationId: string | null) =>
  authorisedPerson(mandate(), profile({ personId: 'p9', role, organisationId }));

describe('who can renew', () => {
  it.each(['administrator', 'legal-representative'])('is the user as %s of the organisation', (role) => {
    expect(as(role, 'o1')).toEqual({ known: true, until: null });
  });

  it.each([
    ['administrator', 'o2'],
    ['legal-representative', null],
    ['user', 'o1'],
    ['user-managed-by-other', 'o1'],
    [null, 'o1'],
    [null, null],
  ])('is not known for a %s of %s', (role, organisationId) => {
    expect(as(role, organisationId)).toEqual({ known: false });
  });
});
