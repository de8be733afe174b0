/**
 * What can be asked of the register as a whole. All of it is answered before there is a register too, or while it cannot be
 * opened: nothing here waits for one.
 */
import { z } from 'zod';
import { backupSchema } from '#core/contract/backups.ts';
import { command, query } from '#core/contract/method.ts';
import { storeStatusSchema } from '#core/contract/store-status.ts';
import { verificationSchema } from '#core/contract/verification.ts';

const nothing = z.strictObject({});

export const STORE_METHODS = {
  /** Ends Tijdig. */
  'app.quit': command(nothing, nothing),
  /** Whether it is there and can be edited. */
  'store.status': query(nothing, storeStatusSchema),
  /** Opens the register after all, or for writing after all. Answers how it stands then. */
  'store.try-again': command(nothing, storeStatusSchema),
  /** Reads the whole register and says what is wrong, lost and safe. Writes nothing. */
  'store.findings': query(nothing, verificationSchema),
  /** Goes on with the sound part of a register that cannot be opened; every file as it was found is kept aside. */
  'store.repair': command(nothing, storeStatusSchema),
  /** The sound backups in the data folder, newest first, for a register that cannot be opened. */
  'store.backups': query(nothing, z.strictObject({ backups: z.array(backupSchema) })),
  /** Puts a backup in the place of a register that is damaged; every file as it was found is kept aside. */
  'store.restore': command(z.strictObject({ id: z.string().max(200) }), storeStatusSchema),
  /** Shows the data folder in the system's own program for files. */
  'store.open-folder': command(nothing, nothing),
} as const;
