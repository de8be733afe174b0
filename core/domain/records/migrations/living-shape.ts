/** The shape that records have now, as a migration must deliver it: what the living schemas take. */
import type { z } from 'zod';
import type { Collection, changeSchema, RECORD_SCHEMAS } from '#core/domain/records/register.ts';

export type LivingShape = {
  readonly records: { readonly [C in Collection]: z.input<(typeof RECORD_SCHEMAS)[C]> };
  readonly head: Omit<z.input<typeof changeSchema>, 'puts' | 'removes'>;
};
