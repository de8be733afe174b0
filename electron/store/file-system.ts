/**
 * The few file operations that the register store uses, as a value that can be replaced: tests inject faults and
 * power cuts here. Everything the store promises rests on these operations and on nothing else.
 */
import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';

/** A file open for writing. */
export interface OpenFile {
  /** Writes at the end. Answers how many bytes were taken: fewer than given is no error (a short write). */
  write(bytes: Uint8Array): Promise<number>;
  /** The file's bytes and length are on the disk. */
  datasync(): Promise<void>;
  /** As `datasync`, and the file's other attributes too. */
  sync(): Promise<void>;
  /** Cuts the file to `length` bytes. */
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

export interface FileSystem {
  /** Names in a folder. */
  list(folder: string): Promise<readonly string[]>;
  /** All bytes of a file. */
  read(path: string): Promise<Uint8Array>;
  /** Length in bytes and a number that changes when the file is written. */
  describe(path: string): Promise<{ readonly size: number; readonly modified: number }>;
  /** Opens an existing file for adding at its end. */
  openToAppend(path: string): Promise<OpenFile>;
  /** Makes a file that only the user may read (0600); fails with EEXIST when there is one. */
  create(path: string): Promise<OpenFile>;
  /** Moves a file, in one step, over one that may be there. */
  rename(from: string, to: string): Promise<void>;
  /** Gives a file a second name; fails with EEXIST when there is one. */
  link(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Makes one folder that only the user may enter (0700); fails with EEXIST when there is one. */
  makeFolder(path: string): Promise<void>;
  /** The names in a folder are on the disk. */
  syncFolder(path: string): Promise<void>;
  /** A number that tells this folder from a copy of it. */
  folderIdentity(path: string): Promise<string>;
}

const toOpenFile = (handle: fs.FileHandle): OpenFile => ({
  write: async (bytes) => (await handle.write(bytes)).bytesWritten,
  datasync: () => handle.datasync(),
  sync: () => handle.sync(),
  truncate: (length) => handle.truncate(length),
  close: () => handle.close(),
});

async function syncFolder(path: string): Promise<void> {
  // Windows cannot sync a folder, whatever the folder; there a save never depends on a new name (see journal.ts).
  if (process.platform === 'win32') return;
  const handle = await fs.open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The machine's own file system. */
export const nodeFileSystem: FileSystem = {
  list: (folder) => fs.readdir(folder),
  read: (path) => fs.readFile(path),
  describe: async (path) => {
    const { size, mtimeMs } = await fs.stat(path);
    return { size, modified: mtimeMs };
  },
  openToAppend: async (path) => toOpenFile(await fs.open(path, constants.O_WRONLY | constants.O_APPEND)),
  create: async (path) => toOpenFile(await fs.open(path, 'wx', 0o600)),
  rename: (from, to) => fs.rename(from, to),
  link: (from, to) => fs.link(from, to),
  remove: (path) => fs.unlink(path),
  makeFolder: async (path) => {
    await fs.mkdir(path, { mode: 0o700 });
  },
  syncFolder,
  folderIdentity: async (path) => {
    const { dev, ino } = await fs.stat(path, { bigint: true });
    return `${dev}:${ino}`;
  },
};
