/** On which days around a clock's end and its last day to act a reminder is due (DOMAIN: Reminders). */

/** A step of a schedule: so many calendar days after (or before, when negative) its anchor. */
export interface Step {
  /** Names the step in the key of a delivery: 'end-90', 'actBy0', 'end+7'. */
  readonly name: string;
  readonly anchor: 'end' | 'actBy';
  readonly offsetDays: number;
}
export type Schedule = readonly Step[];

/** A step with its name: the anchor, and the signed number of days. */
export const step = (anchor: Step['anchor'], offsetDays: number): Step => ({
  name: `${anchor}${offsetDays > 0 ? '+' : ''}${offsetDays}`,
  anchor,
  offsetDays,
});

/** The schedule of mandates, means and accounts. */
export const DEFAULT_SCHEDULE: Schedule = [
  step('end', -90),
  step('end', -30),
  step('actBy', -10),
  step('actBy', -3),
  step('actBy', 0),
  step('end', 0),
  step('end', 1),
  step('end', 7),
];
