/**
 * A disk in memory that knows what a power cut leaves. Bytes and names are first only in the machine's cache; syncing
 * a file makes its bytes durable, syncing a folder the names in it. `powerCut` answers the disk after the cut: what was
 * synced, and of the rest whatever the given chance decides, in the order in which it happened. `scatteredCut` keeps to
 * no order between two syncs: any of the changed names may have come to the disk, and any part of the bytes.
 */
import { dirname } from 'node:path';
import type { FileSystem, OpenFile } from '#electron/store/file-system.ts';
import { scatteredBytes } from '#test/support/store/scattered-bytes.ts';

interface Inode {
  bytes: Uint8Array;
  synced: Uint8Array;
  /** So many bytes at the beginning are what was synced: the file was not cut below that since. */
  intact: number;
}
type Names = Map<string, Inode | 'folder'>;
/** A change of names that is not yet durable. */
interface NameChange {
  readonly folder: string;
  readonly gone?: string;
  readonly there?: readonly [path: string, node: Inode | 'folder'];
}
const apply = (names: Names, { gone, there }: NameChange): void => {
  if (gone !== undefined) names.delete(gone);
  if (there !== undefined) names.set(...there);
};

/** Decides how much of what was not synced survives: 0 to `all` inclusive. */
export type Survival = (all: number) => number;
export const NOTHING_UNSYNCED: Survival = () => 0;
export const EVERYTHING_WRITTEN: Survival = (all) => all;

const failure = (code: string): Error => Object.assign(new Error(code), { code });

export class CrashDisk implements FileSystem {
  #names: Names = new Map([['/', 'folder']]);
  #durable: Names = new Map([['/', 'folder']]);
  #pending: NameChange[] = [];

