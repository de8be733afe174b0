import { beforeEach, describe, expect, it } from 'vitest';
import type { DeliveryEntry } from '#core/domain/reminders/delivery.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { Machine, RAN, TOMORROW } from './reminder-machine.ts';

let machine: Machine;
beforeEach(() => {
  machine = new Machine();
});

describe('while Tijdig runs', () => {
  it('a reminder that comes due is told once, with its service and dates', async () => {
    machine.ends = ['2027-02-21'];
    const service = await machine.started();
    expect(machine.bodies).toEqual([]);
    machine.day = TOMORROW;
    await service.check();
    await service.check();
    expect(machine.notifier.asked).toMatchObject([
      {
        title: 'Verzuim melden',
        body: 'Kom uiterlijk vrijdag 12 februari 2027 in actie. Werkt tot en met zondag 21 februari 2027.',
      },
    ]);
    expect(service.health()).toMatchObject({
      notifications: 'shown',
      lastCheckAt: '2026-11-23T10:00:00.000Z',
      nextCheckAt: '2026-11-23T10:00:30.000Z',
      missed: { count: 0, offSince: null },
    });
  });

  it('a reminder is on the disk before it is shown', async () => {
    machine.ends = ['2026-12-14'];
    const durable = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<DeliveryEntry>();
    machine.log.add = (entry) => {
      asked.resolve(entry);
      return durable.promise;
    };
    const started = machine.service().start();
    expect(await asked.promise).toMatchObject({ kind: 'attempted', keys: ['m0|term|end-30|2026-12-14'] });
    expect(machine.notifier.asked).toEqual([]);
    durable.resolve();
    await started;
    expect(machine.notifier.asked).toHaveLength(1);
  });

  it.each([
    [3, ['Verzuim melden', 'Verzuim melden', 'Verzuim melden']],
    [4, ['Tijdig']],
  ])('of %i at once these are told: %j', async (count, titles) => {
    machine.ends = Array.from({ length: count }, () => '2026-12-14');
    await machine.started();
    expect(machine.notifier.asked.map(({ title }) => title)).toEqual(titles);
    if (count > 3) {
      expect(machine.bodies).toEqual(['4 zaken vragen actie, de eerste uiterlijk maandag 7 december']);
      machine.notifier.asked[0]?.tell('clicked');
      expect(machine.opened).toEqual([null]);
    }
  });

  it('names no person', async () => {
    machine.ends = ['2026-12-14', '2026-11-21', '2026-11-24'];
    await machine.started();
    expect(JSON.stringify(machine.notifier.asked)).not.toMatch(/Anna|Éva|Zoë/);
    expect(machine.bodies).toHaveLength(3);
  });

  it('names the person when the user wants it, in the title only', async () => {
    machine.ends = ['2026-12-14'];
    machine.names = true;
    await machine.started();
    expect(machine.notifier.asked[0]?.title).toBe('Anna · Verzuim melden');
    expect(machine.bodies.join()).not.toContain('Anna');
  });

  it('a clock that is set back repeats nothing', async () => {
    machine.ends = ['2027-02-21'];
    const service = await machine.started();
    for (const day of ['2026-11-23', '2026-11-20', '2026-11-23', '2027-01-25', '2026-11-23']) {
      machine.day = calendarDate(day);
      await service.check();
    }
    expect(machine.notifier.asked).toHaveLength(2);
  });

  it('a moment that an answer waits for is not slept through', async () => {
    machine.ends = ['2026-12-14'];
    machine.later = '2026-11-22T14:00';
    const service = await machine.started({ told: new Set(['m0|term|end-30|2026-12-14']) });
    for (const time of ['13:59', '14:01', '14:02']) {
      machine.time = time;
      await service.check();
    }
    expect(machine.log.entries.filter(({ kind }) => kind === 'attempted')).toMatchObject([
      { at: '2026-11-22T14:01:00.000Z', keys: ['m0|term|end-30|2026-12-14|later 2026-11-22T14:00'] },
    ]);
  });

  it('no timer is longer than half a minute, and each wakes it', async () => {
    machine.ends = ['2027-02-21'];
    await machine.started();
    expect(machine.timers).toEqual([30]);
    machine.day = TOMORROW;
    for (const wake of machine.wake) wake();
    await expect.poll(() => machine.notifier.asked.length).toBe(1);
  });

  it('a click opens the item', async () => {
    machine.ends = ['2026-12-14'];
    const service = await machine.started();
    machine.notifier.asked[0]?.tell('clicked');
    expect(machine.opened).toEqual(['m0']);
    expect(service.health().notifications).toBe('clicked');
  });

  it('a disk that is full keeps no reminder back', async () => {
    machine.ends = ['2026-12-14'];
    machine.log.add = () => Promise.reject(new Error('full'));
    await machine.service().start();
    expect(machine.notifier.asked).toHaveLength(1);
    expect(machine.errors).toContain('reminders.log');
  });

  it('a notification that fails is known, and the next one is told all the same', async () => {
    machine.ends = ['2026-12-14'];
    machine.notifier.says = 'failed';
    const service = await machine.started();
    expect(service.health().notifications).toBe('failed');
    machine.day = calendarDate('2026-12-04');
    machine.notifier.says = 'shown';
    await service.check();
    expect(machine.notifier.asked).toHaveLength(2);
    expect(service.health().notifications).toBe('shown');
  });
});

