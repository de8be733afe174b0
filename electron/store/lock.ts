/**
 * One writer: the file `lock` names the process that holds the register. A lock whose process is gone is free at once,
 * also when its pid was given to another process, the machine was started again, or the folder is a copy.
 *
 * Taking over a dead lock must not let two in. Removing it first would: a second process that also saw the dead lock
 * could remove the new one. So a dead lock is never removed; it gets one successor, a file that bears the dead lock's
 * token in its name and can be made only once. Whoever makes it, and still finds the dead lock in place, holds the
 * register and puts its own lock over the dead one.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { removeIfThere, stageFile, writeAll } from '#electron/store/durable-file.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import { type Holder, readHolder } from '#electron/store/lock-holder.ts';
import type { ProcessTable } from '#electron/store/process-identity.ts';
import { errnoOf, savingError } from '#electron/store/storage-error.ts';

const LOCK = 'lock';
/** A lock that has no name yet. */
const STAGED = /^\.lock\..*\.tmp$/;
const SUCCESSOR = /^lock-after-[0-9a-f-]{1,40}$/;
/** How often one that is tidied away in the making is made again. */
const ATTEMPTS = 5;
const WITHOUT_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);
const successorName = (token: string): string => `lock-after-${token}`;

export interface LockOptions {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly processes: ProcessTable;
  /** ISO 8601 in UTC. */
  readonly since: string;
}

export interface Lock {
  /** Lets go. Does nothing to a lock that is no longer this one. */
  release(): Promise<void>;
  /** Removes what processes left that were killed while they took the lock. Only for who holds it. */
  tidy(): Promise<void>;
}

/** Takes the register's lock. Throws `register-locked` with `pid`, `since` and `host`, or why the folder takes no file. */
export async function takeLock(options: LockOptions): Promise<Lock> {
  try {
    for (let lost = 0; ; ) {
      const lock = await tryLock(options).catch((error: unknown) => {
        lost += 1;
        if (errnoOf(error) !== 'ENOENT' || lost === ATTEMPTS) throw error;
        return null;
      });
      if (lock !== null) return lock;
    }
  } catch (error) {
    throw savingError(error);
  }
}

/** One attempt; `null` when somebody else moved in between and it is worth looking again. */
async function tryLock({ fs, folder, processes, since }: LockOptions): Promise<Lock | null> {
  const identity = await fs.folderIdentity(folder);
  const own: Holder = { token: randomUUID(), ...processes.self(), folder: identity, since };
  const path = join(folder, LOCK);
  const staged = await stageFile(fs, path, [Buffer.from(`${JSON.stringify(own)}\n`)]);
  const mayRun = (holder: Holder) => holder.folder === identity && processes.mayRun(holder);
  try {
    if (!(await claim(fs, staged, path)) && !(await succeed(fs, folder, staged, mayRun))) return null;
  } finally {
    // What cannot be removed stands in nobody's way; a lock that is taken must not count as refused for it.
    await removeIfThere(fs, staged).catch(() => undefined);
  }
  return {
    release: async () => {
      if ((await readHolder(fs, path))?.token === own.token) await removeIfThere(fs, path);
    },
    tidy: () => removeAbandoned(fs, folder, successorName(own.token), mayRun),
  };
}

/**
 * Unfinished locks of processes that are gone. One that is still being written does not say whose it is and goes too:
 * its process finds it missing and makes another. So do successors of locks that are no longer there: whoever makes one
 * looks whether the lock before it is still in place.
 */
async function removeAbandoned(
  fs: FileSystem,
  folder: string,
  ownSuccessor: string,
  mayRun: (holder: Holder) => boolean,
): Promise<void> {
  for (const name of await fs.list(folder)) {
    const path = join(folder, name);
    try {
      if (SUCCESSOR.test(name) && name !== ownSuccessor) await removeIfThere(fs, path);
      if (!STAGED.test(name)) continue;
      const holder = await readHolder(fs, path);
      if (holder !== null && !mayRun(holder)) await removeIfThere(fs, path);
    } catch {
      // It stands in nobody's way (Windows keeps a file that is open).
    }
  }
}

/** Becomes the successor of a dead lock. Throws `register-locked` when it, or a successor of it, lives. */
async function succeed(
  fs: FileSystem,
  folder: string,
  staged: string,
  mayRun: (holder: Holder) => boolean,
): Promise<boolean> {
  const path = join(folder, LOCK);
  const dead = await readHolder(fs, path);
  const successors: string[] = [];
  for (let holder = dead; holder !== null; ) {
    const successor = join(folder, successorName(holder.token));
    if (mayRun(holder) || successors.includes(successor)) {
      const { pid, since, host } = holder;
      throw new TijdigError('register-locked', { pid, since, host });
    }
    successors.push(successor);
    if (await claim(fs, staged, successor)) {
      if ((await readHolder(fs, path))?.token !== dead?.token) {
        await removeIfThere(fs, successor);
        return false;
      }
      await fs.rename(staged, path);
      for (const name of successors) await removeIfThere(fs, name).catch(() => undefined);
      return true;
    }
    holder = await readHolder(fs, successor);
  }
  return false;
}

/** Gives our finished lock a name that nobody has; `false` when somebody has it. */
async function claim(fs: FileSystem, staged: string, path: string): Promise<boolean> {
  try {
    await fs.link(staged, path);
    return true;
  } catch (error) {
    const errno = errnoOf(error) ?? '';
    if (errno === 'EEXIST') return false;
    if (!WITHOUT_LINKS.has(errno)) throw error;
  }
  // A file system without second names (exFAT): made in place, for a moment without its content.
  try {
    const file = await fs.create(path);
    try {
      await writeAll(file, await fs.read(staged));
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}
