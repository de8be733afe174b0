/** Reads the cells of one record into a draft. What cannot be read becomes an issue and a `null`, never a guess. */
import { CellReader } from '#core/domain/import/cell-reader.ts';
import { isNever, readLegalForm, readStatusWord } from '#core/domain/import/cell-words.ts';
import type { Columns } from '#core/domain/import/columns.ts';
import type { Draft } from '#core/domain/import/draft.ts';
import {
  readDay,
  readIdentifier,
  readLevel,
  readScope,
  readThirdParties,
} from '#core/domain/import/read-cells.ts';
import type { LastUse } from '#core/domain/records/mandate.ts';
import type { LegalForm } from '#core/domain/records/organisation.ts';
import { parseBranch, parseEmail, parseKvk, parseRsin } from '#core/domain/values/identifiers.ts';

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
