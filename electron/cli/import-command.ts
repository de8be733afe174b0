/** `import FILE [--apply]`: compares a file with the register; with `--apply` writes what is new or changed. */
import type { Comparison } from '#core/contract/import-file.ts';
import type { ComparedRow } from '#core/domain/import/comparison.ts';
import { ImportService } from '#electron/app/import-service.ts';
import { type Command, EXIT, type ExitCode } from '#electron/cli/command.ts';
import { createBackups } from '#electron/cli/create-backups.ts';
import { type Invocation, UsageError } from '#electron/cli/invocation.ts';
import { openForWriting } from '#electron/cli/open-for-writing.ts';
import type { Terminal } from '#electron/cli/terminal.ts';
import { CsvTableReader } from '#electron/formats/csv-table-reader.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { nodeFileReader } from '#electron/system/node-file-reader.ts';
import { randomIdSource } from '#electron/system/random-id-source.ts';
import { createSystemClock } from '#electron/system/system-clock.ts';

/** What is taken over without a person looking at each record. */
const isTaken = ({ outcome }: ComparedRow): boolean => outcome === 'new' || outcome === 'changed';

export const importCommand: Command = async (invocation, terminal) => {
  const [file] = invocation.operands;
  if (file === undefined) throw new UsageError('missing', { option: 'FILE' });
  const folder = invocation.text('data');
  const clock = createSystemClock(invocation.date('today'));
  const sources = { files: nodeFileReader, tables: new CsvTableReader(), clock, ids: randomIdSource };
  const writesNothing = async () => {};

  if (!invocation.apply) {
    const imports = new ImportService(await openRegisterReader(folder), sources, writesNothing);
    const comparison = await imports.compareFile(file);
    return report(comparison, 0, invocation, terminal);
  }
  const store = await openForWriting(folder, clock, terminal);
  try {
    const backups = createBackups({ store, folder, clock, secondPlace: null });
    const imports = new ImportService(store, sources, () => backups.before('before-import'));
    const comparison = await imports.compareFile(file);
    const rows = comparison.rows.filter(isTaken).map(({ row }) => row);
    const written = rows.length === 0 ? 0 : (await imports.apply(store, comparison.token, rows)).written;
    return report(comparison, written, invocation, terminal);
  } finally {
    await store.close();
  }
};

/** Exit code 1 only when not one record could be taken over. */
function report(
  { rows, counts }: Comparison,
  written: number,
  { json }: Invocation,
  terminal: Terminal,
): ExitCode {
  if (json) {
    const short = rows.map(({ row, outcome, issues }) => ({ row, outcome, issues }));
    terminal.json({ rows: short, counts, written });
  } else {
    const { words } = terminal;
    for (const { row, outcome, issues } of rows) {
      const why = issues.map(({ code }) => words(`issue.${code}`)).join(' ');
      terminal.line(`${String(row).padStart(5)}  ${words(`outcome.${outcome}`)}  ${why}`.trimEnd());
    }
    terminal.line(words('cli.import.counts', { ...counts, written }));
  }
  return counts.new + counts.changed + counts.same > 0 ? EXIT.fine : EXIT.refused;
}
