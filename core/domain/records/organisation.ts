/** An organisation: own, a client (relatie) or an intermediary. Names of organisations live only here. */
import { z } from 'zod';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';
import { idSchema } from '#core/domain/values/id.ts';
import { passesElfproef } from '#core/domain/values/identifiers.ts';

/** Legal forms of the Dutch trade register, as far as a rule asks for them. */
export const LEGAL_FORMS = [
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
] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

export const ORGANISATION_KINDS = ['own', 'client', 'intermediary'] as const;

/** A branch (vestiging) of an organisation. */
const branchSchema = z.strictObject({
  number: z.string().regex(/^\d{12}$/),
  /** `null` = not known. */
  name: z.string().trim().min(1).max(200).nullable(),
});

export const organisationSchema = z
  .strictObject({
    id: idSchema<'organisation'>(),
    name: z.string().trim().min(1).max(200),
    kvk: z.string().regex(/^\d{8}$/),
    kind: z.enum(ORGANISATION_KINDS),
    /** `null` = not known. */
    legalForm: z.enum(LEGAL_FORMS).nullable(),
    /** Never for a sole trader (eenmanszaak): there it would be the owner's BSN. */
    rsin: z.string().refine(passesElfproef).nullable(),
    branches: z.array(branchSchema).max(2000),
    /** How many legal representatives must sign together where their authority is joint; `null` = not known. */
    signaturesNeeded: z.int().min(1).max(20).nullable(),
    /** Whom to write to; the name lives in the person's record. `null` = not known. */
    contactId: idSchema<'person'>().nullable(),
    /** The bundles of services that this organisation should have. */
    bundleIds: z.array(idSchema<'service-bundle'>()).max(100),
    /** Last day of the cooperation with a client or intermediary, inclusive; `null` = it goes on. */
    cooperationEndsOn: calendarDateSchema.nullable(),
    /** The organisation under whose new KVK number this one goes on; its own number no longer counts. */
    succeededById: idSchema<'organisation'>().nullable(),
    archivedOn: calendarDateSchema.nullable(),
  })
  .refine(
    (record) => record.rsin === null || (record.legalForm !== null && record.legalForm !== 'eenmanszaak'),
    {
      message: 'an RSIN needs a legal form that has one',
      path: ['rsin'],
    },
  );
export type Organisation = z.infer<typeof organisationSchema>;
