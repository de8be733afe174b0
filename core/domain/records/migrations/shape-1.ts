/**
 * The records as schema 1 had them. Frozen: nothing of the living records is imported, so that what they become does not
 * change what they were. Never edit it; it is how files of that version are read for as long as there are any.
 */
import { z } from 'zod';
import type { ShapeOf } from './step.ts';

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$/);
const date = z.iso.date();
const level = z.enum(['EH1', 'EH2', 'EH2+', 'EH3', 'EH4']);
const note = z.string().max(4000).nullable();
const text = (most: number) => z.string().min(1).max(most);

const restrictions = {
  branch: z
    .string()
    .regex(/^\d{12}$/)
    .nullable(),
  forThirdPartiesOnly: z.boolean(),
};

const records = {
  profile: z.strictObject({
    id: z.literal('profile'),
    personId: id.nullable(),
    organisationId: id.nullable(),
    role: z.enum(['user', 'administrator', 'legal-representative', 'user-managed-by-other']).nullable(),
    ownBufferDays: z.int().min(0).max(60),
    closures: z.array(z.strictObject({ on: date, name: z.string().max(100) })).max(400),
  }),
  organisations: z.strictObject({
    id,
    name: text(200),
    kvk: z.string().regex(/^\d{8}$/),
    kind: z.enum(['own', 'client', 'intermediary']),
    legalForm: z
      .enum([
        'bv',
        'nv',
        'stichting',
        'vereniging',
        'cooperatie',
        'vof',
        'cv',
        'maatschap',
        'eenmanszaak',
        'publiekrechtelijk',
        'other',
      ])
      .nullable(),
    rsin: z
      .string()
      .regex(/^\d{9}$/)
      .nullable(),
  }),
  persons: z.strictObject({ id, name: text(200), email: z.string().min(3).max(254).nullable() }),
  suppliers: z.strictObject({
    id,
    name: text(100),
    handlingDays: z.partialRecord(
      z.enum([
        'extend',
        'new-mandate',
        'chain-with-signature',
        'admin-role-by-form',
        'new-means-eh3',
        'new-means-eh4',
        'log-in',
      ]),
      z.int().min(0).max(120),
    ),
    inactivityMonths: z.union([z.int().min(1).max(60), z.literal('none'), z.literal('unknown')]),
    inactivityScope: z.enum(['account', 'mandate', 'unknown']),
    renewsFromDaysBefore: z.int().min(0).max(1830).nullable(),
    renewsOnlyAfterEnd: z.boolean(),
    newTermStarts: z.enum(['renewal-day', 'day-after-end', 'unknown']),
    phone: z.string().max(60).nullable(),
    email: z.string().max(254).nullable(),
    source: z.string().max(500).nullable(),
    checkedOn: date.nullable(),
  }),
  serviceProviders: z.strictObject({ id, name: text(200) }),
  services: z.strictObject({
    id,
    providerId: id.nullable(),
    name: text(200),
    level: level.nullable(),
    acceptsChain: z.enum(['yes', 'no', 'unknown']),
  }),
  means: z.strictObject({ id, personId: id, supplierId: id.nullable(), level, endsOn: date.nullable() }),
  mandates: z.strictObject({
    id,
    organisationId: id,
    personId: id,
    supplierId: id.nullable(),
    scope: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('services'),
        serviceIds: z.array(id).min(1).max(500),
        ...restrictions,
      }),
      z.strictObject({ kind: z.literal('provider'), providerId: id, ...restrictions }),
      z.strictObject({ kind: z.literal('level'), ...restrictions }),
    ]),
    level,
    terms: z
      .array(z.strictObject({ startsOn: date.nullable(), endsOn: date }))
      .min(1)
      .max(200),
    lastUse: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('date'), on: date }),
      z.strictObject({ kind: z.literal('never') }),
      z.strictObject({ kind: z.literal('unknown') }),
    ]),
    suspensions: z.array(z.strictObject({ from: date.nullable(), to: date.nullable() })).max(200),
    revoked: z.strictObject({ on: date.nullable(), reason: z.string().max(500).nullable() }).nullable(),
    archivedOn: date.nullable(),
    note,
  }),
  answers: z.strictObject({
    id: z.string().min(3).max(300),
    item: z.string().min(1).max(260),
    clock: z.enum(['term', 'inactivity', 'means', 'subscription', 'side-own', 'side-other']),
    lastDay: date,
    given: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('seen') }),
      z.strictObject({
        kind: z.literal('later'),
        until: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
        reason: text(500).nullable(),
      }),
      z.strictObject({ kind: z.literal('requested'), proofOn: date }),
      z.strictObject({ kind: z.literal('not-renewing'), reason: text(500) }),
    ]),
    answeredOn: date,
  }),
};

/** What a change says beside its records. */
const head = z.strictObject({
  seq: z.int().min(1),
  at: z.iso.datetime(),
  by: z.string().nullable(),
  action: z.enum([
    'profile.set',
    'import.apply',
    'mandate.register',
    'mandate.change',
    'mandate.use',
    'mandate.renew',
    'mandate.suspend',
    'mandate.resume',
    'mandate.revoke',
    'mandate.archive',
    'mandate.restore',
    'person.register',
    'person.change',
    'organisation.register',
    'organisation.change',
    'means.register',
    'means.change',
    'reminder.answer',
    'reminder.clear',
    'selection.edit',
    'sample.load',
    'sample.remove',
    'change.undo',
    'change.redo',
  ]),
  reason: z.string().nullable(),
});

export const SHAPE_1 = { records, head };
export type Shape1 = ShapeOf<typeof SHAPE_1>;
