/** Getting in at a supplier, and the follow-up of a chain: one step after another (DOMAIN: Chain mandates). */
import { describe, expect, it } from 'vitest';
import { gettingInSchema } from '#core/domain/records/invitation.ts';
import { advanceFollowUp } from '#core/domain/rules/chain-follow-up.ts';
import { advanceGettingIn, gettingInProgress, recordLink } from '#core/domain/rules/getting-in.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { means } from '#test/unit/core/builders.ts';
import { chain, chainFacts, TODAY } from '#test/unit/core/chain-builders.ts';

const record = (over: Record<string, unknown> = {}) =>
  gettingInSchema.parse({
    id: 'g1',
    organisationId: 'o1',
    supplierId: 's1',
    formSentOn: null,
    mailReceivedOn: null,
    link: null,
    personIds: ['p1'],
    note: null,
    ...over,
  });
const SENT = { formSentOn: '2026-09-01' };
const MAIL = { ...SENT, mailReceivedOn: '2026-09-03' };
const LINK = { ...MAIL, link: 'beheermodule.example' };
const day = calendarDate;

describe('the progress', () => {
  const progress = (over: Record<string, unknown>, all = [means()]) =>
    gettingInProgress(record(over), chainFacts({ means: all }), TODAY);

  it.each([
    ['nothing', {}, 'form-sent'],
    ['the form', SENT, 'mail-received'],
    ['the mail', MAIL, 'link-recorded'],
    ['the link and everyone', LINK, null],
    ['the link and nobody', { ...LINK, personIds: [] }, 'everyone-has-eh3'],
  ])('with %s', (_name, over, next) => {
    expect(progress(over).next).toBe(next);
  });

  it.each([
    ['EH2+', { level: 'EH2+' }],
    ['EH3 Belastingdienst', { kind: 'eh3-belastingdienst' }],
    ['one that ended yesterday', { endsOn: '2026-11-24' }],
  ])('names who has only %s', (_name, over) => {
    expect(progress(LINK, [means(over)])).toEqual({
      next: 'everyone-has-eh3',
      without: ['p1'],
      notKnown: [],
    });
  });

  it('keeps apart of whom it is not known', () => {
    const all = [means({ level: 'EH2+' }), means({ id: 'e2', personId: 'p2' })];
    expect(progress({ ...LINK, personIds: ['p1', 'p2', 'p3'] }, all)).toEqual({
      next: 'everyone-has-eh3',
      without: ['p1'],
      notKnown: ['p3'],
    });
  });
});

describe('recording', () => {
  it.each([
    ['the form', {}, 'form-sent', '2026-09-01', SENT],
    ['the mail', SENT, 'mail-received', '2026-09-03', MAIL],
    [
      'the mail on the day of the form',
      SENT,
      'mail-received',
      '2026-09-01',
      { ...SENT, mailReceivedOn: '2026-09-01' },
    ],
  ] as const)('%s', (_name, over, step, on, expected) => {
    expect(advanceGettingIn(record(over), step, day(on))).toEqual(record(expected));
  });

  it.each([
    [
      'the mail before the form',
      {},
      'mail-received',
      '2026-09-03',
      { illegal: 'not-next', legal: ['form-sent'] },
    ],
    ['the form again', SENT, 'form-sent', '2026-09-03', { illegal: 'not-next', legal: ['mail-received'] }],
    [
      'the mail a day before the form',
      SENT,
      'mail-received',
      '2026-08-31',
      { illegal: 'before-last-step', legal: ['mail-received'] },
    ],
    ['the mail after the link', LINK, 'mail-received', '2026-09-05', { illegal: 'not-next', legal: [] }],
    [
      'the form after the mail',
      MAIL,
      'form-sent',
      '2026-09-05',
      { illegal: 'not-next', legal: ['link-recorded'] },
    ],
  ] as const)('refuses %s', (_name, over, step, on, expected) => {
    expect(advanceGettingIn(record(over), step, day(on))).toEqual(expected);
  });

  it('the link comes with the mail, and may be corrected', () => {
    expect(recordLink(record(SENT), 'x')).toEqual({ illegal: 'not-next', legal: ['mail-received'] });
    expect(recordLink(record(MAIL), 'x')).toEqual(record({ ...MAIL, link: 'x' }));
    expect(recordLink(record(LINK), 'x')).toEqual(record({ ...MAIL, link: 'x' }));
  });
});

describe('the follow-up of a chain', () => {
  const informed = chain({ followUp: [{ step: 'informed', on: '2026-09-01' }] });

  it('takes the next step, or one further on', () => {
    expect(advanceFollowUp(chain(), 'informed', day('2026-09-01'))).toEqual(informed);
    expect(advanceFollowUp(informed, 'users-assigned', day('2026-09-01'))).toMatchObject({
      followUp: [{ step: 'informed' }, { step: 'users-assigned', on: '2026-09-01' }],
    });
  });

  it.each([
    ['a step that is done', 'informed', '2026-09-02', 'not-next'],
    ['a day before the last step', 'intermediary-confirmed', '2026-08-31', 'before-last-step'],
  ] as const)('refuses %s', (_name, step, on, illegal) => {
    expect(advanceFollowUp(informed, step, day(on))).toEqual({
      illegal,
      legal: ['intermediary-confirmed', 'users-assigned', 'first-login-done'],
    });
  });
});
