/**
 * A list with a detail beside it: F6 goes from one to the other, and what closes the detail gives focus back to the list.
 * The split shows what the address says is open.
 */
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

export interface Split {
  readonly ref: RefObject<HTMLElement | null>;
  /** What was opened in the list itself, which is in view already. */
  readonly openedHere: string | null;
  readonly open: (id: string) => void;
  readonly close: () => void;
  readonly focusList: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** What has the one Tab stop of the list: the grid, or a board. */
const TAB_STOP = '.grid [tabindex="0"], .board [tabindex="0"]';

/** `show` writes the address. */
export function useSplit(id: string | null, show: (id: string | null) => void): Split {
  const ref = useRef<HTMLElement>(null);
  const [openedHere, setOpenedHere] = useState<string | null>(null);
  const isClosing = useRef(false);
  const focusList = () => ref.current?.querySelector<HTMLElement>(TAB_STOP)?.focus();
  const focusDetail = () => ref.current?.querySelector<HTMLElement>('.detail h2')?.focus();
  const change = (shown: string | null) => {
    setOpenedHere(shown);
    show(shown);
  };
  // Once the list is there again: where there is little room the detail stands in its place.
  useEffect(() => {
    if (id !== null || !isClosing.current) return;
    isClosing.current = false;
    focusList();
  });
  return {
    ref,
    openedHere,
    open: change,
    close: () => {
      isClosing.current = true;
      change(null);
    },
    focusList,
    onKeyDown: (event) => {
      if (event.key !== 'F6' || id === null || event.defaultPrevented) return;
      event.preventDefault();
      focusDetail();
    },
  };
}
