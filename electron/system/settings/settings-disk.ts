/**
 * The few file operations that settings need beside electron-store, as a value that can be replaced: tests inject
 * faults here. All of them wait: the window's place is written while the window closes.
 */
import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';

export interface SettingsDisk {
  /** What a path leads to, links followed. */
  describe(path: string): { readonly isFile: boolean; readonly size: number };
  read(path: string): Uint8Array;
  /** Writes and syncs a file (0600) under a name of its own beside `path`, and answers that name; all of it or none. */
  stage(path: string, bytes: Uint8Array): string;
  /** Moves what has a name, in one step, over a file that may be there. A link is moved, not what it leads to. */
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** Names in a folder. */
  list(folder: string): readonly string[];
  /** Makes a folder and those above it, where they are missing. */
  makeFolder(folder: string): void;
  /** The names in a folder are on the disk, where the system can promise that. */
  syncFolder(folder: string): void;
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const file = fs.openSync(path, 'wx', 0o600);
  try {
    for (let at = 0; at < bytes.length; ) at += fs.writeSync(file, bytes, at);
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
}

/** The machine's own file system. */
export const nodeSettingsDisk: SettingsDisk = {
  describe: (path) => {
    const found = fs.statSync(path);
    return { isFile: found.isFile(), size: found.size };
  },
  read: (path) => fs.readFileSync(path),
  stage: (path, bytes) => {
    const temporary = `${path}.${randomUUID()}.tmp`;
    try {
      writeWhole(temporary, bytes);
      return temporary;
    } catch (error) {
      fs.rmSync(temporary, { force: true });
      throw error;
    }
  },
  rename: (from, to) => fs.renameSync(from, to),
  remove: (path) => fs.unlinkSync(path),
  list: (folder) => fs.readdirSync(folder),
  makeFolder: (folder) => {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  },
  syncFolder: (folder) => {
    // Windows cannot sync a folder: there a power cut may take the last choice, never the file.
    if (process.platform === 'win32') return;
    const handle = fs.openSync(folder, 'r');
    try {
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
  },
};
