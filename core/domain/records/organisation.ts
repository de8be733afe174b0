/** An organisation: own, a client (relatie) or an intermediary. Names of organisations live only here. */
import { z } from 'zod';
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
  })
  .refine(
    (record) => record.rsin === null || (record.legalForm !== null && record.legalForm !== 'eenmanszaak'),
    {
      message: 'an RSIN needs a legal form that has one',
      path: ['rsin'],
    },
  );
export type Organisation = z.infer<typeof organisationSchema>;
