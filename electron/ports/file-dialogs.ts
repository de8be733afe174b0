/** Asks the user for a file. The renderer never sends a path. */
export interface FileDialogs {
  /** The chosen file's path, or `null` when the user cancelled. */
  chooseImportFile(): Promise<string | null>;
}
