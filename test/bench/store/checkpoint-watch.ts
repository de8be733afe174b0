// Promise: when the product's store begins and ends a checkpoint, seen from its file operations and nothing else.
import { basename } from 'node:path';
import type { FileSystem } from '#electron/store/file-system.ts';
import { type Around, aroundFileSystem } from '#test/support/store/around-file-system.ts';

export class CheckpointWatch {
  #begun: number | null = null;
  #named = false;
  #ended: ((ms: number) => void) | null = null;

  /** Milliseconds of the next checkpoint: from the first byte of its journal until its snapshot has its name for good. */
  next(): Promise<number> {
    return new Promise((resolve) => {
      this.#ended = resolve;
    });
  }

  around(fs: FileSystem): FileSystem {
    const look: Around = async (operation, path, run) => {
      const name = basename(path);
      if (operation === 'create' && name.startsWith('.journal-')) this.#begun ??= performance.now();
      const answer = await run();
      if (operation === 'rename' && name.startsWith('snapshot-')) this.#named = true;
      if (operation === 'syncFolder' && this.#named) this.#end();
      return answer;
    };
    return aroundFileSystem(fs, look);
  }

  #end(): void {
    if (this.#begun !== null) this.#ended?.(performance.now() - this.#begun);
    this.#begun = null;
    this.#named = false;
    this.#ended = null;
  }
}
