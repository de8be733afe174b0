/**
 * The files of the settings: the one electron-store writes, the last good copy, and what was broken and is kept beside
 * them. A broken file never takes the name of an earlier one, and a folder never fills up with them.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { SettingsDisk } from '#electron/system/settings/settings-disk.ts';
import {
  MOST_BYTES,
  parseSettings,
  type StoredSettings,
  settingsText,
} from '#electron/system/settings/settings-text.ts';

/** The name electron-store gets; it adds `.json`. */
export const SETTINGS_NAME = 'settings';
/** So many broken files are kept, the newest. */
const MOST_KEPT = 5;
const BROKEN = /^settings\.broken-(\d{1,9})-[0-9a-f]{8}\.json$/;
/** What a killed process left: ours, and that of electron-store. */
const UNFINISHED = /^settings(?:\.last-good)?\.json\.(?:[0-9a-f-]{36}\.tmp|tmp-\w+)$/;
/** What leads to no file that can be read, whoever asks. */
const NO_FILE = new Set(['EISDIR', 'ELOOP']);

/** What was found under a name. `unreadable` says nothing about what is in the file. */
export type Found =
  | { readonly kind: 'sound'; readonly stored: StoredSettings }
  | { readonly kind: 'missing' | 'broken' | 'unreadable'; readonly stored: null };

export class SettingsFiles {
  readonly main: string;
  readonly lastGood: string;
  readonly #folder: string;
  readonly #disk: SettingsDisk;

  constructor(folder: string, disk: SettingsDisk) {
    this.#folder = folder;
    this.#disk = disk;
    this.main = join(folder, `${SETTINGS_NAME}.json`);
    this.lastGood = join(folder, `${SETTINGS_NAME}.last-good.json`);
  }

  /** Never throws. */
  look(path: string): Found {
    try {
      const { isFile, size } = this.#disk.describe(path);
      if (!isFile || size > MOST_BYTES) return { kind: 'broken', stored: null };
      const stored = parseSettings(this.#disk.read(path));
      return stored === null ? { kind: 'broken', stored } : { kind: 'sound', stored };
    } catch (error) {
      const code = codeOf(error);
      const kind = code === 'ENOENT' ? 'missing' : NO_FILE.has(code) ? 'broken' : 'unreadable';
      return { kind, stored: null };
    }
  }

  /** Moves what stands under this name aside, as it is, and answers its new name. Throws what the disk says. */
  setAside(path: string): string {
    const numbers = this.#brokenNames().map(({ number }) => number);
    const name = `settings.broken-${Math.max(0, ...numbers) + 1}-${randomUUID().slice(0, 8)}.json`;
    this.#disk.rename(path, join(this.#folder, name));
    const old = this.#brokenNames().sort((a, b) => b.number - a.number);
    for (const one of old.slice(MOST_KEPT)) this.#try(() => this.#disk.remove(join(this.#folder, one.name)));
    return name;
  }

  /** Gives what was set aside its old name again, when nothing else has it by now. */
  putBack(name: string, path: string): void {
    if (this.look(path).kind === 'missing')
      this.#try(() => this.#disk.rename(join(this.#folder, name), path));
  }

  /** Writes a file whole under a temporary name; `keep` gives it its name. Throws what the disk says. */
  stage(path: string, stored: StoredSettings): { keep(): void; discard(): void } {
    const temporary = this.#disk.stage(path, Buffer.from(settingsText(stored)));
    return {
      keep: () => this.#disk.rename(temporary, path),
      discard: () => this.#try(() => this.#disk.remove(temporary)),
    };
  }

  remove(path: string): void {
    this.#try(() => this.#disk.remove(path));
  }

  /** The names are on the disk, as far as the system can promise that. */
  sync(): void {
    this.#try(() => this.#disk.syncFolder(this.#folder));
  }

  /** Makes the folder where it is missing and removes what a killed process left. */
  tidy(): void {
    this.#try(() => this.#disk.makeFolder(this.#folder));
    for (const name of this.#names()) if (UNFINISHED.test(name)) this.remove(join(this.#folder, name));
  }

  #brokenNames(): { readonly name: string; readonly number: number }[] {
    return this.#names().flatMap((name) => {
      const number = BROKEN.exec(name)?.[1];
      return number === undefined ? [] : [{ name, number: Number(number) }];
    });
  }

  #names(): readonly string[] {
    try {
      return this.#disk.list(this.#folder);
    } catch {
      return [];
    }
  }

  #try(run: () => void): void {
    try {
      run();
    } catch {
      // A courtesy: what it would have tidied stands in nobody's way.
    }
  }
}

/** The operating system's code of an error (`ENOENT`, …). */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
