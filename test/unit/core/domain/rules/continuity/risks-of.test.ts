/** All risks together: their order, and that no register makes them fail. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bySeverity, risk, severityOfRisk } from '#core/domain/rules/continuity/risk.ts';
import { risksOf } from '#core/domain/rules/continuity/risks-of.ts';
import { whoMay } from '#core/domain/rules/who-may/who-may.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { TODAY } from '#test/unit/core/any-facts.ts';
import { anyRegister } from '#test/unit/core/any-whole-register.ts';

describe('the risks of a register', () => {
  it('come with the serious first, then by day, then by weight, then by whom they concern', () => {
    const on = calendarDate('2027-01-01');
    const ordered = [
      risk('role-ends-before-mandates', { on }),
      risk('one-living-administrator', { on, organisationId: 'o1' }),
      risk('one-living-administrator', { on, organisationId: 'o2' }),
      risk('end-before-deadline', { on: calendarDate('2027-01-02') }),
      risk('no-living-administrator', {}),
      risk('many-ends-in-one-week', { on }),
      risk('one-capable-user', {}),
      risk('one-capable-user', {}),
    ];
    expect(ordered.toReversed().sort(bySeverity)).toEqual(ordered);
    expect(severityOfRisk('roles-end-in-one-month')).toBe('notable');
  });

  it('can be told of any register, and only of somebody who may be able', () => {
    fc.assert(
      fc.property(anyRegister, (facts) => {
        const risks = risksOf(facts, TODAY);
        expect(risks.toSorted(bySeverity)).toEqual(risks);
        for (const { code, personId, concerns } of risks) {
          if (code !== 'one-capable-user') continue;
          for (const { organisationId, serviceId } of concerns) {
            if (serviceId === null) continue;
            const { persons } = whoMay({ serviceId, organisationId, on: TODAY }, facts, TODAY);
            const able = persons.filter(({ outcome }) => outcome !== 'no').map((one) => one.personId);
            expect(able.includes(personId ?? '')).toBe(true);
          }
        }
      }),
    );
  });
});
