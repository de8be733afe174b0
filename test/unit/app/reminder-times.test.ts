/** When notifications wait, and when they are tried again. */
import { beforeEach, describe, expect, it } from 'vitest';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import type { ReminderService } from '#electron/app/reminder-service.ts';
import { Machine, RAN, TOMORROW } from './reminder-machine.ts';

let machine: Machine;
beforeEach(() => {
  machine = new Machine();
});

describe('a notification that fails', () => {
  const attemptsAt = async (service: ReminderService, times: readonly string[]) => {
    const seen: string[] = [];
    for (const time of times) {
      machine.time = time;
      const before = machine.notifier.asked.length;
      await service.check();
      if (machine.notifier.asked.length > before) seen.push(time);
    }
    return seen;
  };

  it('is tried again after one, five and thirty minutes, and then no more', async () => {
    machine.ends = ['2026-12-14'];
    machine.notifier.says = 'failed';
    const service = await machine.started();
    expect(machine.notifier.asked).toHaveLength(1);
    const times = ['10:00', '10:01', '10:02', '10:05', '10:06', '10:07', '10:35', '10:36', '10:37', '23:00'];
    expect(await attemptsAt(service, times)).toEqual(['10:01', '10:06', '10:36']);
  });

  it('is not tried again once it was shown, nor when nothing is to be done any more', async () => {
    machine.ends = ['2026-12-14', '2026-12-15'];
    machine.notifier.says = 'failed';
    const service = await machine.started();
    machine.ends = ['2031-12-14', '2026-12-15'];
    machine.notifier.says = 'shown';
    machine.notifier.asked.length = 0;
    expect(await attemptsAt(service, ['10:01', '10:02', '10:10'])).toEqual(['10:01']);
    expect(machine.notifier.asked).toMatchObject([{ body: expect.stringContaining('15 december') }]);
  });
});

describe('outside the hours in which notifications may come', () => {
  it.each([
    ['early in the morning', '2026-11-23', '06:59'],
    ['in the evening', '2026-11-23', '18:00'],
    ['on a Sunday', '2026-11-22', '10:00'],
    ['on Christmas Day', '2026-12-25', '10:00'],
  ])('a reminder waits %s, and comes when it may', async (_, day, time) => {
    machine.showTimes = { from: '07:00', until: '18:00', workingDaysOnly: true, urgentAlways: true };
    machine.ends = ['2027-02-10'];
    machine.day = calendarDate(day);
    machine.time = time;
    const service = await machine.started();
    expect(machine.notifier.asked).toEqual([]);
    machine.day = calendarDate('2026-12-28');
    machine.time = '07:00';
    await service.check();
    await service.check();
    expect(machine.notifier.asked).toHaveLength(1);
  });

  it('the last day to act and the last day come all the same, unless that is not wanted', async () => {
    machine.showTimes = { from: '07:00', until: '18:00', workingDaysOnly: true, urgentAlways: true };
    machine.ends = ['2026-11-22'];
    machine.time = '23:00';
    const service = await machine.started();
    expect(machine.notifier.asked).toHaveLength(1);
    machine.ends = ['2026-11-22', '2026-11-22'];
    machine.showTimes = { ...machine.showTimes, urgentAlways: false };
    await service.check();
    expect(machine.notifier.asked).toHaveLength(1);
  });

  it('who has just started Tijdig reads what was missed at once', async () => {
    machine.showTimes = { from: '07:00', until: '18:00', workingDaysOnly: true, urgentAlways: true };
    machine.ends = ['2026-12-14'];
    await machine.started(RAN);
    expect(machine.notifier.asked).toHaveLength(1);
  });
});

describe('a clock far ahead', () => {
  it('holds everything and asks; once the user says that it is right, it goes on', async () => {
    machine.ends = ['2027-02-21', '2029-01-01'];
    const service = await machine.started();
    machine.day = calendarDate('2028-11-23');
    await service.check();
    await service.check();
    expect(machine.notifier.asked).toEqual([]);
    expect(service.health()).toMatchObject({ clockDoubt: '2026-11-22T10:00:00.000Z' });
    await service.clockIsRight();
    expect(service.health().clockDoubt).toBeNull();
    expect(machine.notifier.asked).toHaveLength(2);
  });

  it('that is set right again costs nothing, also over a restart', async () => {
    machine.ends = ['2027-02-21'];
    const service = await machine.started();
    machine.day = calendarDate('2028-11-23');
    await service.check();
    await service.stop();
    const again = machine.service();
    await again.start();
    expect(again.health().clockDoubt).toBe('2026-11-22T10:00:00.000Z');
    machine.day = TOMORROW;
    await again.check();
    expect(again.health().clockDoubt).toBeNull();
    expect(machine.notifier.asked).toHaveLength(1);
  });

  it('of a year in which nobody opened Tijdig is no question', async () => {
    machine.ends = ['2027-02-21'];
    const service = await machine.started({ aliveAt: '2025-11-01T10:00:00.000Z' });
    expect(service.health().clockDoubt).toBeNull();
  });
});
