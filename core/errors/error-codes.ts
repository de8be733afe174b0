/**
 * Every way in which Tijdig can refuse, as a closed union of codes with parameters. No text: the interface and the
 * command line word a code in the user's language (`core/i18n`, keys `error.<code>`).
 */
export const ERROR_CODES = [
  /** The request does not have the agreed shape; `field` says where. */
  'invalid-request',
  /** No record with this id. */
  'not-found',
  /** A rule of the domain refuses the edit; `rule` is the code of the rule. */
  'rule-refused',
  /** A day that lies after today where it may not. */
  'day-in-future',
  /** The item is archived or withdrawn and cannot be changed this way. */
  'already-ended',
  /** Another process holds the register; `pid`, `host` and `since` say which. */
  'register-locked',
  /** The register is damaged; `file` names the file that was kept as it is. */
  'register-damaged',
  /** The folder is not one, or it or a `file` in it may not be read; that says nothing about what is in it. */
  'register-unreadable',
  /** A part of the history that the answer needs is not there; `file` names it. The register itself is whole. */
  'history-incomplete',
  /** Somebody who uses Tijdig, or who has a mandate that is not over, cannot be erased. */
  'person-in-use',
  /** The last change erased a person, which is never taken back. */
  'erase-final',
  /** The register was written by a newer version. */
  'register-newer',
  /** A `file` of an older version cannot be made into records of this one. Nothing was changed. */
  'migration-failed',
  /** The folder or disk refuses writing; nothing was saved. */
  'register-read-only',
  /** The `folder` is kept in step with a server by `product`, which may move or put back files under a register. */
  'place-synchronised',
  /** The `folder` is on a network (`product`): a save may be lost there, and a lock means nothing. */
  'place-network',
  /** The disk failed while saving. Nothing more is saved until Tijdig is started again: its word cannot be taken. */
  'disk-failed',
  /** The disk is full; nothing was saved. */
  'disk-full',
  /** Saving failed for another reason; nothing was saved. */
  'save-failed',
  /** The file to import cannot be read. */
  'file-unreadable',
  /** The file is larger than an import may be. */
  'file-too-large',
  /** No recognisable header row; `missing` names what was not found. */
  'file-not-recognised',
  /** A quoted field is not closed, or the file is not text; `line` says where. */
  'file-malformed',
  /** The comparison is older than the register or was already used. */
  'import-stale',
  /** A backup could not be made; `reason` says what the disk said. Older backups are as they were. */
  'backup-failed',
  /** There is nothing to back up yet. */
  'backup-empty',
  /** The backup cannot be trusted; it is kept as it is. */
  'backup-damaged',
  /** The backup cannot be read now; that says nothing about what is in it. */
  'backup-unreadable',
  /** Restoring into a folder whose register is sound and holds something. */
  'backup-not-empty',
  /** The second place of backups is not there now. */
  'backup-place-missing',
  /** The second place of backups takes no files. */
  'backup-place-read-only',
  /** The second place of backups is full. */
  'backup-place-full',
  /** Copying to the second place failed for another `reason`. */
  'backup-place-failed',
  /** A second place within the data folder would be no second place. */
  'backup-place-own',
  /** A caller that is not the application's own window. */
  'sender-refused',
  /** Anything unforeseen; nothing was saved by this request. */
  'unexpected',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Parameters that a text may name. Never personal data beyond what the caller itself sent. */
export type ErrorParameters = Readonly<Record<string, string | number>>;
