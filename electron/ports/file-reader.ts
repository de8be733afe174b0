/** Reads the bytes of a file that the user chose. */
export interface FileReader {
  /** Throws `file-unreadable`, or `file-too-large` above `maxBytes`. `name` is the last part of the path. */
  read(path: string, maxBytes: number): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
}
