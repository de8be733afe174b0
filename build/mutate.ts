/**
 * `npm run mutate [-- files]`: breaks the rules of the domain in every small way that Stryker knows, and counts how many breaks the
 * tests notice. Fewer than nine in ten ends with code 1. What survived is listed by file in `.cache/mutation/survivors.txt`;
 * `docs/mutation.md` says why it may.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { command } from './command.ts';
import { follow } from './follow.mjs';

const root = join(import.meta.dirname, '..');
const folder = join(root, '.cache', 'mutation');

const reportSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.string(),
      mutants: z.array(
        z.object({
          status: z.string(),
          mutatorName: z.string(),
          replacement: z.string().optional(),
          location: z.object({ start: z.object({ line: z.number() }) }),
        }),
      ),
    }),
  ),
});

/** One line for each mutant that no test noticed. */
function survivors(): string[] {
  const { files } = reportSchema.parse(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')));
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ mutatorName, replacement = '', location: { start } }) => {
        const line = source.split('\n')[start.line - 1]?.trim() ?? '';
        return `${file}:${start.line}\t${mutatorName}\t${line}\t=> ${replacement.replaceAll('\n', ' ')}`;
      }),
  );
}

await command(async () => {
  const files = process.argv.slice(2);
  const code = await follow(
    process.execPath,
    [
      join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'),
      'run',
      'test/mutation/stryker.config.json',
      ...(files.length > 0 ? ['--mutate', files.join(',')] : []),
    ],
    { cwd: root },
  );
  const lines = survivors();
  writeFileSync(join(folder, 'survivors.txt'), `${lines.join('\n')}\n`);
  process.stdout.write(`${lines.length} mutants survived: .cache/mutation/survivors.txt\n`);
  return code;
});
