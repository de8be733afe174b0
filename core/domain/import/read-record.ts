/** Reads the cells of one record into a draft. What cannot be read becomes an issue and a `null`, never a guess. */
import { CellReader } from '#core/domain/import/cell-reader.ts';
import {
  isNever,
  readLegalForm,
  readStatusWord,
  readYesNo,
  saysAllServices,
} from '#core/domain/import/cell-words.ts';
import type { Columns } from '#core/domain/import/columns.ts';
import { type Draft, type DraftScope, shortened } from '#core/domain/import/draft.ts';
import { readDate } from '#core/domain/import/read-date.ts';
import { splitServices } from '#core/domain/import/service-list.ts';
import type { LastUse } from '#core/domain/records/mandate.ts';
import type { LegalForm } from '#core/domain/records/organisation.ts';
import type { EntryCode, EntryField } from '#core/domain/rules/entry-issue.ts';
import { type AssuranceLevel, parseAssuranceLevel } from '#core/domain/values/assurance-level.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { parseBranch, parseEmail, parseKvk, parseRsin } from '#core/domain/values/identifiers.ts';

type DateField = 'startsOn' | 'endsOn' | 'meansEndsOn' | 'lastUsedOn';
const MAX_SERVICES = 500;
const MAX_SERVICE_NAME = 200;

function readIdentifier(
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

function readLevel(cells: CellReader, field: 'level' | 'meansLevel'): AssuranceLevel | null {
  const text = cells.line(field);
  if (text === null) return null;
  const level = parseAssuranceLevel(text);
  if (level === null) cells.report('level-unknown', field, text);
  else if (level !== text) cells.report('value-normalised', field, text);
  return level;
}

function readDay(cells: CellReader, field: DateField): CalendarDate | null {
  const text = cells.line(field);
  if (text === null) return null;
  const read = readDate(text, { anyLocalTime: field === 'lastUsedOn' });
  if (read === null) cells.report('date-unreadable', field, text);
  else if (read.how === 'serial') cells.report('date-from-serial', field, text);
  else if (read.how === 'two-digit-year') cells.report('date-two-digit-year', field, text);
  return read?.date ?? null;
}

function readLastUse(cells: CellReader): LastUse {
  if (isNever(cells.line('lastUsedOn') ?? '')) return { kind: 'never' };
  const on = readDay(cells, 'lastUsedOn');
  return on === null ? { kind: 'unknown' } : { kind: 'date', on };
}

function readStatus(cells: CellReader): Draft['status'] {
  const text = cells.line('status');
  if (text === null) return null;
  const word = readStatusWord(text);
  if (word === null) cells.report('status-unknown', 'status', text);
  return word === 'ignored' ? null : word;
}

function readScope(cells: CellReader, provider: string | null): DraftScope | null {
  const names = splitServices(cells.text('service') ?? '');
  if (names.length === 0) return null;
  if (names.some(saysAllServices)) return { kind: provider === null ? 'level' : 'provider' };
  if (names.length > MAX_SERVICES || names.some((name) => name.length > MAX_SERVICE_NAME)) {
    cells.report('value-too-long', 'service');
    return { kind: 'services', names: names.slice(0, MAX_SERVICES).map(shortened) };
  }
  return { kind: 'services', names };
}

function readLegalFormOf(cells: CellReader): LegalForm | null {
  const text = cells.line('legalForm');
  if (text === null) return null;
  const form = readLegalForm(text);
  if (form === null) cells.report('legal-form-unknown', 'legalForm', text);
  return form;
}

/** An e-mail address is a key of persons: what is none ("geen", a phone number) must never make one person of two. */
function readEmail(cells: CellReader): string | null {
  const text = cells.textIfKnown('email');
  if (text === null) return null;
  const email = parseEmail(text);
  if (email !== null) return email;
  cells.report('email-invalid', 'email', text);
  return null;
}

function readThirdParties(cells: CellReader): boolean {
  const text = cells.line('forThirdParties');
  const answer = text === null ? false : readYesNo(text);
  if (answer === null) cells.report('value-unreadable', 'forThirdParties', text ?? '');
  return answer ?? false;
}

/** What a record says. Never throws, whatever the cells hold. */
export function readRecord(columns: Columns, cellsOfRecord: readonly string[]): Draft {
  const cells = new CellReader(columns, cellsOfRecord);
  const provider = cells.textIfKnown('provider');
  return {
    organisation: cells.text('organisation'),
    kvk: readIdentifier(cells, 'kvk', parseKvk, 'kvk-invalid'),
    rsin: readIdentifier(cells, 'rsin', parseRsin, 'rsin-invalid'),
    legalForm: readLegalFormOf(cells),
    branch: readIdentifier(cells, 'branch', parseBranch, 'branch-invalid'),
    person: cells.text('person'),
    email: readEmail(cells),
    supplier: cells.textIfKnown('supplier'),
    meansLevel: readLevel(cells, 'meansLevel'),
    meansEndsOn: readDay(cells, 'meansEndsOn'),
    provider,
    scope: readScope(cells, provider),
    level: readLevel(cells, 'level'),
    forThirdPartiesOnly: readThirdParties(cells),
    startsOn: readDay(cells, 'startsOn'),
    endsOn: readDay(cells, 'endsOn'),
    lastUse: readLastUse(cells),
    status: readStatus(cells),
    note: cells.lines('note'),
    reference: cells.line('reference'),
    issues: cells.issues,
  };
}
