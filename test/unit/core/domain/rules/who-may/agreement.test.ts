/** Who may act today says the same as the lists of mandates and chain mandates, whatever a register says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveChain } from '#core/domain/query/derive-chain.ts';
import { deriveItem } from '#core/domain/query/derive-item.ts';
import type { Reason } from '#core/domain/rules/who-may/finding.ts';
import type { Way } from '#core/domain/rules/who-may/way.ts';
import { whoMay, whoMayOrganisation } from '#core/domain/rules/who-may/who-may.ts';
import { near, TODAY } from '#test/unit/core/any-facts.ts';
import { anyRegister } from '#test/unit/core/any-whole-register.ts';

const ORGANISATIONS = ['o1', 'o2', 'o3', 'o4'];
const everyWay = (facts: Parameters<typeof whoMay>[1]): (Way & { serviceId: string })[] =>
  ORGANISATIONS.flatMap((organisationId) =>
    whoMayOrganisation({ organisationId, on: TODAY }, facts, TODAY).flatMap(
      ({ serviceId, persons, withoutPerson }) =>
        [...persons.flatMap(({ ways }) => ways), ...withoutPerson].map((way) => ({ ...way, serviceId })),
    ),
  );

/** What the list says of a mandate that stopped, by the reason that is given here. */
const OWN_REASONS: readonly Reason[] = ['revoked', 'term-ended', 'lapsed', 'suspended', 'not-started'];
const MEANS_REASONS: readonly Reason[] = [
  'means-ended',
  'means-revoked',
  'means-not-started',
  'means-below-service',
  'means-cannot-carry-mandates',
  'subscription-ended',
];
const has = ({ reasons }: Way, codes: readonly Reason[]) => reasons.some(({ code }) => codes.includes(code));

describe('who may act today, whatever a register says', () => {
  it('gives a mandate a reason of its own exactly where the list says that it does not run', () => {
    fc.assert(
      fc.property(anyRegister, (facts) => {
        for (const way of everyWay(facts)) {
          const mandate = facts.register.mandates.get(way.recordId);
          if (mandate === undefined) continue;
          const { status } = deriveItem(mandate, facts, TODAY).item;
          const stopped = ['revoked', 'expired', 'lapsed', 'suspended', 'planned'].includes(status);
          expect(has(way, OWN_REASONS)).toBe(stopped);
          if (status === 'revoked') expect(has(way, ['revoked'])).toBe(true);
          if (status === 'expired') expect(has(way, ['term-ended'])).toBe(true);
          if (status === 'lapsed') expect(has(way, ['lapsed', 'term-ended'])).toBe(true);
        }
      }),
    );
  });

  it('says yes only to a mandate whose every known clock still runs, and gives a reason where one has stopped', () => {
    fc.assert(
      fc.property(anyRegister, (facts) => {
        for (const way of everyWay(facts)) {
          const mandate = facts.register.mandates.get(way.recordId);
          if (mandate === undefined || mandate.archivedOn !== null) continue;
          const { item } = deriveItem(mandate, facts, TODAY);
          if (item.breaksOn >= TODAY || item.status === 'planned') continue;
          const means = facts.means.get(mandate.personId, mandate.supplierId) ?? [];
          if (way.outcome === 'no')
            expect(
              has(way, [
                ...OWN_REASONS,
                ...MEANS_REASONS,
                'level-below-service',
                'scope-changed',
                'third-parties-only',
                'person-left',
                'person-not-started',
              ]),
            ).toBe(true);
          else
            expect(means.length > 0 && item.breaksBy !== 'term' && item.breaksBy !== 'inactivity').toBe(true);
        }
      }),
    );
  });

  it('lets nobody act through a chain that the list knows to be broken for the service', () => {
    fc.assert(
      fc.property(anyRegister, (facts) => {
        for (const way of everyWay(facts)) {
          const chain = facts.register.chainMandates.get(way.recordId);
          if (chain === undefined || way.outcome !== 'yes') continue;
          const { item } = deriveChain(chain, facts, TODAY);
          expect(item.works === 'broken' || item.works === 'planned').toBe(false);
        }
      }),
    );
  });

  it('gives a chain that the list knows to work for a service no other reason than its level, its time or its users', () => {
    const beyondTheList: readonly Reason[] = [
      'level-below-service',
      'archived',
      'lapsed',
      'person-not-started',
      'subscription-ended',
      'scope-changed',
      'service-not-recorded',
      'restrictions-differ',
    ];
    fc.assert(
      fc.property(anyRegister, (facts) => {
        const ways = everyWay(facts);
        for (const chain of facts.register.chainMandates.values()) {
          for (const { serviceId, works } of deriveChain(chain, facts, TODAY).item.services) {
            const own = ways.filter((way) => way.recordId === chain.id && way.serviceId === serviceId);
            if (works !== 'works' || own.length === 0) continue;
            const isOpen = ({ reasons }: Way) => reasons.every(({ code }) => beyondTheList.includes(code));
            expect(own.some(isOpen)).toBe(true);
          }
        }
      }),
    );
  });

  it('never fails, on any day, and answers every service as it answers all of them', () => {
    fc.assert(
      fc.property(anyRegister, near, (facts, on) => {
        for (const organisationId of ORGANISATIONS) {
          for (const all of whoMayOrganisation({ organisationId, on }, facts, TODAY)) {
            expect(whoMay({ serviceId: all.serviceId, organisationId, on }, facts, TODAY)).toEqual(all);
          }
        }
      }),
    );
  });
});
