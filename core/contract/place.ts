/** What kind of place a folder is: decides whether a register may live there, and what a second copy there is worth. */
import { z } from 'zod';

/**
 * `local-same-disk` is lost with the disk that it is compared with. `other-disk` outlives that disk, but is as a rule
 * inside the same computer. `removable`, `network` and `synchronised` outlive the computer.
 */
export const PLACE_KINDS = ['local-same-disk', 'other-disk', 'removable', 'network', 'synchronised'] as const;

export const placeSchema = z.strictObject({
  kind: z.enum(PLACE_KINDS),
  /** The program or kind of network, such as `OneDrive` or `NFS`; `null` for a disk. */
  product: z.string().nullable(),
});
export type Place = z.infer<typeof placeSchema>;
