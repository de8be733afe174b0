/**
 * Rows in one list: one Tab stop, arrows between rows, right to the buttons, Enter or a click opens a row in place, Space
 * or Ctrl with a click (or a click on its mark) selects it. What opens is put into the row from outside the list, because a list takes the arrow
 * keys and Space away from the fields in it.
 */
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useEffect, useState } from 'react';
import { GridList } from 'react-aria-components/GridList';
import { createPortal } from 'react-dom';
import type { TodayGroup, TodayItem } from '#core/domain/query/today-overview.ts';
import { RowPanel } from './RowPanel.tsx';
import { isControl, isPick, keyOf, rowOf } from './row-dom.ts';
import { TodayRow } from './TodayRow.tsx';
import { useTodayRows } from './today-rows.ts';

interface RowListProps {
  readonly group: TodayGroup;
  readonly items: readonly TodayItem[];
  readonly label: string;
}

export function RowList({ group, items, label }: RowListProps) {
  const rows = useTodayRows();
  const { openId, setOpen, selection, select, shown } = rows;
  const [host, setHost] = useState<HTMLElement | null>(null);
  const open = items.find(({ id }) => id === openId);
  useEffect(() => {
    for (const item of items) shown.set(item.id, item);
    return () => {
      for (const { id } of items) shown.delete(id);
    };
  }, [items, shown]);

  const toggleOpen = (id: string) => setOpen(id === openId ? null : id);
  const here = items.filter(({ id }) => selection.has(id)).map(({ id }) => id);
  const selectHere = (keys: Iterable<unknown>) => {
    const others = [...selection].filter((id) => !items.some((item) => item.id === id));
    select(new Set([...others, ...[...keys].map(String)]));
  };
  const toggleSelected = (id: string) =>
    selectHere(here.includes(id) ? here.filter((other) => other !== id) : [...here, id]);

  /** React Aria would take a press in a list with a selection for selecting; here a press opens. */
  const keepPress = (event: PointerEvent) => {
    if (rowOf(event.target) !== null && !isControl(event.target)) event.stopPropagation();
  };
  const press = (event: MouseEvent) => {
    const row = rowOf(event.target);
    if (row === null || isControl(event.target)) return;
    event.stopPropagation();
    if (event.ctrlKey || event.metaKey || isPick(event.target)) toggleSelected(keyOf(row));
    else toggleOpen(keyOf(row));
  };
  const pressKey = (event: KeyboardEvent) => {
    const row = rowOf(event.target);
    if (row === null) return;
    const closes = event.key === 'Escape' && keyOf(row) === openId;
    if (!closes && (event.key !== 'Enter' || event.target !== row)) return;
    event.preventDefault();
    event.stopPropagation();
    row.focus();
    toggleOpen(keyOf(row));
  };
  const close = () => {
    rowOf(host)?.focus();
    setOpen(null);
  };
  return (
    <>
      <div onPointerDownCapture={keepPress} onClickCapture={press} onKeyDownCapture={pressKey}>
        <GridList
          aria-label={label}
          className="rows"
          selectionMode="multiple"
          selectedKeys={here}
          onSelectionChange={(keys) => selectHere(keys === 'all' ? items.map(({ id }) => id) : keys)}
        >
          {items.map((item) => (
            <TodayRow
              key={item.id}
              item={item}
              group={group}
              isFirst={item.id === rows.firstId}
              panelRef={item.id === openId ? setHost : null}
            />
          ))}
        </GridList>
      </div>
      {open !== undefined &&
        host !== null &&
        createPortal(<RowPanel key={open.id} item={open} onClose={close} />, host)}
    </>
  );
}
