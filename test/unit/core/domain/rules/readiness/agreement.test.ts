/** Who is ready agrees with who may act on the day, whatever a register says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readiness, upcomingDeadlines } from '#core/domain/rules/readiness/readiness.ts';
import { whoMay } from '#core/domain/rules/who-may/who-may.ts';
import { near, TODAY } from '#test/unit/core/any-facts.ts';
import { anyRegister } from '#test/unit/core/any-whole-register.ts';

describe('readiness, whatever a register says', () => {
  it('counts an organisation as ready exactly where somebody may act on that day', () => {
    fc.assert(
      fc.property(anyRegister, near, fc.constantFrom('d1', 'd2', 'd4'), (facts, deadlineOn, serviceId) => {
        const { ready, notReady, unknown, needed } = readiness({ serviceId, deadlineOn }, facts, TODAY);
        expect(ready.length + notReady.length + unknown.length).toBe(needed);
        const outcome = (organisationId: string) => {
          const { persons, withoutPerson } = whoMay(
            { serviceId, organisationId, on: deadlineOn },
            facts,
            TODAY,
          );
          const all = [...persons, ...withoutPerson].map((one) => one.outcome);
          return ['yes', 'unknown', 'no'].find((one) => all.some((known) => known === one)) ?? 'no';
        };
        for (const { organisationId } of ready) expect(outcome(organisationId)).toBe('yes');
        for (const { organisationId } of unknown) expect(outcome(organisationId)).toBe('unknown');
        for (const { organisationId, moves } of notReady) {
          expect(outcome(organisationId)).toBe('no');
          expect(moves.length).toBeGreaterThan(0);
        }
        const days = upcomingDeadlines(facts, TODAY, deadlineOn).map(({ on }) => on);
        expect(days.every((on) => on >= TODAY && on <= deadlineOn)).toBe(true);
      }),
    );
  });
});
