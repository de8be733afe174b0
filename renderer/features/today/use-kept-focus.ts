/**
 * Focus is never lost: when the row that had it goes, because it was answered here or changed elsewhere, the next row
 * gets it. Also when it goes while a dialog is open: the dialog has nothing to give focus back to, and asks nobody.
 */
import { type RefObject, useEffect, useRef } from 'react';
import { keyOf, rowOf, rowsIn } from './row-dom.ts';

interface Last {
  /** Ids of the rows as they stood, and where focus was among them. */
  readonly order: readonly string[];
  readonly at: number;
}

/** The row that had focus, else the first after it that is still there, else the last before it. */
function heir(rows: readonly HTMLElement[], { order, at }: Last): HTMLElement | undefined {
  const here = new Map(rows.map((row) => [keyOf(row), row]));
  const candidates = [...order.slice(at), ...order.slice(0, at).reverse()];
  return candidates.map((id) => here.get(id)).find((row) => row !== undefined);
}

/** `shown` is what the rows are made of: looked at again whenever it changes. */
export function useKeptFocus(place: RefObject<HTMLElement | null>, shown: unknown): void {
  const last = useRef<Last | null>(null);
  const keep = useRef(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (!lost || last.current === null || place.current === null) return;
    heir(rowsIn(place.current), last.current)?.focus();
  }).current;

  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      const row = rowOf(target);
      if (row !== null && place.current?.contains(row) === true) {
        const order = rowsIn(place.current).map(keyOf);
        last.current = { order, at: order.indexOf(keyOf(row)) };
      } else if (target instanceof Element && target.closest('[role="dialog"], .toast') === null) {
        // Somewhere else on purpose; a dialog and the toast come from a row and go back to it.
        last.current = null;
      }
    };
    /** A press beside everything takes focus away on purpose. */
    const forget = ({ target }: PointerEvent) => {
      if (rowOf(target) === null && target instanceof Element && target.closest('[role="dialog"]') === null)
        last.current = null;
    };
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', forget, true);
    // A dialog stands at the end of the page and gives focus back in the frame after it has gone.
    const dialogs = new MutationObserver(() => requestAnimationFrame(() => requestAnimationFrame(keep)));
    dialogs.observe(document.body, { childList: true });
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', forget, true);
      dialogs.disconnect();
    };
  }, [place, keep]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what the rows are made of decides when to look
  useEffect(keep, [keep, shown]);
}
