/** Where a command reads and writes, and the words it uses. */
import type { Readable, Writable } from 'node:stream';
import type { Language } from '#core/i18n/i18n.ts';
import type { Words } from '#core/i18n/words.ts';

/** The slice of `process` that the command line needs. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Terminal {
  readonly language: Language;
  readonly words: Words;
  readonly input: Readable;
  line(text: string): void;
  /** What is no answer: it goes to standard error. */
  notice(text: string): void;
  json(value: unknown): void;
}

/** A terminal on the given streams. */
export const createTerminal = (
  { stdin, stdout, stderr }: Streams,
  language: Language,
  words: Words,
): Terminal => ({
  language,
  words,
  input: stdin,
  line: (text) => {
    stdout.write(`${text}\n`);
  },
  notice: (text) => {
    stderr.write(`${text}\n`);
  },
  json: (value) => {
    stdout.write(`${JSON.stringify(value)}\n`);
  },
});

/** Rows as columns of equal width, two spaces apart. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
