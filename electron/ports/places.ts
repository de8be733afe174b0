/** Knows what kind of place a folder is. */
import type { Place } from '#core/contract/place.ts';

export interface Places {
  /**
   * What kind of place a folder is, beside the disk of `reference` (for a second copy: the folder of the register). Neither
   * needs to be there yet. Never throws; what cannot be known counts as the same disk, so that nothing is promised.
   */
  describe(folder: string, reference: string): Promise<Place>;
}
