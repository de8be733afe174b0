/** A file system with something around every single operation: to count it, to fail it, to skip it. */
import type { FileSystem, OpenFile } from '#electron/store/file-system.ts';

export type Operation = keyof FileSystem | keyof OpenFile;
/** Runs an operation and answers what it answers. `path` is the file or folder that it is about. */
export type Around = <T>(operation: Operation, path: string, run: () => Promise<T>) => Promise<T>;
/** The same for operations that answer nothing: these can be put off or left out. */
export type AroundSilent = (operation: Operation, path: string, run: () => Promise<void>) => Promise<void>;

export const asItIs: Around = (_operation, _path, run) => run();

export function aroundFileSystem(fs: FileSystem, around: Around, silent: AroundSilent = around): FileSystem {
  const open = (path: string, file: OpenFile): OpenFile => ({
    write: (bytes) => around('write', path, () => file.write(bytes)),
    datasync: () => silent('datasync', path, () => file.datasync()),
    sync: () => silent('sync', path, () => file.sync()),
    truncate: (length) => silent('truncate', path, () => file.truncate(length)),
    close: () => silent('close', path, () => file.close()),
  });
  return {
    list: (folder) => around('list', folder, () => fs.list(folder)),
    read: (path) => around('read', path, () => fs.read(path)),
    describe: (path) => around('describe', path, () => fs.describe(path)),
    openToAppend: (path) => around('openToAppend', path, async () => open(path, await fs.openToAppend(path))),
    create: (path) => around('create', path, async () => open(path, await fs.create(path))),
    rename: (from, to) => silent('rename', to, () => fs.rename(from, to)),
    link: (from, to) => silent('link', to, () => fs.link(from, to)),
    remove: (path) => silent('remove', path, () => fs.remove(path)),
    makeFolder: (path) => silent('makeFolder', path, () => fs.makeFolder(path)),
    syncFolder: (path) => silent('syncFolder', path, () => fs.syncFolder(path)),
    folderIdentity: (path) => around('folderIdentity', path, () => fs.folderIdentity(path)),
  };
}

/** A file system whose writes go through `write`, which may take fewer bytes than it is given. */
export function aroundWrites(
  fs: FileSystem,
  write: (file: OpenFile, bytes: Uint8Array, path: string) => Promise<number>,
): FileSystem {
  const open = (path: string, file: OpenFile): OpenFile => ({
    ...file,
    write: (bytes) => write(file, bytes, path),
  });
  return {
    ...aroundFileSystem(fs, asItIs),
    openToAppend: async (path) => open(path, await fs.openToAppend(path)),
    create: async (path) => open(path, await fs.create(path)),
  };
}

/** An error as the operating system throws it. */
export const systemError = (code: string): Error => Object.assign(new Error(code), { code });
