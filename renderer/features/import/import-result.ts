/** What an import has done: what was compared, what was chosen of it, and how much was written. */
import type { ComparedRow } from '#core/domain/import/comparison.ts';

export interface ImportResult {
  readonly fileName: string;
  readonly written: number;
  readonly rows: readonly ComparedRow[];
  readonly chosen: ReadonlySet<number>;
}
