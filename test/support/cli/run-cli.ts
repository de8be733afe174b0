/** Runs the command line in this process, on a folder of its own, with streams that can be read afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { runCommandLine } from '#electron/cli/run.ts';

export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `tijdig` with these arguments; `input` is what stands on standard input. */
export async function runCli(argv: readonly string[], input = ''): Promise<CliResult> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const read = Promise.all([text(stdout), text(stderr)]);
  const code = await runCommandLine(argv, { stdin: Readable.from([input]), stdout, stderr, env: {} });
  stdout.end();
  stderr.end();
  const [out, err] = await read;
  return { code, stdout: out, stderr: err };
}

/** A folder for one test; `[Symbol.dispose]` removes it with all that is in it. */
export function temporaryFolder(): Disposable & { readonly path: string; file(name: string): string } {
  const path = mkdtempSync(join(tmpdir(), 'tijdig-test-'));
  return {
    path,
    file: (name) => join(path, name),
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  };
}
