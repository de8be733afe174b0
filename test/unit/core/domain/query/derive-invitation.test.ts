/** What a list shows of an invitation, and how far its signing is (DOMAIN: Chain mandates). */
import { describe, expect, it } from 'vitest';
import { deriveInvitation, invitationItemSchema } from '#core/domain/query/derive-invitation.ts';
import { legalRepresentativeSchema } from '#core/domain/records/legal-representative.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { supplier } from '#test/unit/core/builders.ts';
import { type ChainGiven, chainFacts, invitation } from '#test/unit/core/chain-builders.ts';

const INVITED = {
  steps: [
    { step: 'concept', on: '2026-09-01' },
    { step: 'invited', on: '2026-09-02' },
  ],
};
const TODAY = calendarDate('2026-09-03');
const derive = (over: Record<string, unknown> = {}, given: ChainGiven = {}, on = TODAY) =>
  deriveInvitation(invitation({ ...INVITED, ...over }), chainFacts(given), on).item;
const representative = (id: string, authority: string, over: Record<string, unknown> = {}) =>
  legalRepresentativeSchema.parse({
    id: `r-${id}`,
    personId: id,
    organisationId: 'o2',
    authority,
    from: null,
    to: null,
    ...over,
  });
const signed = (...ids: string[]) => ({
  signatures: ids.map((personId) => ({ personId, on: '2026-09-03' })),
});

it('fits the shape in which it crosses to the interface', () => {
  expect(invitationItemSchema.parse(derive())).toEqual(derive());
  expect(derive()).toMatchObject({
    begunBy: 'from-intermediary',
    direction: 'as-intermediary',
    grantor: { name: 'Cliënt BV', kvk: '69599076' },
    service: 'd1',
    supplier: null,
    state: 'invited',
    legal: ['in-progress', 'accepted', 'refused', 'withdrawn'],
    sentOn: '2026-09-02',
    lastDay: '2026-12-02',
    since: '2026-09-02',
    stalled: false,
    signing: { state: 'incomplete', signed: 0, needed: null },
    waitsFor: 'grantor',
    whoseMove: 'theirs',
  });
});

describe('the last day to act', () => {
  it.each([
    ['by default', {}, '2026-11-13'],
    ['by the supplier', { 'chain-with-signature': 20 }, '2026-10-30'],
  ])('leaves time to sign and validate %s', (_name, handlingDays, expected) => {
    const suppliers = [supplier({ handlingDays })];
    expect(derive({ supplierId: 's1' }, { suppliers })).toMatchObject({ supplier: 'We-ID', actBy: expected });
  });

  it('is none before it is sent, and after it has ended', () => {
    expect(derive({ steps: [{ step: 'concept', on: '2026-09-01' }] })).toMatchObject({
      lastDay: null,
      actBy: null,
    });
    expect(derive({}, {}, calendarDate('2026-12-03'))).toMatchObject({
      state: 'expired',
      actBy: null,
      whoseMove: null,
    });
  });
});

describe('whose move it is', () => {
  const sole = { register: { legalRepresentatives: [representative('p5', 'sole')] } };
  const concept = { steps: [{ step: 'concept', on: '2026-09-01' }] };
  const progress = { steps: [...INVITED.steps, { step: 'in-progress', on: '2026-09-03' }] };
  it.each([
    ['a concept waits for who begins', concept, 'intermediary', 'ours'],
    [
      'or for the organisation that grants by itself',
      { ...concept, direction: 'by-organisation' },
      'grantor',
      'theirs',
    ],
    ['then for the signature', {}, 'grantor', 'theirs'],
    ['also once it is in progress', progress, 'grantor', 'theirs'],
    ['signed it is followed up by who began', signed('p5'), 'intermediary', 'ours'],
    ['or by the organisation itself', { ...signed('p5'), direction: 'by-organisation' }, 'grantor', 'theirs'],
    ['and nobody once it is archived', { archivedOn: '2026-09-03' }, null, null],
  ])('%s', (_name, over, waitsFor, whoseMove) => {
    expect(derive(over, sole)).toMatchObject({ waitsFor, whoseMove });
  });

  it('an archived one is not stalled', () => {
    const later = calendarDate('2026-11-01');
    expect(derive({}, {}, later).stalled).toBe(true);
    expect(derive({ archivedOn: '2026-10-01' }, {}, later).stalled).toBe(false);
  });

  it('shows the id of a supplier that is not recorded', () => {
    expect(derive({ supplierId: 's9' }).supplier).toBe('s9');
  });
});

describe('the signing', () => {
  const joint = (needed: number | null, ...ids: string[]) => ({
    organisations: [
      { id: 'o2', name: 'Cliënt BV', kvk: '69599076', kind: 'client', signaturesNeeded: needed },
    ],
    register: { legalRepresentatives: ids.map((id) => representative(id, 'joint')) },
  });
  const only = (...all: ReturnType<typeof representative>[]) => ({ register: { legalRepresentatives: all } });

  it.each([
    ['one who may sign alone', signed('p5'), only(representative('p5', 'sole')), 'complete', 1, 1],
    ['nobody yet', {}, only(representative('p5', 'sole')), 'incomplete', 0, 1],
    ['one of two', signed('p5'), joint(2, 'p5', 'p6'), 'incomplete', 1, 2],
    ['two of two', signed('p5', 'p6'), joint(2, 'p5', 'p6'), 'complete', 2, 2],
    ['one, and how many must is not known', signed('p5'), joint(null, 'p5', 'p6'), 'unknown', 1, null],
    ['nobody, and how many must is not known', {}, joint(null, 'p5', 'p6'), 'incomplete', 0, null],
    ['somebody who is not recorded', signed('p7'), joint(2, 'p5', 'p6'), 'unknown', 1, 2],
    [
      'somebody whose authority is not known',
      signed('p5'),
      only(representative('p5', 'unknown')),
      'unknown',
      1,
      null,
    ],
    [
      'one who was none on that day',
      signed('p5'),
      only(representative('p5', 'sole', { to: '2026-09-02' })),
      'unknown',
      1,
      null,
    ],
    [
      'one who was for the last day',
      signed('p5'),
      only(representative('p5', 'sole', { to: '2026-09-03' })),
      'complete',
      1,
      1,
    ],
  ])('by %s', (_name, over, given, state, count, needed) => {
    expect(derive(over, given).signing).toEqual({ state, signed: count, needed });
  });
});
