import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, SAMPLE, test } from './sample-fixture.ts';

const RUN_APP = resolve(import.meta.dirname, '../support/electron-host/run-app.ts');
const PNG_SIGNATURE = '89504e470d0a1a0a';

/** Processes that carry this mark in their environment. */
function marked(mark: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(mark);
      } catch {
        return false; // it ended while we looked
      }
    });
}

test('without a display it pictures the first screen, runs until interrupted and leaves no process', async ({
  userData,
}) => {
  test.skip(process.platform !== 'linux', 'only Linux starts a display of its own');
  const mark = `RUN_APP_TEST=${userData}`;
  const child = spawn(process.execPath, [RUN_APP], {
    env: {
      PATH: process.env.PATH ?? '',
      HOME: userData,
      TIJDIG_RUN_APP: SAMPLE,
      SAMPLE_USER_DATA: userData,
      RUN_APP_TEST: userData,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await expect.poll(() => output, { timeout: 20_000 }).toContain('until it is interrupted');
  const file = /first screen: (\S+\.png)/.exec(output)?.[1] ?? '';
  expect(readFileSync(file).subarray(0, 8).toString('hex')).toBe(PNG_SIGNATURE);
  expect(errors).toContain("Electron's binary is not available here");
  expect(marked(mark).length).toBeGreaterThan(4);

  const ended = once(child, 'close');
  // Somebody who presses Ctrl+C twice, or a shell that passes on what the terminal sent already. The second comes as
  // soon as the application has begun to end, while its display still has to go.
  child.stdout.on('data', () => child.kill('SIGINT'));
  child.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
  expect(output).toContain('ready before-quit close closed will-quit');
  await expect.poll(() => marked(mark)).toEqual([]);
  expect(existsSync(file)).toBe(true);
  rmSync(file);
});
