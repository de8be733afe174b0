/** A means that is lost: where to block it, what it reached, what stops. */
import { describe, expect, it } from 'vitest';
import { consequencesOfLostMeans } from '#core/domain/rules/consequences/lost-means.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { mandate, means, supplier, term } from '#test/unit/core/builders.ts';
import { assigned, chain, MISSING, scopeOf, side } from '#test/unit/core/chain-builders.ts';
import { registerOf } from '#test/unit/core/whole-register.ts';
import { inShort } from './in-short.ts';

const TODAY = calendarDate('2026-11-25');
const LONG = { terms: [term('2026-01-01', '2030-12-31')] };
type Records = Parameters<typeof registerOf>[0];
const E1 = means({ endsOn: '2030-01-01' });
const WE_ID = supplier({
  inactivityMonths: 'none',
  phone: '088-1234567',
  email: 'help@example.nl',
  portal: 'mijn.example.nl',
});
const lost = (records: Records, suppliers = [WE_ID]) =>
  consequencesOfLostMeans('e1', registerOf({ means: [E1], ...records }, { suppliers }), TODAY);
const reached = (records: Records) =>
  lost(records)?.reached.map(({ kind, recordId, organisationId, stops }) =>
    [kind, recordId, organisationId, stops && 'stops'].filter(Boolean).join(' '),
  );

describe('a means that is lost', () => {
  it('is blocked today at its supplier, and requested anew', () => {
    const answer = lost({});
    expect(answer?.blockAt).toEqual({
      id: 's1',
      name: 'We-ID',
      phone: '088-1234567',
      email: 'help@example.nl',
      portal: 'mijn.example.nl',
    });
    expect(inShort(answer?.toDo ?? [])).toEqual([
      'block-means e1 (user p1) 2026-11-25',
      'request-means e1 (user p1) 2026-11-25',
    ]);
    expect(answer?.toDo[1]?.handling).toEqual({ action: 'new-means-eh3', days: 5, known: false });
  });

  it('is blocked already where it was withdrawn', () => {
    const revoked = { on: '2026-11-24', reason: null };
    expect(lost({ means: [means({ revoked })] })?.toDo[0]?.doneOn).toBe('2026-11-24');
  });

  it('is blocked nobody knows where at a supplier that is not known or not recorded', () => {
    expect(lost({ means: [means({ supplierId: null })] })?.blockAt).toBeNull();
    expect(lost({}, [])?.blockAt).toBeNull();
  });

  it('that does not exist has no consequences', () => {
    expect(lost({ means: [] })).toBeNull();
  });

  const E2 = means({ id: 'e2', endsOn: '2030-01-01' });
  it.each<[string, Records, string[]]>([
    ['nothing', {}, []],
    ['a mandate', { mandates: [mandate(LONG)] }, ['mandate m1 o1 stops']],
    ['a mandate, with a second means', { mandates: [mandate(LONG)], means: [E1, E2] }, ['mandate m1 o1']],
    [
      'a mandate, with a second means that is too low',
      { mandates: [mandate(LONG)], means: [E1, means({ id: 'e2', level: 'EH2+' })] },
      ['mandate m1 o1 stops'],
    ],
    ['a mandate that ended', { mandates: [mandate({ terms: [term(null, '2026-11-24')] })] }, []],
    ['a mandate at another supplier', { mandates: [mandate({ ...LONG, supplierId: 's2' })] }, []],
    ['somebody else’s mandate', { mandates: [mandate({ ...LONG, personId: 'p2' })] }, []],
    ['a chain', { chainMandates: [chain()] }, ['chain c1 o2 stops']],
    [
      'a chain of more users',
      { chainMandates: [chain({ assignments: [assigned('p2'), assigned('p1')] })] },
      ['chain c1 o2 stops'],
    ],
    [
      'a chain that is not assigned any more',
      { chainMandates: [chain({ assignments: [assigned('p1', { to: '2026-11-24' }), assigned('p2')] })] },
      [],
    ],
    ['a chain that does not work', { chainMandates: [chain({ grantor: MISSING })] }, []],
    [
      'a chain at another supplier',
      { chainMandates: [chain({ intermediary: side({ supplierId: 's2' }) })] },
      [],
    ],
    [
      'nothing with a means of the tax office only',
      { mandates: [mandate(LONG)], means: [means({ kind: 'eh3-belastingdienst' })] },
      [],
    ],
  ])('reached %s', (_name, records, expected) => {
    expect(reached(records)).toEqual(expected);
  });

  it('names the services that nobody can act at without it', () => {
    const mandates = [
      mandate({ ...LONG, scope: scopeOf('d1', 'd2') }),
      mandate({ id: 'm2', personId: 'p2', ...LONG }),
    ];
    const both = [E1, means({ id: 'e2', personId: 'p2', endsOn: '2030-01-01' })];
    expect(lost({ mandates, means: both })?.lostServices).toEqual([
      { organisationId: 'o1', serviceId: 'd2', certain: true },
    ]);
    expect(lost({ mandates, means: [E1, E2] })?.lostServices).toEqual([]);
  });
});
