/** What was told of reminders, as the entries of a log and as what they say together. Keys are those of `plan`. */
import { z } from 'zod';

/** How the last notification fared. */
export const NOTIFICATION_STATES = [
  /** None was tried yet. */
  'untested',
  /** The system said that it was shown. */
  'shown',
  /** The user came back through it: it certainly reaches the user. */
  'clicked',
  /** There is no notification service, or it refused. */
  'failed',
] as const;
export type NotificationState = (typeof NOTIFICATION_STATES)[number];

export const deliveryEntrySchema = z.discriminatedUnion('kind', [
  /** A notification is about to be shown; from here on its reminders count as told. */
  z.strictObject({
    kind: z.literal('attempted'),
    at: z.string(),
    keys: z.array(z.string()),
    /** Set on the one message after Tijdig was off: the last moment it was known to run before. */
    offSince: z.string().nullable(),
  }),
  z.strictObject({ kind: z.enum(['shown', 'failed', 'clicked']), at: z.string() }),
  /** Tijdig runs. */
  z.strictObject({ kind: z.literal('alive'), at: z.string() }),
  /** The user has read what came due while Tijdig was off. */
  z.strictObject({ kind: z.literal('missed-seen'), at: z.string() }),
]);
export type DeliveryEntry = z.infer<typeof deliveryEntrySchema>;

/** What all entries together say. */
export interface DeliveryState {
  /** Keys of the reminders that were told; of one that an answer brought back also that of its step. */
  readonly told: ReadonlySet<string>;
  /** What came due while Tijdig was off and nobody has looked at yet; `null` when there is nothing. */
  readonly missed: { readonly offSince: string; readonly keys: readonly string[] } | null;
  /** The last moment at which Tijdig was known to run. */
  readonly aliveAt: string | null;
  /** How the last notification fared, and since when that is so. */
  readonly notifications: NotificationState;
  readonly since: string | null;
}

export const deliveryStateSchema = z.strictObject({
  told: z.array(z.string()),
  missed: z.strictObject({ offSince: z.string(), keys: z.array(z.string()) }).nullable(),
  aliveAt: z.string().nullable(),
  notifications: z.enum(NOTIFICATION_STATES),
  since: z.string().nullable(),
});

export const NOTHING_DELIVERED: DeliveryState = {
  told: new Set(),
  missed: null,
  aliveAt: null,
  notifications: 'untested',
  since: null,
};

/** The key of the step itself: without what an answer that brings it back adds to it. */
const ofStep = (key: string): string => key.split('|').slice(0, 4).join('|');

/** The state after one more entry. A step that an answer brought back is told as such too: it is not told again without that answer. */
export function afterEntry(state: DeliveryState, entry: DeliveryEntry): DeliveryState {
  switch (entry.kind) {
    case 'attempted': {
      const told =
        entry.keys.length === 0
          ? state.told
          : new Set([...state.told, ...entry.keys, ...entry.keys.map(ofStep)]);
      const { offSince, keys } = entry;
      if (offSince === null) return { ...state, told };
      const before = state.missed ?? { offSince, keys: [] };
      return { ...state, told, missed: { ...before, keys: [...before.keys, ...keys] } };
    }
    case 'alive':
      return { ...state, aliveAt: entry.at };
    case 'missed-seen':
      return { ...state, missed: null };
    default:
      return state.notifications === entry.kind
        ? state
        : { ...state, notifications: entry.kind, since: entry.at };
  }
}