  /** The disk after the power came back. With `zeros`, bytes that were not written read as zeros. */
  powerCut(survival: Survival, zeros = false): CrashDisk {
    const names = new Map(this.#durable);
    const folders = [...new Set(this.#pending.map((change) => change.folder))];
    for (const folder of folders) {
      const changes = this.#pending.filter((change) => change.folder === folder);
      for (const change of changes.slice(0, survival(changes.length))) apply(names, change);
    }
    return CrashDisk.#of(names, (node) => survivor(node, survival, zeros));
  }

  /**
   * The disk after the power came back, when nothing but a sync put one thing before another. With `left` the sectors of a file
   * need not keep to their order either.
   */
  scatteredCut(random: (below: number) => number, left = scatteredBytes): CrashDisk {
    const names = new Map(this.#durable);
    for (const change of this.#pending) if (random(2) === 0) apply(names, change);
    return CrashDisk.#of(names, (node) => durably(left(node, random)));
  }

  static #of(names: Names, survivorOf: (node: Inode) => Inode): CrashDisk {
    const after = new CrashDisk();
    const known = new Map<Inode, Inode>();
    for (const [path, node] of [...names].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (path !== '/' && after.#names.get(dirname(path)) !== 'folder') continue;
      const copy = node === 'folder' ? node : (known.get(node) ?? survivorOf(node));
      if (node !== 'folder' && copy !== 'folder') known.set(node, copy);
      after.#names.set(path, copy);
      after.#durable.set(path, copy);
    }
    return after;
  }

  /** A disk on its own with the same content; nothing that happens to one is seen by the other. */
  copy(): CrashDisk {
    const known = new Map<Inode, Inode>();
    const copyOf = (node: Inode | 'folder'): Inode | 'folder' => {
      if (node === 'folder') return node;
      const copy = known.get(node) ?? { ...node };
      known.set(node, copy);
      return copy;
    };
    const after = new CrashDisk();
    after.#names = new Map([...this.#names].map(([path, node]) => [path, copyOf(node)]));
    after.#durable = new Map([...this.#durable].map(([path, node]) => [path, copyOf(node)]));
    after.#pending = this.#pending.map(({ there, ...change }) =>
      there === undefined ? change : { ...change, there: [there[0], copyOf(there[1])] },
    );
    return after;
  }

  /** Every file's path and bytes. */
  files(): ReadonlyMap<string, Uint8Array> {
    const files = new Map<string, Uint8Array>();
    for (const [path, node] of this.#names) if (node !== 'folder') files.set(path, node.bytes);
    return files;
  }

  /** Puts a file there, durably. */
  put(path: string, bytes: Uint8Array): void {
    const node = durably(bytes);
    this.#names.set(path, node);
    this.#durable.set(path, node);
  }

  async list(folder: string): Promise<readonly string[]> {
    if (this.#names.get(folder) !== 'folder') throw failure('ENOENT');
    const inside = [...this.#names.keys()].filter((path) => path !== '/' && dirname(path) === folder);
    return inside.map((path) => path.slice(folder === '/' ? 1 : folder.length + 1));
  }

  async read(path: string): Promise<Uint8Array> {
    return this.#file(path).bytes;
  }

  async describe(path: string): Promise<{ size: number; modified: number }> {
    const node = this.#names.get(path);
    if (node === undefined) throw failure('ENOENT');
    return { size: node === 'folder' ? 0 : node.bytes.length, modified: 0 };
  }

  async openToAppend(path: string): Promise<OpenFile> {
    return openFile(this.#file(path));
  }

  async create(path: string): Promise<OpenFile> {
    const node = durably(new Uint8Array());
    this.#add(path, node);
    return openFile(node);
  }

  async rename(from: string, to: string): Promise<void> {
    const node = this.#file(from);
    this.#change({ folder: dirname(to), gone: from, there: [to, node] });
  }

  async link(from: string, to: string): Promise<void> {
    this.#add(to, this.#file(from));
  }

  async remove(path: string): Promise<void> {
    this.#file(path);
    this.#change({ folder: dirname(path), gone: path });
  }

  async makeFolder(path: string): Promise<void> {
    this.#add(path, 'folder');
  }

  async syncFolder(folder: string): Promise<void> {
    if (this.#names.get(folder) !== 'folder') throw failure('ENOENT');
    for (const change of this.#pending) if (change.folder === folder) apply(this.#durable, change);
    this.#pending = this.#pending.filter((change) => change.folder !== folder);
  }

  async folderIdentity(folder: string): Promise<string> {
    if (this.#names.get(folder) !== 'folder') throw failure('ENOENT');
    return folder;
  }

  #file(path: string): Inode {
    const node = this.#names.get(path);
    if (node === undefined) throw failure('ENOENT');
    if (node === 'folder') throw failure('EISDIR');
    return node;
  }

  #add(path: string, node: Inode | 'folder'): void {
    if (this.#names.get(dirname(path)) !== 'folder') throw failure('ENOENT');
    if (this.#names.has(path)) throw failure('EEXIST');
    this.#change({ folder: dirname(path), there: [path, node] });
  }

  #change(change: NameChange): void {
    apply(this.#names, change);
    this.#pending.push(change);
  }
}

const durably = (bytes: Uint8Array): Inode => ({ bytes, synced: bytes, intact: bytes.length });

function openFile(node: Inode): OpenFile {
  const sync = async () => {
    node.synced = node.bytes;
    node.intact = node.bytes.length;
  };
  return {
    write: async (bytes) => {
      node.bytes = Buffer.concat([node.bytes, bytes]);
      return bytes.length;
    },
    datasync: sync,
    sync,
    truncate: async (length) => {
      node.bytes = node.bytes.slice(0, length);
      node.intact = Math.min(node.intact, length);
    },
    close: async () => undefined,
  };
}

/** What is left of a file: what was synced, and part of what was added to it or cut from it since. */
function survivor(node: Inode, survival: Survival, zeros: boolean): Inode {
  const longer = node.bytes.length >= node.synced.length ? node.bytes : node.synced;
  const shorter = longer === node.bytes ? node.synced : node.bytes;
  const extra = survival(longer.length - shorter.length);
  const kept = longer === node.bytes ? shorter.length + extra : longer.length - extra;
  const bytes = zeros ? Buffer.alloc(longer.length) : Buffer.alloc(kept);
  bytes.set(longer.subarray(0, kept));
  return durably(bytes);
}
