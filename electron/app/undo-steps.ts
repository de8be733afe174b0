/**
 * What can be taken back and done again, told from the history alone: an ordinary change is a step; `change.undo` takes the
 * last one back, `change.redo` does it again, and an ordinary change puts an end to doing again. Read from the newest
 * change back, and no further than is needed, so that a start does not wait for it.
 */
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { ChangeHead, HistoryReader } from '#electron/ports/history-reader.ts';

/** So many changes can be taken back in a row; what is older stays in the history. */
export const MOST_STEPS = 100;
/** Heads of changes asked for at once. */
const PAGE = 250;

export type StepHead = Pick<ChangeHead, 'seq' | 'action'>;

export interface Steps {
  /** What can be taken back; the last one first to go, at the end. */
  readonly done: StepHead[];
  /** What can be done again; the one taken back last at the end. */
  readonly undone: StepHead[];
  /** Why there is no more of it, when that is not because the history begins there or because it is enough. */
  readonly problem: TijdigError | null;
}

/** The steps as of change `seq`. Never throws for what the history lacks: that is the `problem`. */
export async function stepsOf(history: HistoryReader, seq: number): Promise<Steps> {
  const walk = new Walk();
  let from = seq + 1;
  try {
    while (!walk.isEnough) {
      const page = await history.before(from, PAGE);
      const last = page.at(-1);
      if (last === undefined) break;
      for (const head of page) if (!walk.isEnough) walk.past(head);
      from = last.seq;
    }
  } catch (error) {
    if (!(error instanceof TijdigError)) throw error;
    return walk.steps(error);
  }
  return walk.steps(null);
}

class Walk {
  /** Newest first, as they are met. */
  readonly #done: StepHead[] = [];
  readonly #undone: StepHead[] = [];
  /**
   * Undos that were met and not matched yet: each took back the last change before it that was still there. Told of each is
   * whether anything else was done after it; if so, what it took back is never done again.
   */
  readonly #undos: { readonly isLatest: boolean }[] = [];
  /** Redos that were met and not matched yet: each belongs to the undo before it. */
  #redos = 0;
  #isLatest = true;

  get isEnough(): boolean {
    return (
      this.#done.length + this.#undone.length >= MOST_STEPS || this.#done.at(-1)?.action === 'person.erase'
    );
  }

  past({ seq, action }: ChangeHead): void {
    if (action === 'change.redo') this.#redos += 1;
    else if (action !== 'change.undo') this.#pastEdit({ seq, action });
    else if (this.#redos > 0) this.#redos -= 1;
    else this.#undos.push({ isLatest: this.#isLatest });
  }

  #pastEdit(step: StepHead): void {
    this.#isLatest = false;
    const undo = this.#undos.pop();
    if (undo === undefined) this.#done.push(step);
    else if (undo.isLatest) this.#undone.push(step);
  }

  steps(problem: TijdigError | null): Steps {
    return { done: this.#done.toReversed(), undone: [...this.#undone], problem };
  }
}
