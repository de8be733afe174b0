/** Every list of consequences can be made of any register, and says what the register says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consequencesOfCooperationEnd } from '#core/domain/rules/consequences/cooperation-end.ts';
import { consequencesOfJoiner } from '#core/domain/rules/consequences/joiner.ts';
import { consequencesOfKvkChange, KVK_CHANGES } from '#core/domain/rules/consequences/kvk-change.ts';
import { consequencesOfLeaver } from '#core/domain/rules/consequences/leaver.ts';
import { consequencesOfLostMeans } from '#core/domain/rules/consequences/lost-means.ts';
import { TO_DO_CODES, type ToDo } from '#core/domain/rules/consequences/to-do.ts';
import { whoMay } from '#core/domain/rules/who-may/who-may.ts';
import { addDays } from '#core/domain/values/calendar-date.ts';
import { near, TODAY } from '#test/unit/core/any-facts.ts';
import { anyRegister } from '#test/unit/core/any-whole-register.ts';

const PERSONS = ['p1', 'p2', 'p3', 'p4'];
const isInOrder = (list: readonly ToDo[], codes: readonly string[]) => {
  const at = list.map(({ code }) => codes.indexOf(code));
  expect(at.every((one) => one >= 0)).toBe(true);
  expect(at.toSorted((a, b) => a - b)).toEqual(at);
};

describe('consequences, whatever a register says', () => {
  it('of leaving: nobody but the leaver can act at what is lost for certain, and the means come last', () => {
    fc.assert(
      fc.property(anyRegister, near, fc.constantFrom(...PERSONS), (facts, lastDay, personId) => {
        const { lostServices, toDo, open } = consequencesOfLeaver(personId, lastDay, facts, TODAY);
        isInOrder(toDo, TO_DO_CODES);
        expect(open <= toDo.length).toBe(true);
        for (const { organisationId, serviceId, certain } of lostServices) {
          const on = addDays(lastDay, 1);
          const { persons } = whoMay({ organisationId, serviceId, on }, facts, TODAY);
          const others = persons.filter((one) => one.personId !== personId).map(({ outcome }) => outcome);
          expect(others.includes('yes')).toBe(false);
          if (certain) expect(others.includes('unknown')).toBe(false);
        }
      }),
    );
  });

  it('of joining, losing a means, parting and a new number: complete lists in order', () => {
    fc.assert(
      fc.property(anyRegister, near, (facts, day) => {
        for (const personId of PERSONS) {
          isInOrder(consequencesOfJoiner(personId, day, facts, TODAY).toDo, TO_DO_CODES);
        }
        for (const meansId of facts.register.means.keys()) {
          const lost = consequencesOfLostMeans(meansId, facts, TODAY);
          expect(lost?.toDo).toHaveLength(2);
        }
        for (const organisationId of ['o1', 'o2', 'o3', 'o4']) {
          const { toDo } = consequencesOfCooperationEnd(organisationId, day, facts);
          expect(toDo.every(({ by }) => by === day)).toBe(true);
          for (const kind of KVK_CHANGES) {
            isInOrder(
              consequencesOfKvkChange({ kind, organisationId, lastDay: day }, facts).toDo,
              TO_DO_CODES,
            );
          }
        }
      }),
    );
  });
});
