/** Where rows are in the page: moving over the edge of a list, and finding the next one, is done in the document. */
const ROW = '[role="row"]';

export const rowsIn = (place: ParentNode): HTMLElement[] => [...place.querySelectorAll<HTMLElement>(ROW)];

/** The id of the item of a row, as React Aria writes it. */
export const keyOf = (row: Element): string => row.getAttribute('data-key') ?? '';

export const rowOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(ROW) : null;

/** Whether a press is on the box that selects a row. */
export const isPick = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.row-pick') !== null;

/** Whether a press means something else than the row it happens in. */
export const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a, input, textarea, .row-panel') !== null;
