/** The sample register, made by the same import that reads a user's file. */
import { factsOf } from '#core/catalogue/facts.ts';
import { DEMO_CHAIN_HEADERS, DEMO_CHAIN_ROWS, demoInvitations } from '#core/demo/demo-chains.ts';
import { DEMO_DAY, DEMO_HEADERS, DEMO_ROWS } from '#core/demo/demo-rows.ts';
import { planImport } from '#core/domain/import/plan-import.ts';
import {
  type ChangeRequest,
  EMPTY_REGISTER,
  type Put,
  type Register,
  RegisterDraft,
} from '#core/domain/records/register.ts';
import {
  addDays,
  type CalendarDate,
  calendarDate,
  daysBetween,
  parseCalendarDate,
} from '#core/domain/values/calendar-date.ts';

/** Ids of sample records, and of what hangs on them, hold this. */
const MARK = '-demo-';

/** Whether a record came with the sample, or hangs on one that did. */
export const isSample = (id: string): boolean => id.includes(MARK);

const SAMPLE = { action: 'import.apply', removes: [], reason: null } as const;

function countingIds(): (kind: string) => string {
  let last = 0;
  return (kind) => {
    last += 1;
    return `${kind}${MARK}${last}`;
  };
}

/**
 * A change that adds sample data to a register without mandates; it uses an organisation or person that is known there
 * and changes none of them. All dates move along with `today`, so that there is always
 * something to do today, soon and later; on 2026-11-22, for which the sample file was made, they are those of that file.
 */
export function demoChange(today: CalendarDate, register: Register = EMPTY_REGISTER): ChangeRequest {
  const away = daysBetween(calendarDate(DEMO_DAY), today);
  // The sample day is a Sunday, and its first date to act on the Monday after: one day on, it is always today or past.
  const days = away === 0 ? 0 : away - 1;
  const moved = (cell: string): string => {
    const date = parseCalendarDate(cell);
    return date === null ? cell : addDays(date, days);
  };
  const newId = countingIds();
  const imported = (headers: readonly string[], rows: readonly (readonly string[])[], known: Register) => {
    const records = rows.map((cells, at) => ({ number: at + 1, cells: cells.map(moved) }));
    const all = new Set(records.map(({ number }) => number));
    const { request } = planImport({ headers, records }, factsOf(known), today, all, newId);
    return request?.puts.filter(({ record }) => isSample(record.id)) ?? [];
  };
  const draft = new RegisterDraft(register);
  const puts: Put[] = [];
  const add = (some: readonly Put[]) => {
    puts.push(...some);
    draft.apply({ ...SAMPLE, puts: some });
  };
  add(imported(DEMO_HEADERS, DEMO_ROWS, draft.register));
  add(imported(DEMO_CHAIN_HEADERS, DEMO_CHAIN_ROWS, draft.register));
  add(demoInvitations(draft.register, today, newId));
  return { ...SAMPLE, puts };
}
