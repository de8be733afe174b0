/** When a notification may be shown. */
import { expect, it } from 'vitest';
import { mayShow, type ShowTimes } from '#core/domain/reminders/show-times.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { localMoment } from '#core/domain/values/local-moment.ts';

const OFFICE: ShowTimes = { from: '08:30', until: '17:00', workingDaysOnly: true, urgentAlways: true };
const CLOSED = [{ on: calendarDate('2026-11-26'), name: 'Studiedag' }];

it.each([
  ['in the morning before', 'end-30', '2026-11-25', '08:29', {}, false],
  ['from the first minute', 'end-30', '2026-11-25', '08:30', {}, true],
  ['to the last minute', 'end-30', '2026-11-25', '16:59', {}, true],
  ['not after it', 'end-30', '2026-11-25', '17:00', {}, false],
  ['not on a Saturday', 'end-30', '2026-11-28', '10:00', {}, false],
  ['not on a holiday', 'end-30', '2026-12-25', '10:00', {}, false],
  ['not on a day of closure', 'end-30', '2026-11-26', '10:00', {}, false],
  ['on a Saturday when every day will do', 'end-30', '2026-11-28', '10:00', { workingDaysOnly: false }, true],
  ['on the last day to act at any time', 'actBy0', '2026-11-28', '03:00', {}, true],
  ['on the last day at any time', 'end0', '2026-11-28', '03:00', {}, true],
  [
    'not on the last day when that is not wanted',
    'end0',
    '2026-11-28',
    '03:00',
    { urgentAlways: false },
    false,
  ],
  [
    'at any time when the hours are none',
    'end-30',
    '2026-11-25',
    '03:00',
    { from: '00:00', until: '00:00' },
    true,
  ],
])('%s', (_, step, day, time, over, shown) => {
  const times = { ...OFFICE, ...over };
  expect(mayShow(step, localMoment(calendarDate(day), time), times, CLOSED)).toBe(shown);
});
