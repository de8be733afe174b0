/** THE contract between main process and renderer: every method with its schemas, every event with its payload. */
import { z } from 'zod';
import type { EventName, MethodName } from '#core/contract/channels.ts';
import { command, type Method, query } from '#core/contract/method.ts';
import { preferencesSchema } from '#core/contract/preferences.ts';
import { comparedRowSchema, outcomeCountsSchema } from '#core/domain/import/comparison.ts';
import { TABLE_LIMITS } from '#core/domain/import/import-table.ts';
import { listItemSchema } from '#core/domain/query/list-item.ts';
import { todayOverviewSchema } from '#core/domain/query/today-overview.ts';
import { LEGAL_FORMS } from '#core/domain/records/organisation.ts';
import { USER_ROLES } from '#core/domain/records/profile.ts';
import { actByExplanationSchema } from '#core/domain/rules/act-by-explanation.ts';
import { clockSchema } from '#core/domain/rules/clock.ts';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';

const nothing = z.strictObject({});

const appInfoSchema = z.strictObject({
  version: z.string(),
  today: calendarDateSchema,
  /** Where the register lives; shown to the user, never sent back. */
  dataFolder: z.string(),
  /** A throw-away register with sample data. */
  demo: z.boolean(),
  records: z.int(),
  platform: z.enum(['windows', 'macos', 'linux']),
});

const whoAreYouSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  organisation: z.string().trim().min(1).max(200),
  kvk: z.string().regex(/^\d{8}$/),
  legalForm: z.enum(LEGAL_FORMS).nullable(),
  role: z.enum(USER_ROLES),
});

const comparisonSchema = z.strictObject({
  /** Names this comparison in `import.apply`; good for one use, until the register changes. */
  token: z.string().max(100),
  fileName: z.string(),
  rows: z.array(comparedRowSchema),
  counts: outcomeCountsSchema,
});

export const CONTRACT = {
  'app.info': query(nothing, appInfoSchema),
  'preferences.get': query(nothing, preferencesSchema),
  /** Changes what is given and leaves the rest, so that two quick choices cannot undo each other. */
  'preferences.set': command(preferencesSchema.partial(), preferencesSchema),
  /** Who uses Tijdig, or `null` before the first run was answered. */
  'profile.get': query(nothing, whoAreYouSchema.nullable()),
  'profile.set': command(whoAreYouSchema, z.strictObject({ seq: z.int() })),
  'today.overview': query(nothing, todayOverviewSchema),
  'mandate.explain': query(
    z.strictObject({ id: z.string().max(120) }),
    z.strictObject({
      item: listItemSchema,
      clocks: z.array(clockSchema),
      /** `null` where nothing is left to do: withdrawn, suspended or archived. */
      actBy: actByExplanationSchema.nullable(),
      supplier: z
        .strictObject({
          name: z.string(),
          source: z.string().nullable(),
          checkedOn: calendarDateSchema.nullable(),
        })
        .nullable(),
    }),
  ),
  /** Lets the user choose a file and compares it; `null` when the user cancelled. Writes nothing. */
  'import.choose': command(nothing, comparisonSchema.nullable()),
  /** Takes over the chosen records of a comparison in one change. */
  'import.apply': command(
    z.strictObject({ token: z.string().max(100), rows: z.array(z.int().min(1)).max(TABLE_LIMITS.records) }),
    z.strictObject({ seq: z.int(), written: z.int() }),
  ),
} as const satisfies Record<MethodName, Method>;

export const EVENTS = {
  'data.changed': z.strictObject({ seq: z.int() }),
  'preferences.changed': preferencesSchema,
  'day.changed': z.strictObject({ today: calendarDateSchema }),
} as const satisfies Record<EventName, z.ZodType>;

export type Contract = typeof CONTRACT;
/** What a caller passes to a method. */
export type InputOf<M extends MethodName> = z.input<Contract[M]['input']>;
/** What a handler answers and a caller gets. */
export type OutputOf<M extends MethodName> = z.output<Contract[M]['output']>;
export type PayloadOf<E extends EventName> = z.output<(typeof EVENTS)[E]>;

export type AppInfo = z.output<typeof appInfoSchema>;
export type WhoAreYou = z.output<typeof whoAreYouSchema>;
export type Comparison = z.output<typeof comparisonSchema>;
