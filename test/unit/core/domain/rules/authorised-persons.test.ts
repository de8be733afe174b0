import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorisedSchema } from '#core/domain/rules/authorised.ts';
import { authorisedFor, authorisedPerson, type Renewable } from '#core/domain/rules/authorised-persons.ts';
import { indexFacts } from '#core/domain/rules/indexed-facts.ts';
import { addDays, calendarDate } from '#core/domain/values/calendar-date.ts';
import {
  adminRole,
  facts,
  type Given,
  mandate,
  organisation,
  person,
  profile,
  representative,
  supplier,
} from '#test/unit/core/builders.ts';

const TODAY = calendarDate('2026-11-22');
const NOBODY_SAYS = profile();
const who = (given: Given = {}, over: Partial<Renewable> = {}) =>
  authorisedFor({ ...mandate(), ...over }, indexFacts(facts({ profile: NOBODY_SAYS, ...given })), TODAY);
const saying = (role: string | null, organisationId: string | null, personId: string | null = 'p9') =>
  profile({ personId, organisationId, role });

describe('who can renew, by the word of the user of Tijdig', () => {
  it.each(['administrator', 'legal-representative'])('is the user as %s of the organisation', (role) => {
    expect(who({ profile: saying(role, 'o1') })).toEqual({
      state: 'known',
      until: null,
      who: [{ personId: 'p9', by: role, recordId: null, joint: false, until: null }],
      barred: [],
      doubts: [],
      endedRoleIds: [],
      papers: null,
    });
  });

  it.each([
    ['administrator', 'o2'],
    ['legal-representative', null],
    ['user', 'o1'],
    ['user-managed-by-other', 'o1'],
    [null, 'o1'],
    [null, null],
  ])('is not known for a %s of %s', (role, organisationId) => {
    expect(who({ profile: saying(role, organisationId) })).toMatchObject({
      state: 'not-known',
      who: [],
      doubts: ['nothing-recorded'],
    });
  });

  it('goes until the last working day of an administrator', () => {
    const persons = [person({ lastWorkingDay: '2026-12-31' })];
    expect(who({ profile: saying('administrator', 'o1'), persons }).until).toBe('2026-12-31');
    expect(who({ profile: saying('legal-representative', 'o1'), persons }).until).toBeNull();
    expect(who({ profile: saying('administrator', 'o1', null), persons }).until).toBeNull();
  });

  it('counts no more once the role of that person is recorded there', () => {
    const given = { profile: saying('administrator', 'o1'), adminRoles: [adminRole({ to: '2026-11-21' })] };
    expect(who(given)).toMatchObject({ state: 'nobody', who: [], endedRoleIds: ['r1'] });
    const elsewhere = { ...given, adminRoles: [adminRole({ supplierId: 's2' })] };
    expect(who(elsewhere).state).toBe('known');
    const representing = {
      profile: saying('legal-representative', 'o1'),
      representatives: [representative({ personId: 'p9', to: '2026-11-21' })],
    };
    expect(who(representing).state).toBe('nobody');
  });
});

describe('an administrator', () => {
  it.each([
    [{}, 'known', null],
    [{ from: '2026-11-22' }, 'known', null],
    [{ from: '2026-11-23' }, 'nobody', null],
    [{ to: '2026-11-22' }, 'known', '2026-11-22'],
    [{ to: '2026-11-21' }, 'nobody', null],
    [{ level: 'EH4' }, 'known', null],
    [{ level: 'EH2+' }, 'nobody', null],
    [{ revoked: { on: '2026-11-23', reason: null } }, 'known', '2026-11-22'],
    [{ revoked: { on: '2026-11-22', reason: null } }, 'nobody', null],
    [{ revoked: { on: null, reason: null } }, 'nobody', null],
    [{ archivedOn: '2026-01-01' }, 'nobody', null],
    [{ supplierId: 's2' }, 'not-known', null],
    [{ organisationId: 'o2' }, 'not-known', null],
  ])('of whom is recorded %j makes it %s, until %s', (over, state, until) => {
    expect(who({ adminRoles: [adminRole(over)] })).toMatchObject({ state, until });
  });

  it.each([
    ['2026-11-22', 'known', '2026-11-22'],
    ['2026-11-21', 'nobody', null],
    ['2027-06-30', 'known', '2026-12-31'],
  ])('with a last working day of %s is %s, until %s', (lastWorkingDay, state, until) => {
    const given = { adminRoles: [adminRole({ to: '2026-12-31' })], persons: [person({ lastWorkingDay })] };
    expect(who(given)).toMatchObject({ state, until });
  });

  it('who was archived does not count', () => {
    const given = { adminRoles: [adminRole()], persons: [person({ archivedOn: '2026-01-01' })] };
    expect(who(given).state).toBe('nobody');
  });

  it('is bound by days without one in between: the next role counts when it follows at once', () => {
    const first = adminRole({ to: '2026-12-31' });
    const next = (from: string) => adminRole({ id: 'r2', personId: 'p2', from, to: '2027-06-30' });
    expect(who({ adminRoles: [first, next('2027-01-01')] }).until).toBe('2027-06-30');
    expect(who({ adminRoles: [first, next('2027-01-02')] }).until).toBe('2026-12-31');
    expect(who({ adminRoles: [first, next('2027-01-01')] }).who.map(({ recordId }) => recordId)).toEqual([
      'r1',
    ]);
  });

  it('is one at a supplier: where that is not known, nobody is known', () => {
    expect(who({ adminRoles: [adminRole()] }, { supplierId: null })).toMatchObject({
      state: 'not-known',
      doubts: ['supplier-unknown'],
    });
  });

  it('ends with the calendar', () => {
    expect(who({ adminRoles: [adminRole({ to: '9999-12-31' })] }).until).toBe('9999-12-31');
  });
});

