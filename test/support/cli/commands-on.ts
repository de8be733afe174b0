/** A register of its own for one test of the command line, and the shapes that its answers have. */
import { z } from 'zod';
import { listItemSchema } from '#core/domain/query/list-item.ts';
import { runCli } from '#test/support/cli/run-cli.ts';

export const SAMPLE = 'test/fixtures/machtigingen.csv';
export const MESSY = 'test/fixtures/rommelig.csv';
export const CHAINS = 'test/fixtures/ketenmachtigingen.csv';
const TODAY = ['--today', '2026-11-22'];

const importShape = z.object({
  rows: z.array(
    z.object({ row: z.int(), outcome: z.string(), issues: z.array(z.object({ code: z.string() })) }),
  ),
  counts: z.record(z.string(), z.int()),
  written: z.int(),
});
const listShape = z.strictObject({ today: z.string(), items: z.array(listItemSchema) });

/** Each line of an answer. */
export const answersOf = (stdout: string): unknown[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Commands on the data folder below `folder`, all on 22 November 2026. */
export function commandsOn(folder: { file(name: string): string }) {
  const data = ['--data', folder.file('data')];
  const run = (...argv: string[]) => runCli([...argv, ...data, ...TODAY, '--json']);
  const apply = (...commands: object[]) =>
    runCli(['apply', ...data, ...TODAY], commands.map((command) => JSON.stringify(command)).join('\n'));
  const list = async (...more: string[]) =>
    listShape.parse(JSON.parse((await run('list', ...more)).stdout)).items;
  const importing = async (...argv: string[]) => {
    const { code, stdout } = await run('import', ...argv);
    return { code, ...importShape.parse(JSON.parse(stdout)) };
  };
  const say = (lang: 'nl' | 'en', ...argv: string[]) => runCli([...argv, ...data, ...TODAY, '--lang', lang]);
  const json = async (...argv: string[]) => JSON.parse((await run(...argv)).stdout);
  return { run, say, json, apply, list, importing };
}
