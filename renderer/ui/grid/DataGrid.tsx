/**
 * A grid for any number of rows: only what can be seen is drawn, rows are asked for when they come near. One Tab stop;
 * arrows, Home, End and Page keys move from cell to cell (WAI-ARIA grid pattern).
 */
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useRef, useState } from 'react';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { GridHead } from './GridHead.tsx';
import { GridRow } from './GridRow.tsx';
import type { GridColumn, GridSort } from './grid-column.ts';
import { type GridPlace, movedBy } from './grid-focus.ts';
import { CHECK_COLUMN } from './grid-parts.ts';
import { useRowHeight } from './use-row-height.ts';

/** Rows drawn beyond what can be seen, so that a quick scroll shows no gap. */
const OVERSCAN = 6;
/** What the head takes of the window. */
const HEAD = '.grid-top';

export interface DataGridProps<Row> {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly count: number;
  /** The row at an index, or `undefined` while it is being asked for. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly idOf: (row: Row) => string;
  /** What the checkbox of a row is called. */
  readonly nameOf: (row: Row) => string;
  readonly toneOf: (row: Row) => string;
  /** The first and last index that are near the window. */
  readonly onRange: (first: number, last: number) => void;
  readonly sort: GridSort;
  readonly onSort: (column: string) => void;
  readonly selection: ReadonlySet<string>;
  readonly selectAllLabel: string;
  /** Selects the rows from one index to another, beside what is selected, or takes one out. */
  readonly onSelect: (from: number, to: number, isSelected: boolean) => void;
  readonly onSelectAll: (isSelected: boolean) => void;
  readonly openId: string | null;
  readonly onOpen: (row: Row) => void;
  readonly onEscape: () => void;
  /** A row to bring into view and give focus, whenever it becomes another one. */
  readonly reveal: number | null;
  /** Changes when the list is another one: it is shown from the top. */
  readonly listKey: string;
}

export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { label, columns, count, rowAt, idOf, onRange, selection, onSelect, openId, reveal, listKey } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { height, ruler } = useRowHeight();
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: columns[0]?.key ?? CHECK_COLUMN });
  /** Where a range of selected rows begins. */
  const anchor = useRef(0);
  /** Focus follows the place only after a key or a reveal, never after scrolling. */
  const isMoving = useRef(false);
  // The row with the Tab stop stays drawn wherever the list is scrolled to: focus is never lost.
  const tabRow = Math.min(place.row, count - 1);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    scrollPaddingEnd: scroller.current?.querySelector<HTMLElement>(HEAD)?.offsetHeight ?? 0,
    rangeExtractor: (range: Range) => {
      const near = defaultRangeExtractor(range);
      if (tabRow < 0 || near.includes(tabRow)) return near;
      return tabRow < range.startIndex ? [tabRow, ...near] : [...near, tabRow];
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when the style sheet gives rows another height
  useEffect(() => virtual.measure(), [virtual, height]);
  const rows = virtual.getVirtualItems();
  const first = Math.max(0, (virtual.range?.startIndex ?? 0) - OVERSCAN);
  const last = Math.max(0, Math.min((virtual.range?.endIndex ?? 0) + OVERSCAN, count - 1));
  useEffect(() => onRange(first, last), [onRange, first, last]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    setPlace((before) => ({ ...before, row: Math.min(before.row, 0) }));
  }, [listKey]);
  useEffect(() => {
    if (reveal === null) return;
    virtual.scrollToIndex(reveal, { align: 'auto' });
    isMoving.current = true;
    setPlace((before) => ({ ...before, row: reveal }));
  }, [virtual, reveal]);
  // After every render: the cell may have to be drawn first.
  useEffect(() => {
    if (!isMoving.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>(
      `[data-row="${place.row}"][data-column="${place.column}"]`,
    );
    if (!cell) return;
    isMoving.current = false;
    cell.focus({ preventScroll: true });
  });

  const go = (to: GridPlace) => {
    isMoving.current = true;
    if (to.row >= 0) virtual.scrollToIndex(to.row, { align: 'auto' });
    setPlace(to);
  };
  const isAll = count > 0 && selection.size >= count;
  const shownColumns = () => {
    const cells = scroller.current?.querySelectorAll<HTMLElement>('.grid-head > [role="columnheader"]') ?? [];
    const keys = [CHECK_COLUMN, ...columns.map(({ key }) => key)];
    return keys.filter((_, at) => cells[at] === undefined || getComputedStyle(cells[at]).display !== 'none');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2);
    const to = movedBy(event, place, { rows: count, columns: shownColumns(), page });
    if (to !== null) {
      event.preventDefault();
      if (event.shiftKey && to.row >= 0 && to.row !== place.row) onSelect(anchor.current, to.row, true);
      else anchor.current = Math.max(to.row, 0);
      go(to);
      return;
    }
    const row = place.row < 0 ? undefined : rowAt(place.row);
    const isOnAll = place.row < 0 && place.column === CHECK_COLUMN;
    if (event.key === ' ' && isOnAll) props.onSelectAll(!isAll);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) props.onSelectAll(true);
    else if (event.key === ' ' && row !== undefined)
      onSelect(place.row, place.row, !selection.has(idOf(row)));
    else if (event.key === 'Enter' && row !== undefined) props.onOpen(row);
    else if (event.key === 'Escape') props.onEscape();
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest('input, button, label') !== null) return;
    const cell = target.closest<HTMLElement>('[role="gridcell"]');
    if (cell === null) return;
    const index = Number(cell.dataset.row);
    const row = rowAt(index);
    if (row === undefined) return;
    setPlace({ row: index, column: cell.dataset.column ?? place.column });
    cell.focus({ preventScroll: true });
    if (event.shiftKey) onSelect(anchor.current, index, true);
    else {
      anchor.current = index;
      const besideTheBox = cell.dataset.column === CHECK_COLUMN;
      if (besideTheBox || event.ctrlKey || event.metaKey) onSelect(index, index, !selection.has(idOf(row)));
      else props.onOpen(row);
    }
  };
  // One function for good, so that a row that only scrolls is not drawn again.
  const select = useRef(onSelect);
  useEffect(() => {
    select.current = onSelect;
  });
  const selectOne = useCallback((index: number, isSelected: boolean) => {
    anchor.current = index;
    select.current(index, index, isSelected);
  }, []);
  return (
    <div
      ref={scroller}
      className="grid"
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="rowgroup" className="grid-top">
        <GridHead
          columns={columns}
          sort={props.sort}
          onSort={props.onSort}
          focusColumn={place.row < 0 ? place.column : null}
          check={
            <Checkbox
              label={props.selectAllLabel}
              checked={isAll}
              mixed={!isAll && selection.size > 0}
              isTabStop={false}
              onChange={props.onSelectAll}
            />
          }
        />
      </div>
      <div role="rowgroup" className="grid-body" style={{ height: virtual.getTotalSize() }}>
        <div ref={ruler} className="grid-row grid-ruler" aria-hidden="true" />
        {rows.map(({ index, start }) => {
          const row = rowAt(index);
          const id = row === undefined ? null : idOf(row);
          return (
            <GridRow
              key={index}
              index={index}
              row={row}
              columns={columns}
              top={start}
              isSelected={id !== null && selection.has(id)}
              isOpen={id !== null && id === openId}
              focusColumn={tabRow === index ? place.column : null}
              nameOf={props.nameOf}
              toneOf={props.toneOf}
              onSelect={selectOne}
            />
          );
        })}
      </div>
    </div>
  );
}
