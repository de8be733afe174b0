/** What is searched of a mandate: everything that a row says, folded once, so that a keystroke only looks through texts. */
import { foldName } from '#core/domain/import/fold-text.ts';
import type { DerivedItem } from './derive-item.ts';

/** Parts the columns; no word holds it, so that none is found across two of them. */
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

/** The text to search of a mandate. `email` is the person's. */
export function haystackOf({ item, mandate }: DerivedItem, email: string | null, folding: Folding): string {
  const { person, organisation, kvk, service, provider, supplier, level } = item;
  let haystack = folding.fold(person);
  for (const text of [email, organisation, kvk, service, provider, supplier, level]) {
    if (text !== null) haystack += BETWEEN + folding.fold(text);
  }
  return mandate.note === null ? haystack : haystack + BETWEEN + foldName(mandate.note);
}

/** The words that must all be found. An identifier typed in parts is found by its parts. */
export const searchWords = (search: string): readonly string[] =>
  foldName(search)
    .split(' ')
    .filter((word) => word !== '');
