/**
 * Reads every file of a register from the first byte to the last: each snapshot, and the whole history from the first
 * change. The history is played again from nothing, and every snapshot must say exactly what it says.
 */
import { join, resolve } from 'node:path';
import { DAMAGE_CODES, type Verification } from '#core/contract/verification.ts';
import { countRecords, EMPTY_REGISTER } from '#core/domain/records/register.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { StoreState } from '#electron/ports/register-store.ts';
import { type FileSystem, nodeFileSystem } from '#electron/store/file-system.ts';
import { HistoryReplay } from '#electron/store/history-replay.ts';
import { readJournal } from '#electron/store/journal-file.ts';
import { journalName, listRegisterFiles, QUARANTINE, snapshotName } from '#electron/store/register-files.ts';
import { readSettled } from '#electron/store/settled-reading.ts';
import { decodeSnapshot, type Snapshot } from '#electron/store/snapshot-file.ts';
import { type SoundPart, soundPartOf } from '#electron/store/sound-part.ts';
import { readable } from '#electron/store/storage-error.ts';
import { registerFolder } from '#electron/store/unfinished-restore.ts';

type Damage = Omit<Verification['problems'][number], 'lost'>;

/** Checks a register without writing. Never throws for what is in the files: that is the answer. Throws `register-unreadable`. */
export async function verifyRegister(
  folder: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<Verification> {
  const path = resolve(folder);
  return await readSettled(
    fileSystem,
    path,
    async () => new RegisterVerification(fileSystem, await registerFolder(fileSystem, path)).run(),
    (answer) => answer.ok,
  );
}

class RegisterVerification {
  readonly #fs: FileSystem;
  readonly #folder: string;
  #exists = true;
  #until: string | null = null;
  #unfinished: string | null = null;
  /** By code and file: one file is named once for one thing. */
  readonly #problems = new Map<string, Damage>();

  constructor(fs: FileSystem, folder: string) {
    this.#fs = fs;
    this.#folder = folder;
  }

  async run(): Promise<Verification> {
    const replayed = await this.#attempt('journal-damaged', () => this.#replay());
    const found = this.#problems.size === 0 ? null : await this.#soundPart();
    const state = this.#problems.size === 0 ? replayed : found;
    return {
      ok: this.#problems.size === 0,
      exists: this.#exists,
      records: countRecords(state?.register ?? EMPTY_REGISTER),
      changes: state?.seq ?? 0,
      until: this.#problems.size === 0 ? this.#until : (found?.until ?? null),
      whole: this.#problems.size === 0 || found?.whole === true,
      lost: found?.lost ?? null,
      unfinished: this.#unfinished,
      problems: [...this.#problems.values()].map(({ code, file, detail }) => ({
        code,
        file,
        detail,
        lost: code.startsWith('journal') ? (found?.unread.get(file) ?? null) : null,
      })),
    };
  }

  /** What can still be had; `null` where a file of another version, or nothing at all, is in its place. */
  async #soundPart(): Promise<SoundPart | null> {
    if ([...this.#problems.values()].some(({ file }) => file === QUARANTINE)) return null;
    return await this.#attempt('journal-damaged', () => soundPartOf(this.#fs, this.#folder));
  }

  /** The register by its history, every snapshot compared; `null` when there is no history or it breaks off. */
  async #replay(): Promise<StoreState | null> {
    const files = await listRegisterFiles(this.#fs, this.#folder);
    const newest = Math.max(0, ...files.journals, ...files.snapshots);
    this.#exists = files.quarantine || newest > 0;
    if (newest === 0) {
      if (files.quarantine)
        this.#add({ code: 'journal-missing', file: QUARANTINE, detail: 'nothing else left' });
      return null;
    }
    const snapshots: Snapshot[] = [];
    for (const generation of files.snapshots) {
      const read = async () => decodeSnapshot(generation, await this.#read(snapshotName(generation)));
      const snapshot = await this.#attempt('snapshot-damaged', read);
      if (snapshot !== null) snapshots.push(snapshot);
    }
    const history = new HistoryReplay(snapshots, ({ code, file, detail }) => {
      const damage = DAMAGE_CODES.find((known) => known === code);
      if (damage !== undefined) this.#add({ code: damage, file, detail });
    });
    for (let generation = 1; generation <= newest; generation += 1) {
      const file = journalName(generation);
      const read = async () => readJournal(generation, await this.#read(file));
      const there = files.journals.includes(generation);
      if (!there) this.#add({ code: 'journal-missing', file, detail: 'missing' });
      const content = there ? await this.#attempt('journal-damaged', read) : null;
      history.follow(generation, content, generation === newest);
      this.#until = content?.changes.at(-1)?.at ?? this.#until;
      if (content?.torn && generation === newest) this.#unfinished = file;
    }
    return history.reached;
  }

  async #attempt<T>(code: Damage['code'], reading: () => Promise<T>): Promise<T | null> {
    try {
      return await reading();
    } catch (error) {
      // What nobody could look into is neither sound nor damaged: there is no answer.
      if (!(error instanceof TijdigError) || error.code === 'register-unreadable') throw error;
      const { file = '.', reason = error.code } = error.parameters;
      const isOther = error.code === 'register-newer' || error.code === 'migration-failed';
      const kind = isOther ? error.code : code;
      this.#add({ code: kind, file: String(file), detail: String(reason) });
      return null;
    }
  }

  #add(problem: Damage): void {
    const key = `${problem.code} ${problem.file}`;
    if (!this.#problems.has(key)) this.#problems.set(key, problem);
  }

  #read(name: string): Promise<Uint8Array> {
    return readable(name, () => this.#fs.read(join(this.#folder, name)));
  }
}
