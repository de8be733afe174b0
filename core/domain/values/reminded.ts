/** What is reminded of: the clocks, and the kinds of items by which schedules and answers differ (DOMAIN: Reminders). */
import { CLOCK_KINDS } from './clock-kind.ts';

/** The clocks that stop a login, and the two that stop something else: an administrator role and an invitation. */
export const REMINDED_CLOCKS = [...CLOCK_KINDS, 'role', 'invitation'] as const;
export type RemindedClock = (typeof REMINDED_CLOCKS)[number];

export const REMINDED_KINDS = [
  'mandate',
  'chain',
  'role',
  'means',
  'subscription',
  'inactivity',
  'invitation',
] as const;
export type RemindedKind = (typeof REMINDED_KINDS)[number];

/** The kind of item that a clock belongs to: who owns the clock decides, not the mandates that it stops. */
export const KIND_OF_CLOCK: Readonly<Record<RemindedClock, RemindedKind>> = {
  term: 'mandate',
  inactivity: 'inactivity',
  means: 'means',
  subscription: 'subscription',
  'side-own': 'chain',
  'side-other': 'chain',
  role: 'role',
  invitation: 'invitation',
};

/** What the days of a step are counted from: the last day, or the last day to act. */
export const STEP_ANCHORS = ['end', 'actBy'] as const;
export type StepAnchor = (typeof STEP_ANCHORS)[number];
