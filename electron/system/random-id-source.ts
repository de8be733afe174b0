/** Ids from the machine's random source: 120 bits, so that two registers can be joined without a clash. */
import { randomBytes } from 'node:crypto';
import type { IdSource } from '#electron/ports/id-source.ts';

export const randomIdSource: IdSource = {
  next: (kind) => `${kind}-${randomBytes(15).toString('hex')}`,
};
