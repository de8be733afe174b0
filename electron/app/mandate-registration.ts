/** Registering a mandate by hand: judged by the rules of a one-record import, in the same place. */
import { factsOf } from '#core/catalogue/facts.ts';
import type { RegisterMandate } from '#core/contract/mandate-command.ts';
import { compareTable } from '#core/domain/import/compare.ts';
import type { ComparedRow } from '#core/domain/import/comparison.ts';
import type { ImportTable } from '#core/domain/import/import-table.ts';
import { planImport } from '#core/domain/import/plan-import.ts';
import type { ChangeRequest, Register } from '#core/domain/records/register.ts';
import type { EntryCode } from '#core/domain/rules/entry-issue.ts';
import type { EntryIssue } from '#core/domain/rules/entry-rules.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { parseKvk } from '#core/domain/values/identifiers.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { registeredRecord } from '#electron/app/registered-record.ts';

/** What holds a record back even though it is no error: a person has to say which or what first. */
const HOLDING: readonly string[] = ['rsin-needs-legal-form', 'person-ambiguous', 'match-ambiguous'];

interface Judged {
  readonly table: ImportTable;
  readonly row: ComparedRow | undefined;
  /** The first code that refuses it, or `null`. */
  readonly refusal: EntryCode | null;
}

function judge(register: Register, command: RegisterMandate, today: CalendarDate): Judged {
  const kvk = parseKvk(command.kvk);
  const known = [...register.organisations.values()].find((organisation) => organisation.kvk === kvk);
  const table = registeredRecord(command, known?.name ?? null);
  const [row] = compareTable(table, factsOf(register), today).rows;
  const holds = (code: string) =>
    code === 'bsn-like-text' ? command.confirmedNoBsn !== true : HOLDING.includes(code);
  const held = row?.issues.find(({ code, severity }) => severity === 'error' || holds(code));
  const isNew = row?.outcome === 'new' || row?.outcome === 'ambiguous';
  return { table, row, refusal: held?.code ?? (isNew ? null : 'duplicate') };
}

/** The change that registers it. Throws `rule-refused` with the code of the first rule that it breaks. */
export function registerMandate(
  register: Register,
  command: RegisterMandate,
  today: CalendarDate,
  newId: (kind: string) => string,
): ChangeRequest {
  const { table, refusal } = judge(register, command, today);
  if (refusal !== null) throw new TijdigError('rule-refused', { rule: refusal });
  const { request } = planImport(table, factsOf(register), today, new Set([1]), newId);
  if (!request) throw new TijdigError('unexpected');
  return { ...request, action: 'mandate.register' };
}

/** Everything that registering it would be refused or warned for, with the field; a refusal always stands first. */
export function registrationIssues(
  register: Register,
  command: RegisterMandate,
  today: CalendarDate,
): EntryIssue[] {
  const { row, refusal } = judge(register, command, today);
  const issues: EntryIssue[] = (row?.issues ?? []).map(({ code, severity, field }) => ({
    code,
    severity: code === refusal ? 'error' : severity,
    field: field ?? null,
  }));
  const isTold = refusal === null || issues.some(({ code }) => code === refusal);
  const told = isTold ? issues : [{ code: refusal, severity: 'error' as const, field: null }, ...issues];
  return told.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
}
