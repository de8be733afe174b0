/** Keys that go beyond one list: arrows over its edge, Ctrl A and Esc for every row; and focus that is kept when a row goes. */
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { TodayOverview } from '#core/domain/query/today-overview.ts';
import { keyOf, rowsIn } from './row-dom.ts';
import { useTodayRows } from './today-rows.ts';
import { useKeptFocus } from './use-kept-focus.ts';

/** React Aria moves within one list; this moves over its edge. */
function crossLists(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const focused = document.activeElement;
  if (step === 0 || focused?.getAttribute('role') !== 'row') return;
  const rows = rowsIn(event.currentTarget);
  const at = rows.findIndex((row) => row.contains(focused));
  const next = rows[at + step];
  const grid = focused.closest('[role="grid"]');
  if (next === undefined || grid?.contains(next) === true) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}

interface RowKeysProps {
  readonly overview: TodayOverview;
  readonly children: ReactNode;
}

export function RowKeys({ overview, children }: RowKeysProps) {
  const { select, selection, openId } = useTodayRows();
  const place = useRef<HTMLDivElement>(null);
  useKeptFocus(place, overview);
  const selectAll = (event: KeyboardEvent<HTMLElement>) => {
    const row = document.activeElement;
    if (row?.getAttribute('role') !== 'row') return;
    const all = event.key === 'a' && (event.ctrlKey || event.metaKey);
    // What is open closes first.
    const none = event.key === 'Escape' && selection.size > 0 && keyOf(row) !== openId;
    if (!all && !none) return;
    event.preventDefault();
    event.stopPropagation();
    select(new Set(all ? rowsIn(event.currentTarget).map(keyOf) : []));
  };
  return (
    <div
      ref={place}
      onKeyDownCapture={(event) => {
        crossLists(event);
        selectAll(event);
      }}
    >
      {children}
    </div>
  );
}
