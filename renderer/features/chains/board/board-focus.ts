/** Where a key leads on a board, by the ids of its cards column by column; `null` = it is no key for moving, or there is nothing. */
export function movedOnBoard(
  key: string,
  columns: readonly (readonly string[])[],
  from: string,
): string | null {
  const column = columns.findIndex((ids) => ids.includes(from));
  const here = columns[column] ?? [];
  const row = here.indexOf(from);
  /** The next column that has a card, at the same height or its last one. */
  const beside = (step: 1 | -1): string | null => {
    for (let at = column + step; at >= 0 && at < columns.length; at += step) {
      const ids = columns[at] ?? [];
      if (ids.length > 0) return ids[Math.min(row, ids.length - 1)] ?? null;
    }
    return null;
  };
  switch (key) {
    case 'ArrowDown':
      return here[row + 1] ?? null;
    case 'ArrowUp':
      return here[row - 1] ?? null;
    case 'ArrowRight':
      return beside(1);
    case 'ArrowLeft':
      return beside(-1);
    case 'Home':
      return here[0] ?? null;
    case 'End':
      return here.at(-1) ?? null;
    default:
      return null;
  }
}
