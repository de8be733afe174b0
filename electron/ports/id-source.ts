/** Makes ids for new records. */
export interface IdSource {
  /** An id that was never given before, such as `mandate-01J…`; `kind` is only a readable prefix. */
  next(kind: string): string;
}