describe('after Tijdig was off', () => {
  it('all that came due is one message, and stays until it was read', async () => {
    machine.ends = ['2026-12-14', '2026-12-15', '2027-02-21'];
    const service = await machine.started(RAN);
    expect(machine.notifier.asked).toMatchObject([
      {
        title: 'Terwijl Tijdig uit stond',
        body: '2 zaken vragen actie, de eerste uiterlijk maandag 7 december',
      },
    ]);
    const missed = { offSince: RAN.aliveAt, count: 2, reminders: [{ item: 'm0' }, { item: 'm1' }] };
    expect(service.health().missed).toMatchObject(missed);
    await service.stop();

    const again = machine.service();
    await again.start();
    expect(machine.notifier.asked).toHaveLength(1);
    expect(again.health().missed).toMatchObject(missed);
    await again.missedSeen();
    expect(again.health().missed).toEqual({ offSince: null, count: 0, reminders: [] });
  });

  it('what was renewed meanwhile is missed no longer', async () => {
    machine.ends = ['2026-12-14', '2026-12-15'];
    const service = await machine.started(RAN);
    machine.ends = ['2031-12-14', '2026-12-15'];
    await service.check();
    expect(service.health().missed).toMatchObject({ count: 1, reminders: [{ item: 'm1' }] });
  });

  it('nothing is missed when nothing came due, nor on the first start of all', async () => {
    expect((await machine.started(RAN)).health().missed.count).toBe(0);
    machine.ends = ['2026-12-14'];
    expect((await machine.started()).health().missed.count).toBe(0);
    expect(machine.notifier.asked).toHaveLength(1);
  });
});

describe('that it runs', () => {
  it('is written down every five minutes and at the end, not more often', async () => {
    const service = await machine.started();
    for (const time of ['10:01', '10:04', '10:05', '10:06']) {
      machine.time = time;
      await service.check();
    }
    machine.time = '10:07';
    await service.stop();
    expect(machine.log.entries.map(({ kind, at }) => `${kind} ${at.slice(11, 16)}`)).toEqual([
      'alive 10:00',
      'alive 10:05',
      'alive 10:07',
    ]);
  });
});

describe('the test of reminders', () => {
  it.each([
    ['shown', true],
    ['failed', false],
  ] as const)('says whether it was %s', async (says, shown) => {
    const service = await machine.started();
    machine.notifier.says = says;
    expect(await service.test()).toEqual({ shown });
    expect(service.health()).toMatchObject({ notifications: says, since: '2026-11-22T10:00:00.000Z' });
  });

  it('knows that the user came back through it', async () => {
    const service = await machine.started();
    await service.test();
    machine.notifier.asked[0]?.tell('clicked');
    expect(service.health().notifications).toBe('clicked');
    expect(machine.opened).toEqual([null]);
  });
});
