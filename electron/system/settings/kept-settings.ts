/**
 * Settings that survive whatever happens to their file. However it is broken the application starts, what can be kept
 * is kept (field by field, then from the last good copy), the broken file stays beside the new one under a name of its
 * own, and the user is told once. A write counts when it was read back; else the caller hears of it.
 *
 * electron-store syncs what it writes, but ignores a short write and never syncs the name. So its file is read again,
 * the folder is synced, and only then the last good copy follows.
 */
import type { SettingsNotice } from '#core/contract/preferences.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { Logger } from '#electron/ports/logger.ts';
import { codeOf, type Found, type SettingsFiles } from '#electron/system/settings/settings-files.ts';
import { type StoredSettings, settingsText } from '#electron/system/settings/settings-text.ts';
import {
  reconcile,
  type SettingsChange,
  type SettingsValues,
  withChange,
} from '#electron/system/settings/settings-values.ts';

/** Writes settings whole: electron-store in the application. It need not notice that a disk took half of it. */
export type WriteSettings = (settings: StoredSettings) => void;

/** What a repair cost: nothing, or something that is on its default again. */
type Cost = 'restored' | 'reset';

/** How often a write is done again because another process came in between. */
const ATTEMPTS = 5;
const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const NOT_KEPT: SettingsNotice = { kind: 'not-kept', kept: null };

export class KeptSettings {
  readonly #files: SettingsFiles;
  readonly #write: WriteSettings;
  readonly #logger: Logger;
  /** What is stored, or should be. */
  #stored: StoredSettings = {};
  #values: SettingsValues = reconcile(null, null).values;
  /** Whether the files could be looked into. As long as not, nothing may be written over them. */
  #isKnown = false;
  /** What it costs when the file turns out to be broken at the next write. */
  #cost: Cost = 'restored';
  /** Whether what is chosen may be gone at the next start, and whether the user has read that. */
  #unkept: 'no' | 'untold' | 'told' = 'no';

  /** Reads the settings and repairs what is broken. Never throws. */
  constructor(files: SettingsFiles, write: WriteSettings, logger: Logger) {
    this.#files = files;
    this.#write = write;
    this.#logger = logger;
    files.tidy();
    this.#open();
  }

  get values(): SettingsValues {
    return this.#values;
  }

  get notice(): SettingsNotice | null {
    return this.#unkept === 'untold' ? NOT_KEPT : this.#values.notice;
  }

  /** The user has read what `notice` says; it is not said again. */
  dismissNotice(): void {
    if (this.#unkept === 'untold') this.#unkept = 'told';
    else if (this.#values.notice !== null) {
      this.#attempt(() => this.change({ notice: null }));
      this.#values = { ...this.#values, notice: null };
    }
  }

  /** Stores this beside what is there. Throws `disk-full` or `save-failed`; then all is as it was. */
  change(change: SettingsChange): void {
    try {
      this.#keep(change, null);
    } catch (cause) {
      if (cause instanceof TijdigError) throw cause;
      const reason = codeOf(cause);
      throw new TijdigError(DISK_FULL.has(reason) ? 'disk-full' : 'save-failed', { reason }, { cause });
    }
  }

  #open(): void {
    const main = this.#files.look(this.#files.main);
    const copy = this.#files.look(this.#files.lastGood);
    const { values, verdict } = reconcile(main.stored, copy.stored);
    const isWhole = main.kind === 'sound' && verdict === 'sound';
    this.#isKnown = isWhole || (main.kind !== 'unreadable' && copy.kind !== 'unreadable');
    this.#cost = copy.stored === null ? 'reset' : 'restored';
    this.#values = values;
    this.#stored = main.stored ?? copy.stored ?? {};
    if (!this.#isKnown) {
      if (this.#unkept === 'no') this.#unkept = 'untold';
      return;
    }
    const cost = verdict === 'sound' && isBeyondRepair(main, copy) ? 'reset' : verdict;
    if (cost !== 'sound') this.#repair(cost, `${main.kind}, copy ${copy.kind}`);
    else if (copy.kind === 'broken') this.#attempt(() => this.#keep({}, null));
  }

  /** What cannot be put right on the disk holds in memory, and the user is told that. */
  #repair(cost: Cost, found: string): void {
    this.#logger.error('settings.broken', new Error(`${found}: ${cost}`));
    this.#attempt(() => this.#keep(this.#values, cost));
  }

  #keep(change: SettingsChange, repair: Cost | null): void {
    try {
      if (!this.#isKnown) this.#open();
      for (let attempt = 1; !this.#store(change, repair); attempt += 1) {
        if (attempt === ATTEMPTS) throw new TijdigError('save-failed', { reason: 'written by others' });
      }
      this.#unkept = 'no';
    } catch (error) {
      if (this.#unkept === 'no') this.#unkept = 'untold';
      throw error;
    }
  }

  /** One attempt; `false` when another process came in between and it is worth looking again. */
  #store(change: SettingsChange, repair: Cost | null): boolean {
    const files = this.#files;
    const found = files.look(files.main);
    const cost = repair ?? (isInTheWay(found) ? this.#cost : null);
    const kept = cost === null || found.kind === 'missing' ? null : files.setAside(files.main);
    try {
      const notice = cost === null ? {} : { notice: { kind: cost, kept } };
      const isDone = this.#writeBoth(withChange(found.stored ?? this.#stored, { ...change, ...notice }));
      if (!isDone && kept !== null) files.putBack(kept, files.main);
      return isDone;
    } catch (error) {
      if (kept !== null) files.putBack(kept, files.main);
      throw error;
    }
  }

  #writeBoth(wanted: StoredSettings): boolean {
    const files = this.#files;
    if (isInTheWay(files.look(files.lastGood))) files.setAside(files.lastGood);
    // Staged first, because it hears of a full disk where electron-store does not.
    const copy = files.stage(files.lastGood, wanted);
    try {
      if (!this.#written(wanted)) return false;
      this.#isKnown = true;
      this.#cost = 'restored';
      this.#stored = wanted;
      this.#values = reconcile(wanted, null).values;
      files.sync();
      this.#attempt(() => copy.keep());
      return true;
    } finally {
      copy.discard();
    }
  }

  /** Throws when the disk did not take all of it; then the file is as it was, or gone, so that the copy counts. */
  #written(wanted: StoredSettings): boolean {
    const files = this.#files;
    try {
      this.#write(wanted);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    }
    const found = files.look(files.main);
    if (found.kind === 'sound') return settingsText(found.stored) === settingsText(wanted);
    files.remove(files.main);
    if (Object.keys(this.#stored).length > 0) {
      this.#attempt(() => files.stage(files.main, this.#stored).keep());
    }
    throw new TijdigError('save-failed', { reason: 'not read back' });
  }

  #attempt(run: () => void): void {
    try {
      run();
    } catch (error) {
      this.#logger.error('settings.write', error);
    }
  }
}

/** Nothing of it was recognised, and no copy helps. */
const isBeyondRepair = (main: Found, copy: Found): boolean =>
  main.kind === 'broken' || (main.kind === 'missing' && copy.kind === 'broken');

const isInTheWay = ({ kind }: Found): boolean => kind === 'broken' || kind === 'unreadable';
