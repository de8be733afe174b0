/** THE contract between main process and renderer: every method with its schemas, every event with its payload. */
import { z } from 'zod';
import { backupSchema, backupStatusSchema } from '#core/contract/backups.ts';
import {
  chainCountsSchema,
  chainDetailSchema,
  chainSelectionSchema,
  invitationDetailSchema,
} from '#core/contract/chains.ts';
import type { EventName, MethodName } from '#core/contract/channels.ts';
import { IMPORT_METHODS } from '#core/contract/import-file.ts';
import { mandateRegisterSchema } from '#core/contract/mandate-command.ts';
import { historyEntrySchema, mandateDetailSchema } from '#core/contract/mandate-detail.ts';
import { messageRequestSchema, messageSchema } from '#core/contract/message.ts';
import { command, type Method, query } from '#core/contract/method.ts';
import { pastListSchema } from '#core/contract/past-list.ts';
import { placeSchema } from '#core/contract/place.ts';
import { preferencesSchema, settingsNoticeSchema } from '#core/contract/preferences.ts';
import { MOST_COMMANDS, registerCommandSchema } from '#core/contract/register-command.ts';
import { reminderHealthSchema } from '#core/contract/reminder-health.ts';
import { STORE_METHODS } from '#core/contract/store-methods.ts';
import { chainItemSchema } from '#core/domain/query/chain-item.ts';
import { CHAIN_LISTS } from '#core/domain/query/chain-table.ts';
import { BOARD_VIEWS, invitationBoardsSchema } from '#core/domain/query/invitation-board.ts';
import { listItemSchema } from '#core/domain/query/list-item.ts';
import { MOST_ROWS, TABLE_COLUMNS, tableSelectionSchema } from '#core/domain/query/table-query.ts';
import { TODAY_SECTIONS, todayItemSchema, todayOverviewSchema } from '#core/domain/query/today-overview.ts';
import { LEGAL_FORMS } from '#core/domain/records/organisation.ts';
import { USER_ROLES } from '#core/domain/records/profile.ts';
import { ACTIONS } from '#core/domain/records/register.ts';
import { actByExplanationSchema } from '#core/domain/rules/act-by-explanation.ts';
import { WORKS } from '#core/domain/rules/chain-works.ts';
import { clockSchema } from '#core/domain/rules/clock.ts';
import { ENTRY_CODES, ENTRY_FIELDS, SEVERITIES } from '#core/domain/rules/entry-issue.ts';
import { STATUSES } from '#core/domain/rules/status.ts';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';
import { localMomentSchema } from '#core/domain/values/local-moment.ts';

const nothing = z.strictObject({});

const appInfoSchema = z.strictObject({
  version: z.string(),
  today: calendarDateSchema,
  /** This minute on the wall clock, on the day of `today`; for moments that are offered. */
  now: localMomentSchema,
  /** Where the register lives; shown to the user, never sent back. */
  dataFolder: z.string(),
  /** What kind of place that is, beside the user's own folder. */
  place: placeSchema,
  /** A throw-away register with sample data. */
  demo: z.boolean(),
  records: z.int(),
  /** Sample data was loaded into the register and not removed yet. */
  sample: z.boolean(),
  platform: z.enum(['windows', 'macos', 'linux']),
});

const whoAreYouSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  organisation: z.string().trim().min(1).max(200),
  kvk: z.string().regex(/^\d{8}$/),
  legalForm: z.enum(LEGAL_FORMS).nullable(),
  role: z.enum(USER_ROLES),
});

/** Whose practice a date was reckoned with; `null` = not known. */
const explainSupplierSchema = z
  .strictObject({
    name: z.string(),
    source: z.string().nullable(),
    checkedOn: calendarDateSchema.nullable(),
  })
  .nullable();

const rowsOf = { offset: z.int().min(0), limit: z.int().min(1).max(MOST_ROWS) };
const idOnly = z.strictObject({ id: z.string().max(120) });

const facetSchema = z.strictObject({ value: z.string(), label: z.string(), count: z.int() });
const facetsSchema = z.strictObject({
  statuses: z.array(z.strictObject({ value: z.enum(STATUSES), count: z.int() })),
  works: z.array(z.strictObject({ value: z.enum(WORKS), count: z.int() })),
  organisations: z.array(facetSchema),
  suppliers: z.array(facetSchema),
  levels: z.array(facetSchema),
  lastUseUnknown: z.int(),
  archived: z.int(),
  all: z.int(),
  columns: z.array(z.enum(TABLE_COLUMNS)),
});

/** Some rows of a table. With `reveal`, `revealedAt` is that record's row, or `null` when it is filtered out. */
const rowsSchema = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    /** Rows that fit the selection, and rows there are in all. */
    total: z.int(),
    all: z.int(),
    items: z.array(item),
    revealedAt: z.int().nullable(),
  });
