/** `npm run check`: every step, two at a time; shows the output of those that fail; one line at the end. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkSteps, type Step } from './check/steps.ts';
import { command } from './command.ts';
import { countLine } from './tests/count.ts';

const root = join(import.meta.dirname, '..');
const AT_ONCE = 2;

/** Runs the step and says how it went; its output only when there is something to mend. */
async function passes(step: Step): Promise<boolean> {
  const began = performance.now();
  const child = spawn(process.execPath, step.args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)\n`);
  if (code !== 0) process.stdout.write(`${output.trimEnd()}\n\n`);
  return code === 0;
}

await command(async () => {
  const waiting = checkSteps(root);
  const results: boolean[] = [];
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await passes(step));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const failed = results.filter((passed) => !passed).length;
  process.stdout.write(`check: ${countLine({ passed: results.length - failed, failed })}\n`);
  return failed > 0 ? 1 : 0;
});
