/** `export --format csv|json --out FILE`: everything that is not archived. Importing the CSV again gives all *same*. */
import { isAbsolute, relative, resolve } from 'node:path';
import { factsOf } from '#core/catalogue/facts.ts';
import { exportRows } from '#core/domain/query/export-rows.ts';
import type { Register } from '#core/domain/records/register.ts';
import { type Command, EXIT } from '#electron/cli/command.ts';
import { UsageError } from '#electron/cli/invocation.ts';
import { mandatesToCsv } from '#electron/formats/csv-mandates.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { replaceFile } from '#electron/system/replace-file.ts';
import { createSystemClock } from '#electron/system/system-clock.ts';

export const exportCommand: Command = async (invocation, terminal) => {
  const format = invocation.choice('format', ['csv', 'json'], null);
  const out = invocation.text('out');
  const clock = createSystemClock(invocation.date('today'));
  const folder = invocation.text('data');
  const { register } = (await openRegisterReader(folder)).state();
  const rows = exportRows(factsOf(register), clock.today());
  refuseWithin(folder, out);
  await replaceFile(out, format === 'csv' ? mandatesToCsv(rows) : registerToJson(register));
  const all = [...register.mandates.values()];
  const exported = format === 'csv' ? all.filter(({ archivedOn }) => archivedOn === null).length : all.length;
  if (invocation.json) terminal.json({ format, out, mandates: exported });
  else terminal.line(terminal.words('cli.export.done', { count: exported, out }));
  return EXIT.fine;
};

const registerToJson = (register: Register): string =>
  `${JSON.stringify(Object.fromEntries(Object.entries(register).map(([name, records]) => [name, [...records.values()]])), null, 2)}\n`;

/** An export never lands among the register's own files. */
function refuseWithin(folder: string, out: string): void {
  const way = relative(resolve(folder), resolve(out));
  if (way === '' || !(way.startsWith('..') || isAbsolute(way))) throw new UsageError('outInData', { out });
}
