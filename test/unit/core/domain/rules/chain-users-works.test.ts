/** Whether those to whom a chain mandate is assigned can log in through it (DOMAIN: Chain mandates). */
import { describe, expect, it } from 'vitest';
import { means } from '#test/unit/core/builders.ts';
import { assigned, chain, scopeOf, service, side } from '#test/unit/core/chain-builders.ts';
import { derived, missing, notKnown, works } from '#test/unit/core/chain-works-of.ts';

describe('the employees', () => {
  const of = (over: Record<string, unknown>) => ({ means: [means(over)] });

  it.each([
    ['a means of EH3', of({}), 'works'],
    ['a means of EH4', of({ level: 'EH4' }), 'works'],
    ['a means below EH3', of({ level: 'EH2+' }), 'broken'],
    ['EH3 Belastingdienst', of({ kind: 'eh3-belastingdienst' }), 'broken'],
    ['an archived means', of({ archivedOn: '2026-01-01' }), 'broken'],
    ['a means that ended yesterday', of({ endsOn: '2026-11-24' }), 'broken'],
    ['a means that ends today', of({ endsOn: '2026-11-25' }), 'works'],
    ['a means from tomorrow', of({ startsOn: '2026-11-26' }), 'broken'],
    ['a means from today', of({ startsOn: '2026-11-25' }), 'works'],
    ['a means withdrawn from today', of({ revoked: { on: '2026-11-25', reason: null } }), 'broken'],
    ['a means withdrawn from tomorrow', of({ revoked: { on: '2026-11-26', reason: null } }), 'works'],
    ['a means at another supplier', of({ supplierId: 's2' }), 'unknown'],
    ['no means recorded', { means: [] }, 'unknown'],
  ])('with %s: %s', (_name, given, expected) => {
    expect(works(chain(), given)).toBe(expected);
  });

  it('below EH3 nothing carries a chain, even where the service asks less', () => {
    expect(works(chain(), { ...of({ level: 'EH2+' }), services: [service('d1', { level: 'EH2+' })] })).toBe(
      'broken',
    );
    expect(works(chain(), { services: [service('d1', { level: 'EH2+' })] })).toBe('works');
  });

  it.each([
    ['EH3', 'unknown', ['service-level intermediary d1']],
    ['EH4', 'works', []],
  ])('of a service whose level is not known a means of %s leaves it %s', (level, expected, unknowns) => {
    const given = { ...of({ level }), services: [service('d1', { level: null })] };
    expect([works(chain(), given), notKnown(chain(), given)]).toEqual([expected, unknowns]);
  });

  it('a service that is not recorded has a level that is not known', () => {
    expect(works(chain(), { services: [] })).toBe('unknown');
  });

  it('works partly where a service asks for more than anybody has', () => {
    const scope = scopeOf('d1', 'd2');
    const one = chain({ grantor: side({ scope }), intermediary: side({ scope }) });
    const given = { services: [service('d1'), service('d2', { level: 'EH4' })] };
    expect([works(one, given), missing(one, given)]).toEqual([
      'partly',
      ['means-insufficient intermediary ours d2'],
    ]);
  });

  it('needs one who is able, not all', () => {
    const two = chain({ assignments: [assigned('p3'), assigned('p1')] });
    expect(works(two)).toBe('works');
  });

  it.each([
    ['not known', null, 'unknown'],
    ['nobody', [], 'broken'],
    ['from tomorrow', [assigned('p1', { from: '2026-11-26' })], 'broken'],
    ['from today', [assigned('p1', { from: '2026-11-25' })], 'works'],
    ['until yesterday', [assigned('p1', { to: '2026-11-24' })], 'broken'],
    ['until today', [assigned('p1', { to: '2026-11-25' })], 'works'],
  ])('assigned %s: %s', (_name, assignments, expected) => {
    expect(works(chain({ assignments }))).toBe(expected);
  });

  it.each([
    ['2026-11-24', 'broken'],
    ['2026-11-25', 'works'],
  ])('with %s as last working day: %s', (lastWorkingDay, expected) => {
    expect(works(chain(), { persons: [{ id: 'p1', lastWorkingDay }] })).toBe(expected);
  });

  it('says that nobody is assigned, and who must', () => {
    expect(missing(chain({ assignments: [] }))).toEqual(['nobody-assigned intermediary ours ']);
    const theirs = chain({ grantorId: 'o1', intermediaryId: 'o2', assignments: [] });
    expect(missing(theirs)).toEqual(['nobody-assigned intermediary theirs ']);
  });

  it('of a scope that names no services the level of the chain counts', () => {
    const scope = { kind: 'level', branch: null, forThirdPartiesOnly: false };
    const one = chain({ level: 'EH4', grantor: side({ scope }), intermediary: side({ scope }) });
    expect(derived(one).services).toEqual([{ serviceId: null, service: null, works: 'broken' }]);
  });
});
