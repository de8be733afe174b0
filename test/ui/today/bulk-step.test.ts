import { describe, expect, test } from 'vitest';
import type { NextStep } from '#core/domain/query/next-step.ts';
import type { TodayItem } from '#core/domain/query/today-overview.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { bulkStepOf } from '#renderer/features/today/bulk-step.ts';

const day = calendarDate('2026-11-10');
const item = (id: string, next: NextStep | null): TodayItem => ({
  id,
  kind: 'mandate',
  person: 'Medewerker Een',
  personId: 'person-1',
  organisation: 'Voorbeeld Bouw BV',
  kvk: '68750110',
  service: 'Mijn CBS',
  serviceId: 'service-1',
  provider: 'CBS',
  supplier: 'We-ID',
  level: 'EH3',
  startsOn: null,
  endsOn: day,
  lastUsedOn: null,
  lastUse: 'never',
  breaksOn: day,
  breaksBy: 'term',
  actBy: day,
  status: 'expired',
  actClock: 'term',
  next,
  answer: null,
  clocks: [],
  reminder: null,
});

describe('one step for what stopped for the same cause', () => {
  test('is the one that most of it shares, for exactly those', () => {
    const offer = bulkStepOf([item('a', 'renew'), item('b', 'message-user'), item('c', 'record-term')]);
    expect(offer).toEqual({
      step: 'renew',
      count: 2,
      request: { kind: 'renew', target: { ids: ['a', 'c'], item: null } },
    });
  });

  test('is a message where somebody else has to act', () => {
    expect(
      bulkStepOf([item('a', 'message-authorised-person'), item('b', 'message-authorised-person')])?.request,
    ).toEqual({ kind: 'message', to: 'authorised-person', target: { ids: ['a', 'b'], item: null } });
    expect(bulkStepOf([item('a', 'message-user'), item('b', 'message-user')])?.request).toMatchObject({
      to: 'user',
    });
  });

  test('opens the form of a login and of a means', () => {
    expect(bulkStepOf([item('a', 'log-in'), item('b', 'log-in')])?.request.kind).toBe('use');
    expect(bulkStepOf([item('a', 'new-means'), item('b', 'new-means')])?.request.kind).toBe('new-means');
  });

  test('is not offered where no two have the same step', () => {
    expect(bulkStepOf([item('a', 'renew'), item('b', 'log-in'), item('c', null)])).toBeNull();
  });
});
