/** Where a written message can go. Tijdig sends nothing itself. */

/** A file to be written, with a name that every file system takes. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

export interface MessageOutlets {
  /** Puts a text on the clipboard. */
  copy(text: string): Promise<void>;
  /** Asks where and writes the files; answers how many, 0 = cancelled. Throws `save-failed`. */
  save(files: readonly NamedText[]): Promise<number>;
  /** Hands a `mailto:` link to the mail program. */
  mail(link: string): Promise<void>;
}
