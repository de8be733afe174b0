/**
 * Which backups are kept: the last ten, the last of each of the last fourteen days that have one, and the last of each of
 * the last twelve months that have one. A day without Tijdig uses up nothing, so a year of absence costs no backup.
 *
 * A day and a month keep their last one: while they run it is the newest anyway, and afterwards it never changes, so
 * what was removed is never missed later. Backups from after today come from a clock that was wrong: they are kept only
 * as far as the last ten have room, and never push out one of a day that is known to have been.
 */
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { dayOfInstant } from '#core/i18n/format-instant.ts';
import type { NamedBackup } from '#electron/ports/backups.ts';

const LAST = 10;
const DAYS = 14;
const MONTHS = 12;

/** The names to keep, of backups given newest first. Days are those of Europe/Amsterdam; `today` is the day of the system clock. */
export function keptBackups(backups: readonly NamedBackup[], today: CalendarDate): ReadonlySet<string> {
  const dated = backups.map(({ name, at }) => ({ name, day: dayOfInstant(at) }));
  const past = dated.filter(({ day }) => day <= today);
  const ahead = dated.filter(({ day }) => day > today);
  return new Set(
    [
      ...[...past, ...ahead].slice(0, LAST),
      ...firstOfEach(past, ({ day }) => day).slice(0, DAYS),
      ...firstOfEach(past, ({ day }) => day.slice(0, 7)).slice(0, MONTHS),
    ].map(({ name }) => name),
  );
}

function firstOfEach<T>(list: readonly T[], keyOf: (one: T) => string): T[] {
  const first = new Map<string, T>();
  for (const one of list) if (!first.has(keyOf(one))) first.set(keyOf(one), one);
  return [...first.values()];
}
