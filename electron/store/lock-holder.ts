/** What stands in a lock file: which process holds the register, in words that outlive it. */
import { z } from 'zod';
import type { FileSystem } from '#electron/store/file-system.ts';
import { errnoOf } from '#electron/store/storage-error.ts';

const holderSchema = z.strictObject({
  token: z.string().regex(/^[0-9a-f-]{1,40}$/),
  pid: z.int().min(1),
  startTime: z.string().nullable(),
  bootId: z.string().nullable(),
  host: z.string(),
  /** Tells this folder from a copy of it. */
  folder: z.string(),
  /** When the lock was taken, ISO 8601 in UTC. */
  since: z.string(),
});
export type Holder = z.infer<typeof holderSchema>;

/** Who holds a lock file; `null` when it has gone. A lock is finished before it gets its name: any other is nobody's. */
export async function readHolder(fs: FileSystem, path: string): Promise<Holder | null> {
  let bytes: Uint8Array;
  try {
    bytes = await fs.read(path);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
  try {
    return holderSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    return { token: '0', pid: 1, startTime: null, bootId: null, host: '', folder: 'none', since: '' };
  }
}
