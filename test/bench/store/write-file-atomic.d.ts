declare module 'write-file-atomic' {
  /** Writes under another name, syncs, and renames; the folder is not synced. */
  export default function writeFileAtomic(path: string, data: string): Promise<void>;
}
