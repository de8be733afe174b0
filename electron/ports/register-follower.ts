/** The register as another process writes it: read without a lock, and looked at again when asked. */
import type { RegisterReader } from '#electron/ports/register-store.ts';

export interface RegisterFollower extends RegisterReader {
  /**
   * Looks whether more was saved; answers whether `state()` is another one than before. Cheap when nothing was. Throws
   * `register-damaged`, `register-unreadable` or `register-newer`; then `state()` is what it was.
   */
  look(): Promise<boolean>;
}
