/** One record of a list of chain mandates, read cell by cell. Nothing is looked up yet. */
import { CellReader } from '#core/domain/import/cell-reader.ts';
import {
  readDirection,
  readSideWord,
  readStepWord,
  type SideWord,
  type StepWord,
} from '#core/domain/import/cell-words.ts';
import type { Columns } from '#core/domain/import/columns.ts';
import type { ImportIssue } from '#core/domain/import/comparison.ts';
import type { ScopeDraft } from '#core/domain/import/draft.ts';
import {
  readDay,
  readIdentifier,
  readLevel,
  readScope,
  readThirdParties,
} from '#core/domain/import/read-cells.ts';
import { splitServices } from '#core/domain/import/service-list.ts';
import type { ChainSideName } from '#core/domain/records/chain-mandate.ts';
import type { Direction } from '#core/domain/rules/chain-sides.ts';
import type { EntryField } from '#core/domain/rules/entry-issue.ts';
import type { AssuranceLevel } from '#core/domain/values/assurance-level.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { parseBranch, parseEmail, parseKvk } from '#core/domain/values/identifiers.ts';

/** An organisation, and what its register says. */
export interface PartyDraft {
  readonly name: string | null;
  readonly kvk: string | null;
  readonly supplier: string | null;
  /** `null` = not known. */
  readonly side: SideWord | null;
}

/** `null` is not given or not readable; an empty cell is always "not known". */
export interface ChainDraft extends ScopeDraft {
  readonly direction: Direction | null;
  readonly parties: Readonly<Record<ChainSideName, PartyDraft>>;
  /** Every intermediary that the record names; there must be exactly one. */
  readonly intermediaries: readonly string[];
  readonly level: AssuranceLevel | null;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  /** E-mail addresses of those to whom it is assigned; `null` = not known. */
  readonly users: readonly string[] | null;
  readonly step: StepWord | null;
  readonly note: string | null;
  readonly issues: readonly ImportIssue[];
}

/** The columns of each party. */
export const PARTY_FIELDS = {
  grantor: { name: 'grantor', kvk: 'grantorKvk', supplier: 'grantorSupplier', side: 'grantorStatus' },
  intermediary: {
    name: 'intermediary',
    kvk: 'intermediaryKvk',
    supplier: 'intermediarySupplier',
    side: 'intermediaryStatus',
  },
} as const satisfies Record<ChainSideName, Record<keyof PartyDraft, EntryField>>;

/** A word of a closed list; what is not on it is reported, and not known. */
function readWord<T>(
  cells: CellReader,
  field: EntryField,
  read: (text: string) => T | null,
  unknown: 'status-unknown' | 'direction-unknown' | null,
): T | null {
  const text = cells.line(field);
  const word = text === null ? null : read(text);
  if (text !== null && word === null && unknown !== null) cells.report(unknown, field, text);
  return word;
}

function readParty(cells: CellReader, name: ChainSideName): PartyDraft {
  const fields = PARTY_FIELDS[name];
  return {
    name: cells.text(fields.name),
    kvk: readIdentifier(cells, fields.kvk, parseKvk, 'kvk-invalid'),
    supplier: cells.textIfKnown(fields.supplier),
    side: readWord(cells, fields.side, readSideWord, 'status-unknown'),
  };
}

/** Names, or else KvK numbers, of all intermediaries in the cells: a chain mandate has exactly one. */
function readIntermediaries(cells: CellReader, { name }: PartyDraft): readonly string[] {
  const names = splitServices(name ?? '');
  const numbers = splitServices(cells.line('intermediaryKvk') ?? '');
  return numbers.length > names.length ? numbers : names;
}

/** As many as a chain mandate can have; an address becomes a name, which has this length at most. */
const MAX_USERS = 2000;
const MAX_ADDRESS = 200;

/** Addresses of employees. One that cannot be read leaves it not known who all of them are. */
function readUsers(cells: CellReader): readonly string[] | null {
  const text = cells.textIfKnown('users');
  if (text === null) return null;
  const parts = splitServices(text);
  if (parts.length > MAX_USERS || parts.some((part) => part.length > MAX_ADDRESS)) {
    cells.report('value-too-long', 'users');
    return null;
  }
  const emails = parts.flatMap((part) => parseEmail(part)?.toLowerCase() ?? []);
  if (emails.length === parts.length) return [...new Set(emails)];
  cells.report('email-invalid', 'users', text);
  return null;
}

/** What a record says. Never throws, whatever the cells hold. */
export function readChain(columns: Columns, cellsOfRecord: readonly string[]): ChainDraft {
  const cells = new CellReader(columns, cellsOfRecord);
  const provider = cells.textIfKnown('provider');
  const intermediary = readParty(cells, 'intermediary');
  return {
    direction: readWord(cells, 'direction', readDirection, 'direction-unknown'),
    parties: { grantor: readParty(cells, 'grantor'), intermediary },
    intermediaries: readIntermediaries(cells, intermediary),
    provider,
    scope: readScope(cells, provider),
    branch: readIdentifier(cells, 'branch', parseBranch, 'branch-invalid'),
    forThirdPartiesOnly: readThirdParties(cells),
    level: readLevel(cells, 'level'),
    startsOn: readDay(cells, 'startsOn'),
    endsOn: readDay(cells, 'endsOn'),
    users: readUsers(cells),
    step: readWord(cells, 'step', readStepWord, null),
    note: cells.lines('note'),
    issues: cells.issues,
  };
}
