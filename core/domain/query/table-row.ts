/** What a table knows of a row, whatever its kind: the one shape that search, filters, order and groups work on. */
import { foldName } from '#core/domain/import/fold-text.ts';
import type { Works } from '#core/domain/rules/chain-works.ts';
import type { AssuranceLevel } from '#core/domain/values/assurance-level.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { RowKind, RowStatus } from './table-query.ts';

/** A record with the name that is shown for it. */
export interface Named {
  readonly id: string;
  readonly name: string;
}
/** What is not known, where something may be filtered on. */
export const UNNAMED: Named = { id: '', name: '' };

/** The columns have the names of `TABLE_COLUMNS`; `null` = not known, or there is no such thing. */
export interface TableRow {
  readonly kind: RowKind;
  readonly status: RowStatus;
  /** `null` for what is no chain mandate. */
  readonly works: Works | null;
  readonly person: string | null;
  /** Names of the services; of a wider scope its provider. */
  readonly service: string | null;
  readonly organisation: string | null;
  readonly supplier: string | null;
  readonly level: AssuranceLevel | null;
  readonly breaksOn: CalendarDate | null;
  readonly actBy: CalendarDate | null;
  readonly lastUsedOn: CalendarDate | null;
  /** Of the last login it is not known when it was. */
  readonly lastUseUnknown: boolean;
  /** Everybody and everything that it is about. A supplier that is not known is `UNNAMED`. */
  readonly personIds: readonly string[];
  readonly organisations: readonly Named[];
  readonly suppliers: readonly Named[];
  /** Whether it reaches one of some services, by name or by a wider scope. */
  readonly reaches: (serviceIds: readonly string[]) => boolean;
  /** Everything that is searched, folded; see `haystackOf`. */
  readonly haystack: string;
}

/** Parts the texts of a haystack; no word holds it, so that none is found across two of them. */
const BETWEEN = '\n';

/** Folds texts and remembers them: a register names few services and suppliers many times. */
export class Folding {
  readonly #known = new Map<string, string>();

  fold(text: string): string {
    let folded = this.#known.get(text);
    if (folded === undefined) {
      folded = foldName(text);
      this.#known.set(text, folded);
    }
    return folded;
  }
}

/** What is searched of a row: all its texts, folded once, so that a keystroke only looks through texts. */
export function haystackOf(texts: readonly (string | null)[], folding: Folding): string {
  let haystack = '';
  for (const text of texts) if (text !== null) haystack += BETWEEN + folding.fold(text);
  return haystack;
}
