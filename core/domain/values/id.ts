/** Ids of records: opaque, unique within the register, branded by kind so that they cannot be swapped. */
import { z } from 'zod';

declare const brand: unique symbol;
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type OrganisationId = Id<'organisation'>;
export type PersonId = Id<'person'>;
export type SupplierId = Id<'supplier'>;
export type ServiceId = Id<'service'>;
export type ServiceProviderId = Id<'service-provider'>;
export type MeansId = Id<'means'>;
export type MandateId = Id<'mandate'>;
export type ChainMandateId = Id<'chain-mandate'>;
export type InvitationId = Id<'invitation'>;
export type RenewalDossierId = Id<'renewal-dossier'>;

/** Schema of an id: 1–120 characters of letters, digits and `-_.:`. */
export const idSchema = <Kind extends string>() =>
  z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$/)
    .transform((text) => text as Id<Kind>);