const reveal = { ...rowsOf, reveal: z.string().max(120).nullable() };

/** A record that a form can refer to. */
const choiceSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  /** What tells namesakes apart: KvK number, e-mail, provider. */
  detail: z.string().nullable(),
});

/** What was undone or redone; `null` when there was nothing. */
const undoneSchema = z.strictObject({ seq: z.int(), action: z.enum(ACTIONS), count: z.int() }).nullable();

export const CONTRACT = {
  'app.info': query(nothing, appInfoSchema),
  ...STORE_METHODS,
  'preferences.get': query(nothing, preferencesSchema),
  /** Changes what is given and leaves the rest, so that two quick choices cannot undo each other. */
  'preferences.set': command(preferencesSchema.partial(), preferencesSchema),
  /** What the user should know of the file in which preferences are kept; `null` when there is nothing (any more). */
  'preferences.notice': query(nothing, z.strictObject({ notice: settingsNoticeSchema.nullable() })),
  /** The user has read the notice. */
  'preferences.notice-seen': command(nothing, nothing),
  /** Who uses Tijdig, or `null` before the first run was answered. */
  'profile.get': query(nothing, whoAreYouSchema.nullable()),
  'profile.set': command(whoAreYouSchema, z.strictObject({ seq: z.int() })),
  'today.overview': query(nothing, todayOverviewSchema),
  /** More rows of a section of *Vandaag*, in order of haste. */
  'today.rows': query(
    z.strictObject({ section: z.enum(TODAY_SECTIONS), ...rowsOf }),
    z.strictObject({ total: z.int(), items: z.array(todayItemSchema) }),
  ),
  'mandates.rows': query(tableSelectionSchema.extend(reveal), rowsSchema(listItemSchema)),
  /** The ids of every row of a selection, in its order: what "select all" means. */
  'mandates.ids': query(tableSelectionSchema, z.strictObject({ ids: z.array(z.string()) })),
  /** What can be filtered on, with how many mandates have it; those that are not archived. */
  'mandates.facets': query(nothing, facetsSchema),
  /** Also of an archived mandate. */
  'mandate.detail': query(idOnly, mandateDetailSchema),
  /** Of a mandate, a chain mandate or an invitation. */
  'item.history': query(idOnly, z.strictObject({ entries: z.array(historyEntrySchema) })),
  /** Rows of one list of chain mandates; `filters.archived`: those that are put away, also because another took their place. */
  'chains.rows': query(chainSelectionSchema.extend(reveal), rowsSchema(chainItemSchema)),
  'chains.ids': query(chainSelectionSchema, z.strictObject({ ids: z.array(z.string()) })),
  'chains.facets': query(z.strictObject({ list: z.enum(CHAIN_LISTS) }), facetsSchema),
  'chains.counts': query(nothing, chainCountsSchema),
  'chain.detail': query(idOnly, chainDetailSchema),
  'chain.explain': query(
    idOnly,
    z.strictObject({
      item: chainItemSchema,
      clocks: z.array(clockSchema),
      actBy: actByExplanationSchema.nullable(),
      supplier: explainSupplierSchema,
    }),
  ),
  'invitations.board': query(z.strictObject({ view: z.enum(BOARD_VIEWS) }), invitationBoardsSchema),
  'invitation.detail': query(idOnly, invitationDetailSchema),
  /** What registering this would be refused or warned for; writes nothing. `field` `null` = the whole. */
  'mandate.check': query(
    mandateRegisterSchema,
    z.strictObject({
      issues: z.array(
        z.strictObject({
          code: z.enum(ENTRY_CODES),
          severity: z.enum(SEVERITIES),
          field: z.enum(ENTRY_FIELDS).nullable(),
        }),
      ),
    }),
  ),
  /** The register as it was recorded at the end of a day: how much of each kind, and rows of its mandates in order of haste. */
  'history.at': query(z.strictObject({ on: calendarDateSchema, ...rowsOf }), pastListSchema),
  /** The term to propose when these mandates are renewed. Throws `not-found` when one of them is not there. */
  'mandates.renewal': query(
    z.strictObject({ ids: z.array(z.string().max(120)).min(1).max(MOST_COMMANDS) }),
    z.strictObject({
      startsOn: calendarDateSchema,
      years: z.array(z.int()).min(1),
      /** One of `years`. */
      chosen: z.int(),
    }),
  ),
  /** The records that a form offers for what was typed; the best first. */
  'choices.find': query(
    z.strictObject({
      kind: z.enum(['person', 'organisation', 'supplier', 'service']),
      search: z.string().max(200),
      limit: z.int().min(1).max(50),
    }),
    z.strictObject({ choices: z.array(choiceSchema) }),
  ),
  /** Persons at a supplier of whom a last login is not known, with the mandates concerned; most mandates first. */
  'accounts.unknown-use': query(
    nothing,
    z.strictObject({
      total: z.int(),
      accounts: z
        .array(
          z.strictObject({
            personId: z.string(),
            person: z.string(),
            supplier: z.string().nullable(),
            mandateIds: z.array(z.string()),
          }),
        )
        .max(200),
    }),
  ),
  /** Edits the register: all commands in one change, or none of them. `ids` are the records written. */
  'register.edit': command(
    z.strictObject({ commands: z.array(registerCommandSchema).min(1).max(MOST_COMMANDS) }),
    z.strictObject({ seq: z.int(), ids: z.array(z.string()) }),
  ),
  /** Takes back the last change that was not taken back yet, of whichever session, or does it again. */
  'register.undo': command(nothing, undoneSchema),
  'register.redo': command(nothing, undoneSchema),
  /** Fills a register without mandates with sample data, or takes exactly that out again. */
  'sample.load': command(nothing, z.strictObject({ seq: z.int() })),
  'sample.remove': command(nothing, z.strictObject({ seq: z.int() })),
  'mandate.explain': query(
    idOnly,
    z.strictObject({
      item: listItemSchema,
      clocks: z.array(clockSchema),
      /** `null` where nothing is left to do: withdrawn, suspended or archived. */
      actBy: actByExplanationSchema.nullable(),
      supplier: explainSupplierSchema,
    }),
  ),
  ...IMPORT_METHODS,
  'messages.compose': query(messageRequestSchema, z.strictObject({ messages: z.array(messageSchema) })),
  /** Puts a text on the clipboard. */
  'messages.copy': command(z.strictObject({ text: z.string().min(1).max(1_000_000) }), nothing),
  /** Asks where, and writes an .eml file per message; `saved` is how many, 0 when the user cancelled. */
  'messages.save': command(messageRequestSchema, z.strictObject({ saved: z.int() })),
  /** Opens the message at `index` of what `messages.compose` answers in the user's mail program. */
  'messages.mail': command(messageRequestSchema.extend({ index: z.int().min(0) }), nothing),
  'backups.status': query(nothing, backupStatusSchema),
  /** Every backup, here and in the second place, newest first. Reads and checks each: that can take seconds. */
  'backups.list': query(nothing, z.strictObject({ backups: z.array(backupSchema) })),
  /** Makes a backup now, and copies it to the second place; how that went is in `secondPlace`. */
  'backups.make': command(nothing, backupStatusSchema),
  /** Makes the register what it was, in one change that can be taken back. `changed` = records written or taken out. */
  'backups.restore': command(
    z.strictObject({ id: z.string().max(200) }),
    z.strictObject({ seq: z.int(), changed: z.int() }),
  ),
  /** Lets the user choose a second place and copies the last backup there; `null` when the user cancelled. */
  'backups.choose-place': command(nothing, backupStatusSchema.nullable()),
  /** Copies no more to the second place; what is there stays there. */
  'backups.forget-place': command(nothing, backupStatusSchema),
  'reminders.health': query(nothing, reminderHealthSchema),
  /** Shows a notification to try; `shown` = the system took it. */
  'reminders.test': command(nothing, z.strictObject({ shown: z.boolean() })),
  /** The user has read what was missed. */
  'reminders.missed-seen': command(nothing, nothing),
  /** The user says that the clock of the computer is right, after reminders waited for that. */
  'reminders.clock-right': command(nothing, nothing),
} as const satisfies Record<MethodName, Method>;

export const EVENTS = {
  /** The register was opened, or failed, or can be edited from now on, or not any more. */
  'store.changed': nothing,
  'data.changed': z.strictObject({ seq: z.int() }),
  'preferences.changed': preferencesSchema,
  'day.changed': z.strictObject({ today: calendarDateSchema }),
  /** A check was made, a notification shown, failed or clicked. */
  'reminders.changed': nothing,
  /** A backup was made or copied, or failed, or the second place is another one. */
  'backups.changed': nothing,
  /** The user came through a notification or the tray: show this mandate, or *Vandaag* when `null`. */
  'item.open': z.strictObject({ id: z.string().nullable() }),
} as const satisfies Record<EventName, z.ZodType>;

export type Contract = typeof CONTRACT;
/** What a caller passes to a method. */
export type InputOf<M extends MethodName> = z.input<Contract[M]['input']>;
/** What a handler answers and a caller gets. */
export type OutputOf<M extends MethodName> = z.output<Contract[M]['output']>;
export type PayloadOf<E extends EventName> = z.output<(typeof EVENTS)[E]>;

export type AppInfo = z.output<typeof appInfoSchema>;
export type WhoAreYou = z.output<typeof whoAreYouSchema>;
