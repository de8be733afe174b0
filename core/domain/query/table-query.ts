/** What a table is asked: search, filters, order, and which rows. The same for every kind of row and whoever asks. */
import { z } from 'zod';
import { INVITATION_STEPS } from '#core/domain/records/invitation.ts';
import { WORKS } from '#core/domain/rules/chain-works.ts';
import { STATUSES } from '#core/domain/rules/status.ts';
import { ASSURANCE_LEVELS } from '#core/domain/values/assurance-level.ts';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';

/** What can be a row, in the order in which kinds are grouped. */
export const ROW_KINDS = ['mandate', 'chain', 'invitation', 'role', 'means', 'subscription'] as const;
export type RowKind = (typeof ROW_KINDS)[number];
/** The status of a mandate, which all have but invitations; these have states of their own. */
export const ROW_STATUSES = [...STATUSES, ...INVITATION_STEPS] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

export const TABLE_COLUMNS = [
  'status',
  /** Of a chain mandate: whether logging in through it works. */
  'works',
  'person',
  'service',
  'organisation',
  'supplier',
  'level',
  'breaksOn',
  'actBy',
  'lastUsedOn',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** Days from and to which a date lies, both inclusive; a `null` is open. What has no such date lies in none. */
const periodSchema = z.strictObject({
  from: calendarDateSchema.nullable(),
  to: calendarDateSchema.nullable(),
});
export type Period = z.infer<typeof periodSchema>;

/** All conditions must hold; within one list any value will do. An empty list or a `null` asks nothing. */
export const tableFiltersSchema = z.strictObject({
  kinds: z.array(z.enum(ROW_KINDS)).max(ROW_KINDS.length),
  statuses: z.array(z.enum(ROW_STATUSES)).max(20),
  organisationIds: z.array(z.string().max(120)).max(500),
  /** `''` stands for "not known". */
  supplierIds: z.array(z.string().max(120)).max(100),
  personIds: z.array(z.string().max(120)).max(500),
  /** Services that are reached, also by a scope that does not name them. */
  serviceIds: z.array(z.string().max(120)).max(500),
  levels: z.array(z.enum(ASSURANCE_LEVELS)).max(10),
  /** Of chain mandates. */
  works: z.array(z.enum(WORKS)).max(WORKS.length),
  breaksOn: periodSchema.nullable(),
  actBy: periodSchema.nullable(),
  /** Only those of which the last login is not known. */
  lastUseUnknown: z.boolean(),
  /** Only archived ones instead of only those that are not. */
  archived: z.boolean(),
});
export type TableFilters = z.infer<typeof tableFiltersSchema>;
export const NO_FILTERS: TableFilters = {
  kinds: [],
  statuses: [],
  organisationIds: [],
  supplierIds: [],
  personIds: [],
  serviceIds: [],
  levels: [],
  works: [],
  breaksOn: null,
  actBy: null,
  lastUseUnknown: false,
  archived: false,
};

export const tableSortSchema = z.strictObject({ column: z.enum(TABLE_COLUMNS), descending: z.boolean() });
export type TableSort = z.infer<typeof tableSortSchema>;

/** Several words must all be found, in any column; case, diacritics and spaces in identifiers play no part. */
export const tableSelectionSchema = z.strictObject({
  search: z.string().max(200),
  filters: tableFiltersSchema,
  sort: tableSortSchema,
});
export type TableSelection = z.infer<typeof tableSelectionSchema>;

/** The most rows of one answer. */
export const MOST_ROWS = 200;
