/** `export --format csv|json --out FILE`: everything that is not archived. Importing the CSV again gives all *same*. */
import { open } from 'node:fs/promises';
import { factsOf } from '#core/catalogue/facts.ts';
import { exportRows } from '#core/domain/query/export-rows.ts';
import type { Register } from '#core/domain/records/register.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { type Command, EXIT } from '#electron/cli/command.ts';
import { mandatesToCsv } from '#electron/formats/csv-mandates.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { createSystemClock } from '#electron/system/system-clock.ts';

export const exportCommand: Command = async (invocation, terminal) => {
  const format = invocation.choice('format', ['csv', 'json'], null);
  const out = invocation.text('out');
  const clock = createSystemClock(invocation.date('today'));
  const { register } = (await openRegisterReader(invocation.text('data'))).state();
  const rows = exportRows(factsOf(register), clock.today());
  await writeWhole(out, format === 'csv' ? mandatesToCsv(rows) : registerToJson(register));
  const all = [...register.mandates.values()];
  const exported = format === 'csv' ? all.filter(({ archivedOn }) => archivedOn === null).length : all.length;
  if (invocation.json) terminal.json({ format, out, mandates: exported });
  else terminal.line(terminal.words('cli.export.done', { count: exported, out }));
  return EXIT.fine;
};

const registerToJson = (register: Register): string =>
  `${JSON.stringify(Object.fromEntries(Object.entries(register).map(([name, records]) => [name, [...records.values()]])), null, 2)}\n`;

/** Writes all bytes and waits until they are on the disk; a file that stands there is never half replaced unnoticed. */
async function writeWhole(path: string, text: string): Promise<void> {
  try {
    const file = await open(path, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw new TijdigError('save-failed', { file: path }, { cause });
  }
}
