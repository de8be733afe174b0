/** The steps of DOMAIN, Reminders, as its text writes them. */
import type { Profile } from '#core/domain/records/profile.ts';
import { addDays, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { OwnedClock } from './owned-clocks.ts';

interface NamedStep {
  readonly name: string;
  readonly on: CalendarDate;
}

/** "Default: end −90 −30, actBy −10 −3 0, end 0, after the end +1 +7". */
const DEFAULT = 'end-90 end-30 actBy-10 actBy-3 actBy0 end0 end+1 end+7';
/** "Admin roles and jointly signed relations also end −180 −120". */
const LONG_BEFORE = `end-180 end-120 ${DEFAULT}`;
/** "Invitations end −14 −7 −2 0". */
const OF_INVITATION = 'end-14 end-7 end-2 end0';

const KIND: Readonly<Record<OwnedClock['clock'], Profile['schedules'][number]['kind']>> = {
  term: 'mandate',
  inactivity: 'inactivity',
  means: 'means',
  subscription: 'subscription',
  'side-own': 'chain',
  'side-other': 'chain',
  role: 'role',
  invitation: 'invitation',
};
export const kindOf = (clock: OwnedClock['clock']) => KIND[clock];

/** "Overridable per supplier and kind"; of two the later one. */
function namesFor(
  { clock, supplierId, joint }: OwnedClock,
  schedules: Profile['schedules'],
): readonly string[] {
  const ofKind = schedules.filter(({ kind }) => kind === KIND[clock]);
  const own =
    ofKind.findLast((one) => supplierId !== null && one.supplierId === supplierId) ??
    ofKind.findLast((one) => one.supplierId === null);
  if (own !== undefined) {
    return own.steps.map(({ anchor, offsetDays }) => `${anchor}${offsetDays > 0 ? '+' : ''}${offsetDays}`);
  }
  if (clock === 'invitation') return OF_INVITATION.split(' ');
  return (clock === 'role' || joint ? LONG_BEFORE : DEFAULT).split(' ');
}

/** The date of a step: so many days after its anchor. */
function dateOf(name: string, { lastDay, actBy }: OwnedClock): CalendarDate {
  return name.startsWith('end')
    ? addDays(lastDay, Number(name.slice(3)))
    : addDays(actBy, Number(name.slice(5)));
}

/** In the order of their dates; "on one date actBy before end". */
const inOrder = (names: readonly string[], clock: OwnedClock): NamedStep[] =>
  [...new Set(names)]
    .toSorted()
    .map((name) => ({ name, on: dateOf(name, clock) }))
    .toSorted((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1));

/** All steps of a clock in order, each with its date. */
export const stepsOf = (clock: OwnedClock, schedules: Profile['schedules']): NamedStep[] =>
  inOrder(namesFor(clock, schedules), clock);

/** The day to act and the last day, which some answers let through, in order. */
export const actByAndLastDay = (clock: OwnedClock): NamedStep[] => inOrder(['actBy0', 'end0'], clock);
export const lastDayOnly = (clock: OwnedClock): NamedStep[] => inOrder(['end0'], clock);

/** The names of the steps that come after one, also of those that only an answer lets through. */
export function namesAfter(step: NamedStep, clock: OwnedClock, schedules: Profile['schedules']): string[] {
  const all = inOrder([...namesFor(clock, schedules), 'actBy0', 'end0'], clock);
  return all.slice(all.findIndex(({ name }) => name === step.name) + 1).map(({ name }) => name);
}
