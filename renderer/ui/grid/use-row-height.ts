/** The height of a row as the style sheet has it now: density and width change it. Measured on a row nobody sees. */
import { type RefCallback, useCallback, useState } from 'react';

/** Until it is measured, and where nothing has a size. */
const UNMEASURED = 40;

export function useRowHeight(): { readonly height: number; readonly ruler: RefCallback<HTMLElement> } {
  const [height, setHeight] = useState(UNMEASURED);
  const ruler = useCallback((row: HTMLElement | null) => {
    if (row === null) return undefined;
    const observer = new ResizeObserver(() => setHeight(row.offsetHeight || UNMEASURED));
    observer.observe(row);
    return () => observer.disconnect();
  }, []);
  return { height, ruler };
}
