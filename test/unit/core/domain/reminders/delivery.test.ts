import { describe, expect, it } from 'vitest';
import { afterEntry, type DeliveryEntry, NOTHING_DELIVERED } from '#core/domain/reminders/delivery.ts';

const stateAfter = (...entries: DeliveryEntry[]) => entries.reduce(afterEntry, NOTHING_DELIVERED);
const attempted = (keys: string[], offSince: string | null = null): DeliveryEntry => ({
  kind: 'attempted',
  at: '2026-11-25T09:00:00Z',
  keys,
  offSince,
});

describe('what all entries of the log say together', () => {
  it('is nothing at first', () => {
    expect(stateAfter()).toEqual({
      told: new Set(),
      missed: null,
      aliveAt: null,
      notifications: 'untested',
      since: null,
    });
  });

  it('counts what was attempted as told, and only what came due while Tijdig was off as missed', () => {
    expect(stateAfter(attempted(['a']), attempted([]), attempted(['b']))).toMatchObject({
      told: new Set(['a', 'b']),
      missed: null,
    });
    const missed = stateAfter(attempted(['a'], '2026-11-20'), attempted(['b'], '2026-11-23'));
    expect(missed).toMatchObject({
      told: new Set(['a', 'b']),
      // Nobody has looked since the first time it was off.
      missed: { offSince: '2026-11-20', keys: ['a', 'b'] },
    });
    expect(afterEntry(missed, { kind: 'missed-seen', at: 'now' })).toMatchObject({
      told: new Set(['a', 'b']),
      missed: null,
    });
  });

  it('counts a step that an answer brought back as told, also without that answer', () => {
    const step = 'm1|term|end-30|2027-05-06';
    const back = `${step}|later 2027-04-10T09:00`;
    expect(stateAfter(attempted([back], '2027-04-01'))).toMatchObject({
      told: new Set([back, step]),
      missed: { keys: [back] },
    });
    expect(stateAfter(attempted([step])).told).toEqual(new Set([step]));
  });

  it('knows when it last ran, and since when notifications fare as they do', () => {
    const ran = stateAfter(
      { kind: 'alive', at: '1' },
      { kind: 'shown', at: '2' },
      { kind: 'shown', at: '3' },
    );
    expect(ran).toMatchObject({ aliveAt: '1', notifications: 'shown', since: '2' });
    expect(afterEntry(ran, { kind: 'failed', at: '4' })).toMatchObject({
      notifications: 'failed',
      since: '4',
    });
  });
});