describe("what is one's own", () => {
  const own = { adminRoles: [adminRole({ personId: 'p1' })] };
  it.each([
    ['barred', 'nobody', ['p1']],
    ['allowed', 'known', []],
    ['unknown', 'known', []],
  ])('at a supplier that has it %s is %s', (selfApproval, state, barred) => {
    expect(who({ ...own, suppliers: [supplier({ selfApproval })] })).toMatchObject({ state, barred });
  });

  it('can be renewed by another administrator, or by a legal representative', () => {
    const suppliers = [supplier({ selfApproval: 'barred' })];
    const two = [adminRole({ personId: 'p1' }), adminRole({ id: 'r2', personId: 'p2' })];
    expect(who({ adminRoles: two, suppliers }).who).toMatchObject([{ personId: 'p2' }]);
    const representatives = [representative({ personId: 'p1' })];
    expect(who({ representatives, suppliers }).who).toMatchObject([{ personId: 'p1' }]);
    expect(who({ adminRoles: two, suppliers }, { personId: 'p3' }).who).toHaveLength(2);
  });

  it("is barred for the user who says to be administrator, and nobody is barred of what is nobody's", () => {
    const suppliers = [supplier({ selfApproval: 'barred' })];
    const given = { suppliers, profile: saying('administrator', 'o1', 'p1') };
    expect(who(given)).toMatchObject({ who: [], barred: ['p1'] });
    const nameless = { suppliers, profile: saying('administrator', 'o1', null) };
    expect(who(nameless, { personId: null })).toMatchObject({ state: 'known', barred: [] });
  });
});

describe('legal representatives', () => {
  const joint = (count: number, over: Record<string, unknown> = {}) =>
    Array.from({ length: count }, (_, at) =>
      representative({ id: `l${at}`, personId: `p${at}`, authority: 'joint', ...over }),
    );
  const needing = (signaturesNeeded: number | null) => [organisation({ signaturesNeeded })];

  it.each([
    [{}, 'known'],
    [{ from: '2026-11-22', to: '2026-11-22' }, 'known'],
    [{ from: '2026-11-23' }, 'nobody'],
    [{ to: '2026-11-21' }, 'nobody'],
    [{ authority: 'unknown' }, 'not-known'],
    [{ authority: 'unknown', to: '2026-11-21' }, 'nobody'],
    [{ organisationId: 'o2' }, 'not-known'],
  ])('of whom is recorded %j make it %s', (over, state) => {
    expect(who({ representatives: [representative(over)] }).state).toBe(state);
  });

  it('count at any supplier, also one that is not known, at any level, but not when archived', () => {
    const given = { representatives: [representative()] };
    expect(who(given, { supplierId: null, level: 'EH4' }).state).toBe('known');
    const persons = [person({ id: 'p8', archivedOn: '2026-01-01' })];
    expect(who({ ...given, persons }).state).toBe('nobody');
  });

  it.each([
    [2, 2, 'known', []],
    [2, 1, 'known', []],
    [2, 3, 'not-known', ['too-few-joint']],
    [1, 2, 'not-known', ['too-few-joint']],
    [2, null, 'not-known', ['signatures-needed-unknown']],
  ])('%i jointly, of whom %s must sign, make it %s', (count, needed, state, doubts) => {
    const given = { representatives: joint(count), organisations: needing(needed) };
    expect(who(given)).toMatchObject({ state, doubts });
  });

  it('together reach as far as the last of those who are needed', () => {
    const [one, two, three] = joint(3);
    if (!one || !two || !three) throw new Error('three were made');
    const to = (end: string | null, record: typeof one) => ({
      ...record,
      to: end === null ? null : calendarDate(end),
    });
    const representatives = [to('2026-12-31', one), to('2027-12-31', two), to(null, three)];
    expect(who({ representatives, organisations: needing(2) })).toMatchObject({
      until: '2027-12-31',
      who: [{ joint: true, until: '2027-12-31' }, {}, {}],
    });
    expect(who({ representatives, organisations: needing(1) }).until).toBeNull();
    expect(who({ representatives, organisations: needing(3) }).until).toBe('2026-12-31');
  });

  it('who left do not sign along', () => {
    const representatives = [...joint(1), ...joint(2, { to: '2026-11-21' }).slice(1)];
    expect(who({ representatives, organisations: needing(2) })).toMatchObject({ doubts: ['too-few-joint'] });
  });

  it('in doubt do no harm where somebody else is known', () => {
    const given = { adminRoles: [adminRole()], representatives: [representative({ authority: 'unknown' })] };
    expect(who(given)).toMatchObject({ state: 'known', doubts: ['authority-unknown'] });
  });
});

