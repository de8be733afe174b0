/** Reads single cells into values; what cannot be read becomes an issue and a `null`, never a guess. */
import type { CellReader } from '#core/domain/import/cell-reader.ts';
import { readYesNo, saysAllServices } from '#core/domain/import/cell-words.ts';
import { type DraftScope, shortened } from '#core/domain/import/draft.ts';
import { readDate } from '#core/domain/import/read-date.ts';
import { splitServices } from '#core/domain/import/service-list.ts';
import type { EntryCode, EntryField } from '#core/domain/rules/entry-issue.ts';
import { type AssuranceLevel, parseAssuranceLevel } from '#core/domain/values/assurance-level.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';

type DateField = 'startsOn' | 'endsOn' | 'meansEndsOn' | 'lastUsedOn';
const MAX_SERVICES = 500;
const MAX_SERVICE_NAME = 200;

/** An identifier in its own form; `invalid` is reported for what is none. */
export function readIdentifier(
  cells: CellReader,
  field: EntryField,
  parse: (text: string) => string | null,
  invalid: EntryCode,
): string | null {
  const text = cells.line(field);
  if (text === null) return null;
  const value = parse(text);
  if (value === null) cells.report(invalid, field, text);
  else if (value !== text) cells.report('value-normalised', field, text);
  return value;
}

/** An assurance level. */
export function readLevel(cells: CellReader, field: 'level' | 'meansLevel'): AssuranceLevel | null {
  const text = cells.line(field);
  if (text === null) return null;
  const level = parseAssuranceLevel(text);
  if (level === null) cells.report('level-unknown', field, text);
  else if (level !== text) cells.report('value-normalised', field, text);
  return level;
}

/** A day; how it was read is reported where that is worth saying. */
export function readDay(cells: CellReader, field: DateField): CalendarDate | null {
  const text = cells.line(field);
  if (text === null) return null;
  const read = readDate(text, { anyLocalTime: field === 'lastUsedOn' });
  if (read === null) cells.report('date-unreadable', field, text);
  else if (read.how === 'serial') cells.report('date-from-serial', field, text);
  else if (read.how === 'two-digit-year') cells.report('date-two-digit-year', field, text);
  return read?.date ?? null;
}

/** What the service cells say. */
export function readScope(cells: CellReader, provider: string | null): DraftScope | null {
  const names = splitServices(cells.text('service') ?? '');
  if (names.length === 0) return null;
  if (names.some(saysAllServices)) return { kind: provider === null ? 'level' : 'provider' };
  if (names.length > MAX_SERVICES || names.some((name) => name.length > MAX_SERVICE_NAME)) {
    cells.report('value-too-long', 'service');
    return { kind: 'services', names: names.slice(0, MAX_SERVICES).map(shortened) };
  }
  return { kind: 'services', names };
}

/** Whether it is for acting for third parties only; not said is no. */
export function readThirdParties(cells: CellReader): boolean {
  const text = cells.line('forThirdParties');
  if (text === null) return false;
  const answer = readYesNo(text);
  if (answer === null) cells.report('value-unreadable', 'forThirdParties', text);
  return answer ?? false;
}
