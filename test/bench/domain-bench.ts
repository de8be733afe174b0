// Promise: what search, filters and the change of a day cost at 200,000 lines, beside one pass over the same rows in the same run.
import { factsOf } from '#core/catalogue/facts.ts';
import { allRows } from '#core/domain/query/all-rows.ts';
import { dayList, dayListInSlices } from '#core/domain/query/day-list.ts';
import { remindablesInSlices } from '#core/domain/query/due-reminders.ts';
import type { Facts } from '#core/domain/query/facts.ts';
import { deriveOthers, othersOf } from '#core/domain/query/other-items.ts';
import type { RegisterTable } from '#core/domain/query/register-table.ts';
import { grouped } from '#core/domain/query/table-order.ts';
import { NO_FILTERS, type TableFilters } from '#core/domain/query/table-query.ts';
import type { TableRow } from '#core/domain/query/table-row.ts';
import { EMPTY_REGISTER, RegisterDraft } from '#core/domain/records/register.ts';
import { planInSlices } from '#core/domain/reminders/plan.ts';
import { schedulesOf } from '#core/domain/reminders/schedule.ts';
import { STATUSES } from '#core/domain/rules/status.ts';
import { addDays, type CalendarDate, calendarDate } from '#core/domain/values/calendar-date.ts';
import { localMoment } from '#core/domain/values/local-moment.ts';
import { atOnce, type Slices } from '#core/domain/values/slices.ts';
import { largeRegister } from '#test/support/large-register.ts';
import { type Measured, ratio } from './promise.ts';

const LINES = 200_000;
const ROUNDS = 15;
const TODAY = calendarDate('2026-11-22');

const timed = (work: () => unknown): number => {
  const begin = performance.now();
  work();
  return performance.now() - begin;
};

/** Milliseconds that this thread has computed: what else the machine does plays no part. */
const computed = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** The longest that one part of sliced work kept the thread, and its result. */
function longestSlice<T>(slices: Slices<T>): { ms: number; value: T } {
  let ms = 0;
  for (;;) {
    const begin = computed();
    const { done, value } = slices.next();
    ms = Math.max(ms, computed() - begin);
    if (done) return { ms, value };
  }
}

function registerOf(lines: number) {
  const draft = new RegisterDraft(EMPTY_REGISTER);
  for (const change of largeRegister(lines, TODAY)) draft.apply(change);
  return draft.settle();
}

/** One pass over the rows: one condition, one list. */
const onePass = (rows: readonly TableRow[]): number =>
  rows.filter(({ haystack }) => haystack.includes('niets van dit alles')).length;

function benchTable(table: RegisterTable<TableRow>): Measured[] {
  const pass: number[] = [];
  const refilter: number[] = [];
  const keystroke: number[] = [];
  const sort = { column: 'organisation', descending: false } as const;
  const search = (text: string, filters: TableFilters) => table.select({ search: text, filters, sort });
  for (let round = 0; round <= ROUNDS; round += 1) {
    const filters = {
      ...NO_FILTERS,
      statuses: [STATUSES[round % STATUSES.length] ?? 'active', 'active' as const],
    };
    const times = [
      timed(() => onePass(table.rows)),
      timed(() => grouped(search('', filters), 'supplier')),
      timed(() => search('abcdefghijklmnopqrstuvwxyz'[round] ?? 'a', NO_FILTERS)),
    ] as const;
    // The first round makes what is kept: the texts, and the order of the column.
    if (round === 0) continue;
    pass.push(times[0]);
    refilter.push(times[1]);
    keystroke.push(times[2]);
  }
  return [
    ratio('another filter, sorted and grouped, beside one pass over 200,000 rows', 4, [refilter, pass]),
    ratio('a keystroke of search beside one pass over 200,000 rows', 3, [keystroke, pass]),
  ];
}

const slice = (what: string, ms: number): Measured => ({
  what,
  value: ms,
  limit: 50,
  unit: 'ms',
  from: `${LINES} mandates`,
});

/** What happens at midnight: everything is derived for the new day, then the reminders are planned, both in slices. */
function changeDay(facts: Facts, today: CalendarDate): { readonly derive: number; readonly plan: number } {
  const derived = longestSlice(dayListInSlices(facts, today));
  const schedules = schedulesOf(derived.value.facts.profile);
  const near = longestSlice(remindablesInSlices(derived.value, schedules));
  const past = { deliveries: new Set<string>(), answers: facts.register.answers };
  const planned = longestSlice(planInSlices(near.value, schedules, localMoment(today, '00:01'), past));
  return { derive: derived.ms, plan: Math.max(near.ms, planned.ms) };
}

function benchDayChange(facts: Facts): Measured[] {
  // A day changes in a program that runs: the first only warms it.
  changeDay(facts, addDays(TODAY, 1));
  const { derive, plan } = changeDay(facts, addDays(TODAY, 2));
  return [
    slice('longest slice of deriving a new day', derive),
    slice('longest slice of planning its reminders', plan),
  ];
}

export function benchDomain(): Measured[] {
  const facts = factsOf(registerOf(LINES));
  const list = dayList(facts, TODAY);
  const table = allRows(
    list.inHaste,
    atOnce(deriveOthers(othersOf(facts.register), list.facts, TODAY)),
    list.facts,
  );
  return [...benchTable(table), ...benchDayChange(facts)];
}
