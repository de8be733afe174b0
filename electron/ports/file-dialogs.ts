/** Asks the user for a file. The renderer never sends a path. */
export interface FileDialogs {
  /** The chosen file's path, or `null` when the user cancelled. */
  chooseImportFile(): Promise<string | null>;
  /** The chosen folder's path, for a second place of backups, or `null` when the user cancelled. */
  chooseBackupPlace(): Promise<string | null>;
}
