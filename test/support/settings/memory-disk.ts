/** A folder of settings in memory, fast enough for a hundred thousand starts, whose every operation can fail. */
import type { SettingsDisk } from '#electron/system/settings/settings-disk.ts';
import type { StoredSettings } from '#electron/system/settings/settings-text.ts';

/** Called before each operation; throws what the disk should say. */
export type Fault = (operation: keyof SettingsDisk | 'write', path: string) => void;

export const systemError = (code: string): Error => Object.assign(new Error(code), { code });

export class MemoryDisk implements SettingsDisk {
  readonly files = new Map<string, Uint8Array>();
  fault: Fault = () => undefined;
  /** electron-store writes this much of a file and says that all went well; `null` is all of it. */
  takes: number | null = null;
  #staged = 0;

  describe(path: string): { isFile: boolean; size: number } {
    this.fault('describe', path);
    return { isFile: true, size: this.#at(path).length };
  }
  read(path: string): Uint8Array {
    this.fault('read', path);
    return this.#at(path);
  }
  stage(path: string, bytes: Uint8Array): string {
    this.fault('stage', path);
    this.#staged += 1;
    const temporary = `${path}.00000000-0000-0000-0000-${String(this.#staged).padStart(12, '0')}.tmp`;
    this.files.set(temporary, bytes);
    return temporary;
  }
  rename(from: string, to: string): void {
    this.fault('rename', from);
    this.files.set(to, this.#at(from));
    this.files.delete(from);
  }
  remove(path: string): void {
    this.fault('remove', path);
    this.#at(path);
    this.files.delete(path);
  }
  list(folder: string): readonly string[] {
    this.fault('list', folder);
    return [...this.files.keys()].map((path) => path.slice(folder.length + 1));
  }
  makeFolder(folder: string): void {
    this.fault('makeFolder', folder);
  }
  syncFolder(folder: string): void {
    this.fault('syncFolder', folder);
  }

  /** What electron-store does with this file, as far as the file shows. */
  readonly writer =
    (path: string) =>
    (settings: StoredSettings): void => {
      this.fault('write', path);
      const bytes = Buffer.from(JSON.stringify(settings, undefined, '\t'));
      this.files.set(path, this.takes === null ? bytes : bytes.subarray(0, this.takes));
    };

  #at(path: string): Uint8Array {
    const bytes = this.files.get(path);
    if (bytes === undefined) throw systemError('ENOENT');
    return bytes;
  }
}
