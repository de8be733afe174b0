/** Which backups are kept, by nothing but their names; and that a name always says the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACKUP_REASONS } from '#core/contract/backups.ts';
import { addDays, type CalendarDate, calendarDate } from '#core/domain/values/calendar-date.ts';
import { addSeconds, dayOfInstant } from '#core/i18n/format-instant.ts';
import type { NamedBackup } from '#electron/ports/backups.ts';
import { backupsAmong, newBackupName, readBackupName, stampOf } from '#electron/store/backup-name.ts';
import { keptBackups } from '#electron/store/backup-retention.ts';
import { randomFrom } from '#test/support/store/random.ts';

const START = '2026-01-01T08:00:00Z';
const anyInstant = fc
  .integer({ min: -100_000, max: 3 * 365 * 86_400 })
  .map((seconds) => addSeconds(START, seconds).replace('.000', ''));
const anyReason = fc.constantFrom(...BACKUP_REASONS);

/** Backups made one after another at these instants. */
const made = (instants: readonly string[]): NamedBackup[] => {
  const names: string[] = [];
  for (const at of instants) names.push(newBackupName(at, 'manual', names).name);
  return backupsAmong(names);
};
const keep = (backups: readonly NamedBackup[], today: CalendarDate) => {
  const kept = keptBackups(backups, today);
  return backups.filter(({ name }) => kept.has(name));
};

describe('a name', () => {
  it('says what went into it', () => {
    fc.assert(
      fc.property(anyInstant, anyReason, (at, reason) => {
        const backup = newBackupName(at, reason, []);
        expect(backup).toEqual({ name: `${stampOf(at)}-${reason}.json`, at, reason, number: 1 });
        expect(readBackupName(backup.name)).toEqual(backup);
      }),
    );
  });

  it.each([
    '20261122T090000Z-automatic.json',
    '20261122T090000Z-before-import-12.json',
    '20280229T235959Z-manual.json',
  ])('is %s', (name) => expect(readBackupName(name)?.name).toBe(name));

  it.each([
    '',
    'snapshot-2.json',
    'journal-1.log',
    '20261122T090000Z-automatic.json.tmp',
    '.20261122T090000Z-automatic.json.0f8fad5b.tmp',
    '20261122T090000Z-.json',
    '20261122T090000Z-other.json',
    '20261122T090000Z-manual-0.json',
    '20261122T090000Z-manual-01.json',
    '20261322T090000Z-manual.json',
    '20270229T090000Z-manual.json',
    '20261122T240000Z-manual.json',
    '../20261122T090000Z-manual.json',
    '20261122T090000Z-manual.json\n',
  ])('is never %j', (name) => expect(readBackupName(name)).toBeNull());

  it('comes after every other one of its second, whatever they were made for', () => {
    fc.assert(
      fc.property(fc.array(anyReason, { minLength: 1, maxLength: 15 }), (reasons) => {
        const names: string[] = [];
        for (const reason of reasons) names.push(newBackupName(START, reason, names).name);
        expect(new Set(names).size).toBe(reasons.length);
        expect(backupsAmong(names).map(({ name }) => name)).toEqual(names.toReversed());
      }),
    );
  });
});

describe('what is kept', () => {
  /** From a few in a week to a hundred over three years. */
  const anyBackups = fc
    .constantFrom(7, 40, 200, 3 * 365)
    .chain((days) =>
      fc.array(
        fc
          .integer({ min: 0, max: days * 86_400 })
          .map((seconds) => addSeconds(START, seconds).replace('.000', '')),
        { minLength: 1, maxLength: 120, size: 'max' },
      ),
    )
    .map(made);
  const anyDay = fc.integer({ min: -3, max: 1100 }).map((days) => addDays(calendarDate('2026-01-01'), days));

  it('is never more than 36, nor fewer than ten where there are ten, and always the newest up to today', () => {
    fc.assert(
      fc.property(anyBackups, anyDay, (backups, today) => {
        const kept = keep(backups, today);
        const past = backups.filter(({ at }) => dayOfInstant(at) <= today);
        expect(kept.length).toBeLessThanOrEqual(36);
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(10, backups.length));
        expect(kept).toContain(past[0] ?? backups[0]);
      }),
    );
  });

  it('has the last one of each of the last 14 days and 12 months that have one', () => {
    fc.assert(
      fc.property(anyBackups, anyDay, (backups, today) => {
        const kept = keep(backups, today);
        const past = backups.filter(({ at }) => dayOfInstant(at) <= today);
        for (const [length, most] of [
          [10, 14],
          [7, 12],
        ] as const) {
          const spanOf = ({ at }: NamedBackup) => dayOfInstant(at).slice(0, length);
          for (const span of [...new Set(past.map(spanOf))].slice(0, most))
            expect(kept).toContain(past.find((one) => spanOf(one) === span));
        }
      }),
    );
  });

  it('is kept again when it is asked a second time', () => {
    fc.assert(
      fc.property(anyBackups, anyDay, (backups, today) => {
        const kept = keep(backups, today);
        expect(keep(kept, today)).toEqual(kept);
      }),
    );
  });

  it('counts days in Amsterdam: a backup after midnight there is one of the new day', () => {
    const evening = made(['2026-07-01T21:59:00Z', '2026-07-01T22:01:00Z']);
    expect(evening.map(({ at }) => dayOfInstant(at))).toEqual(['2026-07-02', '2026-07-01']);
    const later = made(Array.from({ length: 10 }, (_, at) => `2026-07-03T10:00:${10 + at}Z`));
    expect(keep([...later, ...evening], calendarDate('2026-07-03'))).toEqual([...later, ...evening]);
  });

  it('gives what a wrong clock made in the future no place of its own', () => {
    const future = made(
      Array.from({ length: 40 }, (_, at) => addSeconds('2030-01-01T08:00:00Z', at * 86_400)),
    );
    const today = made(['2026-07-03T10:00:00Z']);
    const kept = keep([...future, ...today], calendarDate('2026-07-03'));
    expect(kept).toHaveLength(10);
    expect(kept).toContain(today[0]);
  });

  it('is over three years, with what was removed on the way, what it would be with every backup still there', () => {
    const random = randomFrom(20261122);
    let left: readonly NamedBackup[] = [];
    let all: readonly NamedBackup[] = [];
    let today = calendarDate('2026-01-01');
    let months = 0;
    for (let day = 0; day < 3 * 365; day += 1) {
      today = addDays(today, 1);
      // Weekends and a holiday without Tijdig; otherwise none to four backups a day.
      const count = day % 7 > 4 || (day > 500 && day < 560) ? 0 : random(5);
      for (let at = 0; at < count; at += 1) {
        const instant = `${today}T${String(8 + at * 3).padStart(2, '0')}:00:00Z`;
        const backup = newBackupName(instant, 'automatic', []);
        all = [backup, ...all];
        const before = left;
        left = keep([backup, ...left], today);
        if (day % 9 === 0) expect(left).toEqual(keep(all, today));
        for (const one of left) expect(one === backup || before.includes(one)).toBe(true);
      }
      months = Math.max(months, new Set(left.map(({ at }) => at.slice(0, 7))).size);
    }
    expect(left).toEqual(keep(all, today));
    expect(all.length).toBeGreaterThan(1000);
    expect(left.length).toBeGreaterThan(25);
    expect(months).toBe(12);
  });
});
