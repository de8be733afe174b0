/** On which days around a clock's end and its last day to act a reminder is due (DOMAIN: Reminders). */
import type { Profile, ScheduleOverride } from '#core/domain/records/profile.ts';
import {
  KIND_OF_CLOCK,
  type RemindedClock,
  type RemindedKind,
  type StepAnchor,
} from '#core/domain/values/reminded.ts';

/** A step of a schedule: so many calendar days after (or before, when negative) its anchor. */
export interface Step {
  /** Names the step in the key of a delivery: 'end-90', 'actBy0', 'end+7'. */
  readonly name: string;
  readonly anchor: StepAnchor;
  readonly offsetDays: number;
}
export type Schedule = readonly Step[];

/** A step with its name: the anchor, and the signed number of days. */
export const step = (anchor: StepAnchor, offsetDays: number): Step => ({
  name: `${anchor}${offsetDays > 0 ? '+' : ''}${offsetDays}`,
  anchor,
  offsetDays,
});

/** The schedule of everything that has no other. */
const DEFAULT_SCHEDULE: Schedule = [
  step('end', -90),
  step('end', -30),
  step('actBy', -10),
  step('actBy', -3),
  step('actBy', 0),
  step('end', 0),
  step('end', 1),
  step('end', 7),
];

/** Administrator roles, and what must be signed jointly, take months to arrange. */
const EARLY_SCHEDULE: Schedule = [step('end', -180), step('end', -120), ...DEFAULT_SCHEDULE];

const INVITATION_SCHEDULE: Schedule = [step('end', -14), step('end', -7), step('end', -2), step('end', 0)];

/** The days on which an answer that keeps a clock quiet lets it speak all the same, whatever its schedule. */
export const DAY_TO_ACT = step('actBy', 0);
export const LAST_DAY = step('end', 0);

/** What decides which schedule holds. */
export interface Scheduled {
  readonly clock: RemindedClock;
  /** `null` = not known. */
  readonly supplierId: string | null;
  /** More than one person must sign for the renewal. */
  readonly joint: boolean;
}

/** How early the first step may come: days after the last day and after the last day to act, so never positive. */
export type Reach = Readonly<Record<StepAnchor, number>>;

/** The clocks that a mandate has belong to these. */
const LOGIN_KINDS: readonly RemindedKind[] = ['mandate', 'inactivity', 'means', 'subscription'];

function usual(kind: RemindedKind, joint: boolean): Schedule {
  if (kind === 'invitation') return INVITATION_SCHEDULE;
  return joint || kind === 'role' ? EARLY_SCHEDULE : DEFAULT_SCHEDULE;
}

const keyOf = (kind: RemindedKind, supplierId: string | null): string => `${kind} ${supplierId ?? ''}`;

/** The steps that a user chose, each once. */
const chosen = ({ steps }: ScheduleOverride): Schedule => [
  ...new Map(
    steps.map(({ anchor, offsetDays }) => {
      const named = step(anchor, offsetDays);
      return [named.name, named];
    }),
  ).values(),
];

/** The schedules of a register: what the user chose for a supplier and kind, else for the kind, else the usual one. */
export class Schedules {
  readonly #chosen: ReadonlyMap<string, Schedule>;
  /** How early the steps of a mandate's clocks begin: what lies beyond it needs no look at all. */
  readonly reach: Reach;

  constructor(overrides: readonly ScheduleOverride[]) {
    this.#chosen = new Map(overrides.map((one) => [keyOf(one.kind, one.supplierId), chosen(one)]));
    const own = overrides.filter(({ kind }) => LOGIN_KINDS.includes(kind)).flatMap(chosen);
    const steps = [...DEFAULT_SCHEDULE, ...own];
    // An answer may bring back the day to act and the last day, whatever the steps are.
    const first = (anchor: StepAnchor) =>
      Math.min(0, ...steps.filter((one) => one.anchor === anchor).map(({ offsetDays }) => offsetDays));
    this.reach = { end: first('end'), actBy: first('actBy') };
  }

  of({ clock, supplierId, joint }: Scheduled): Schedule {
    const kind = KIND_OF_CLOCK[clock];
    const own = this.#chosen.size === 0 ? undefined : this.#own(kind, supplierId);
    return own ?? usual(kind, joint);
  }

  #own(kind: RemindedKind, supplierId: string | null): Schedule | undefined {
    return this.#chosen.get(keyOf(kind, supplierId)) ?? this.#chosen.get(keyOf(kind, null));
  }
}

const made = new WeakMap<Profile['schedules'], Schedules>();

/** The schedules of a profile, made once. */
export function schedulesOf({ schedules }: Pick<Profile, 'schedules'>): Schedules {
  let known = made.get(schedules);
  if (known === undefined) {
    known = new Schedules(schedules);
    made.set(schedules, known);
  }
  return known;
}
