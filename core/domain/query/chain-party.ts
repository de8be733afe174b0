/** One of the two organisations of a chain mandate or an invitation, as lists show it. */
import { z } from 'zod';
import type { Facts } from './facts.ts';

export const partySchema = z.strictObject({ id: z.string(), name: z.string(), kvk: z.string() });

/** The organisation of an id; one that is not recorded shows its id, and no KvK number. */
export function partyOf(id: string, { register }: Facts): z.infer<typeof partySchema> {
  const organisation = register.organisations.get(id);
  return { id, name: organisation?.name ?? id, kvk: organisation?.kvk ?? '' };
}
