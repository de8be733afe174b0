/**
 * Gives a page without layout the sizes that the grid reads: a window of ten rows, which scrolls when it is told to.
 * What is outside that window is not drawn, as in a real one.
 */
import { vi } from 'vitest';

const ROW = 40;
const ROWS_IN_VIEW = 10;

const heightOf = ({ classList }: Element): number => {
  if (classList.contains('grid')) return ROW * ROWS_IN_VIEW;
  return classList.contains('grid-row') ? ROW : 0;
};

/** The rows of the whole list, drawn or not. */
const lengthOf = (element: HTMLElement): number =>
  Number.parseFloat(element.querySelector<HTMLElement>('.grid-body')?.style.height ?? '') ||
  heightOf(element);

class QuietResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** For the length of one test file. */
export function layOut(): void {
  vi.stubGlobal('ResizeObserver', QuietResizeObserver);
  for (const [name, measure] of Object.entries({
    offsetHeight: heightOf,
    clientHeight: heightOf,
    scrollHeight: lengthOf,
  })) {
    Object.defineProperty(HTMLElement.prototype, name, {
      configurable: true,
      get(this: HTMLElement) {
        return measure(this);
      },
    });
  }
  Object.defineProperty(HTMLElement.prototype, 'scrollTo', {
    configurable: true,
    /** Answers a promise, as Chromium does: an effect that hands it on by mistake fails here too. */
    async value(this: HTMLElement, to: ScrollToOptions): Promise<void> {
      this.scrollTop = to.top ?? 0;
      queueMicrotask(() => this.dispatchEvent(new Event('scroll')));
    },
  });
}