describe('the papers for an administrator role', () => {
  const ended = { adminRoles: [adminRole({ to: '2026-11-21' })] };
  const DEFAULTS = { kind: 'default', codes: ['signed-form', 'by-post', 'kvk-extract-14-days'] };

  it('are those of the supplier, else what is usual', () => {
    expect(who(ended).papers).toEqual(DEFAULTS);
    expect(who({ ...ended, suppliers: [supplier({ papers: ['Formulier 12'] })] }).papers).toEqual({
      kind: 'supplier',
      lines: ['Formulier 12'],
    });
    expect(who({}, { supplierId: 's7' }).papers).toEqual(DEFAULTS);
  });

  it('are needed when the role ended, also where a legal representative can renew by himself', () => {
    expect(who({ ...ended, representatives: [representative()] }).papers).toEqual(DEFAULTS);
    expect(who({ representatives: [representative()] }).papers).toBeNull();
  });

  it('are not needed while an administrator lives', () => {
    const both = [adminRole({ to: '2026-11-21' }), adminRole({ id: 'r2', personId: 'p2' })];
    expect(who({ adminRoles: both })).toMatchObject({ papers: null, endedRoleIds: ['r1'] });
  });
});

describe('whether somebody can renew', () => {
  const day = fc.integer({ min: -200, max: 200 }).map((days) => addDays(TODAY, days));
  const anyGiven = fc.record({
    adminRoles: fc
      .array(
        fc.record({
          personId: fc.constantFrom('p1', 'p2', 'p9'),
          level: fc.constantFrom('EH2+', 'EH3', 'EH4'),
          from: fc.option(day),
          to: fc.option(day),
          revoked: fc.option(fc.record({ on: fc.option(day), reason: fc.constant(null) })),
        }),
        { maxLength: 4 },
      )
      .map((all) => all.map((over, at) => adminRole({ ...over, id: `r${at}` }))),
    representatives: fc
      .array(
        fc.record({
          authority: fc.constantFrom('sole', 'joint', 'unknown'),
          from: fc.option(day),
          to: fc.option(day),
        }),
        { maxLength: 4 },
      )
      .map((all) => all.map((over, at) => representative({ ...over, id: `l${at}` }))),
    organisations: fc
      .option(fc.integer({ min: 1, max: 4 }))
      .map((needed) => [organisation({ signaturesNeeded: needed })]),
    suppliers: fc.constantFrom('barred', 'unknown').map((selfApproval) => [supplier({ selfApproval })]),
    profile: fc
      .constantFrom('administrator', 'legal-representative', null)
      .map((role) => saying(role, 'o1', 'p1')),
  });

  it('is known with somebody, not known with a doubt, and nobody with neither', () => {
    fc.assert(
      fc.property(anyGiven, (given) => {
        const known = indexFacts(facts(given));
        const found = authorisedFor(mandate(), known, TODAY);
        expect(authorisedSchema.parse(found)).toEqual(found);
        expect(found.state === 'known').toBe(found.who.length > 0);
        if (found.state === 'not-known') expect(found.doubts).not.toEqual([]);
        if (found.state === 'nobody') expect(found.doubts).toEqual([]);
        if (found.until !== null) expect(found.until >= TODAY).toBe(true);
        expect(found.who.every(({ until }) => until === null || until >= TODAY)).toBe(true);
        const person = authorisedPerson(mandate(), known, TODAY);
        expect(person).toEqual(
          found.state === 'known' ? { known: true, until: found.until } : { known: false },
        );
      }),
    );
  });
});
