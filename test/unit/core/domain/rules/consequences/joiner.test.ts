/** What a new person needs for the work of another. */
import { describe, expect, it } from 'vitest';
import { consequencesOfJoiner } from '#core/domain/rules/consequences/joiner.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { mandate, profile, supplier, term } from '#test/unit/core/builders.ts';
import { assigned, chain, UNKNOWN } from '#test/unit/core/chain-builders.ts';
import { registerOf } from '#test/unit/core/whole-register.ts';
import { inShort } from './in-short.ts';

const TODAY = calendarDate('2026-11-25');
const STARTS = calendarDate('2027-03-01');
const LONG = { terms: [term('2026-01-01', '2030-12-31')] };
type Records = Parameters<typeof registerOf>[0];
const joiner = (records: Records) => {
  const facts = registerOf(
    { profile: [profile({ ownBufferDays: 3 })], ...records },
    { suppliers: [supplier(), supplier({ id: 's2', name: 'KPN', handlingDays: { 'new-means-eh3': 2 } })] },
  );
  return consequencesOfJoiner('p1', STARTS, facts, TODAY);
};

describe('what somebody needs for the work of another', () => {
  it('comes in order: means, mandates, assignments, each in time for the next', () => {
    const { toDo, examplePersonId, startsOn } = joiner({
      mandates: [
        mandate({ id: 'm1', ...LONG }),
        mandate({ id: 'm2', ...LONG, level: 'EH2+', organisationId: 'o2' }),
        mandate({ id: 'm3', ...LONG, level: 'EH4' }),
        mandate({ id: 'm4', ...LONG, supplierId: 's2' }),
      ],
      chainMandates: [chain({ id: 'c1' }), chain({ id: 'c2', level: 'EH2+', intermediary: UNKNOWN })],
    });
    expect([examplePersonId, startsOn]).toEqual(['p1', '2027-03-01']);
    expect(inShort(toDo)).toEqual([
      // 20 working days (EH4) and 2 (EH3 at s2) before 16 February; then 5 before 23 February, 3 before 28 February.
      'request-means (user) 2027-01-19',
      'request-means (user) 2027-02-12',
      'request-means (user) 2027-02-09',
      'request-mandate m1 (authorised-person o1) 2027-02-16',
      'request-mandate m2 (authorised-person o2) 2027-02-16',
      'request-mandate m3 (authorised-person o1) 2027-02-16',
      'request-mandate m4 (authorised-person o1) 2027-02-16',
      'assign-chain c1 (authorised-person o1) 2027-02-23',
      'assign-chain c2 (authorised-person o1) 2027-02-23',
    ]);
    expect(
      toDo.slice(0, 3).map(({ supplierId, level, handling }) => [supplierId, level, handling?.action]),
    ).toEqual([
      ['s1', 'EH4', 'new-means-eh4'],
      ['s2', 'EH3', 'new-means-eh3'],
      [null, 'EH3', 'new-means-eh3'],
    ]);
  });

  it.each<[string, Records, number]>([
    ['nothing', {}, 0],
    ['a mandate that ends today', { mandates: [mandate({ terms: [term(null, '2026-11-25')] })] }, 2],
    ['a mandate that ended yesterday', { mandates: [mandate({ terms: [term(null, '2026-11-24')] })] }, 0],
    [
      'a mandate that is withdrawn today',
      { mandates: [mandate({ ...LONG, revoked: { on: '2026-11-25', reason: null } })] },
      0,
    ],
    [
      'a mandate that is withdrawn tomorrow',
      { mandates: [mandate({ ...LONG, revoked: { on: '2026-11-26', reason: null } })] },
      2,
    ],
    ['somebody else’s mandate', { mandates: [mandate({ ...LONG, personId: 'p2' })] }, 0],
    [
      'an assignment that ends today',
      { chainMandates: [chain({ assignments: [assigned('p1', { to: '2026-11-25' })] })] },
      2,
    ],
    [
      'an assignment that ended yesterday',
      { chainMandates: [chain({ assignments: [assigned('p1', { to: '2026-11-24' })] })] },
      0,
    ],
    ['a chain in the archive', { chainMandates: [chain({ archivedOn: '2026-01-01' })] }, 0],
  ])('is nothing more than what runs: %s', (_name, records, count) => {
    expect(joiner(records).toDo).toHaveLength(count);
  });
});
