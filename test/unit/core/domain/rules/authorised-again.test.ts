/** Who can renew is remembered while the facts stay the same: that must never show. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorisedFor } from '#core/domain/rules/authorised-persons.ts';
import { indexFacts } from '#core/domain/rules/indexed-facts.ts';
import { ASSURANCE_LEVELS } from '#core/domain/values/assurance-level.ts';
import { addDays, calendarDate } from '#core/domain/values/calendar-date.ts';
import { adminRole, facts, profile, representative, supplier } from '#test/unit/core/builders.ts';

const TODAY = calendarDate('2026-11-22');
const day = fc.integer({ min: -3, max: 3 }).map((days) => addDays(TODAY, days));
const organisationId = fc.constantFrom('o1', 'o2', 'o3');
const supplierId = fc.constantFrom('s1', 's2');
const level = fc.constantFrom(...ASSURANCE_LEVELS);
const personId = fc.constantFrom('p1', 'p2');

const anySubject = fc.record({
  organisationId,
  supplierId: fc.option(supplierId),
  level,
  personId: fc.option(personId),
});
const anyKnown = fc
  .record({
    roles: fc.array(fc.record({ organisationId, supplierId, level, personId, to: fc.option(day) }), {
      maxLength: 3,
    }),
    representatives: fc.array(fc.record({ organisationId, personId, to: fc.option(day) }), { maxLength: 1 }),
    barring: fc.boolean(),
    profile: fc.record({
      personId: fc.option(personId),
      organisationId: fc.option(organisationId),
      role: fc.constantFrom('administrator', 'legal-representative', null),
    }),
  })
  .map((given) =>
    facts({
      adminRoles: given.roles.map((over, at) => adminRole({ ...over, id: `r${at}` })),
      representatives: given.representatives.map((over, at) => representative({ ...over, id: `l${at}` })),
      suppliers: [supplier({ selfApproval: given.barring ? 'barred' : 'unknown', papers: ['Formulier'] })],
      profile: profile(given.profile),
    }),
  );

describe('who can renew', () => {
  it('is the same whatever was asked before', () => {
    fc.assert(
      fc.property(
        anyKnown,
        fc.array(fc.tuple(anySubject, day), { minLength: 2, maxLength: 8 }),
        (known, asked) => {
          const shared = indexFacts(known);
          for (const [subject, on] of asked) {
            expect(authorisedFor(subject, shared, on)).toEqual(authorisedFor(subject, indexFacts(known), on));
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
