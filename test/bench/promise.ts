// Promise: what the benches say in numbers, each with the limit that was promised, as a table.

export interface Measured {
  readonly what: string;
  readonly value: number;
  readonly limit: number;
  readonly unit: '×' | 'ms' | 'MB';
  /** What the value was made of. */
  readonly from: string;
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = low] = [sorted[(sorted.length - 1) >> 1], sorted[middle]];
  return (low + high) / 2;
};

const inMilliseconds = (ms: number): string => `${ms.toFixed(ms < 10 ? 2 : 0)} ms`;

/** A ratio of two medians in milliseconds. */
export function ratio(
  what: string,
  limit: number,
  [a, b]: readonly [readonly number[], readonly number[]],
): Measured {
  const [over, under] = [median(a), median(b)];
  return {
    what,
    value: over / under,
    limit,
    unit: '×',
    from: `${inMilliseconds(over)} / ${inMilliseconds(under)}`,
  };
}

export const isKept = ({ value, limit }: Measured): boolean => value <= limit;

/** One line per promise, kept or broken. */
export function table(measured: readonly Measured[]): string {
  const rows = measured.map((one) => [
    isKept(one) ? 'kept' : 'BROKEN',
    one.what,
    `${one.value.toFixed(one.unit === '×' ? 2 : 0)} ${one.unit}`,
    `≤ ${one.limit} ${one.unit}`,
    one.from,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
