import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { follow } from '#build/follow.mjs';

const FOLLOW = join(resolve(import.meta.dirname, '..', '..'), 'build', 'follow.mjs');

/** A command that says its number and then waits; ends with 7 when asked to end. */
const PATIENT =
  "process.on('SIGTERM', () => process.exit(7)); console.log(process.pid); setInterval(() => {}, 1000);";

/** Starts a follower of the patient command, below a shell as npm does; resolves when the command runs. */
async function startBelowShell() {
  const code = `import { follow } from '${FOLLOW}';
    process.exitCode = await follow(process.execPath, ['-e', ${JSON.stringify(PATIENT)}]);`;
  const shell = spawn('sh', ['-c', '"$0" --input-type=module -e "$1"; exit $?', process.execPath, code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [text] = await once(shell.stdout, 'data');
  return { shell, pid: Number(text) };
}

const onlyChild = (pid: number): number => Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8'));

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}

describe('following a command', () => {
  test.each([0, 3])('ends with its exit code %i', async (code) => {
    expect(await follow(process.execPath, ['-e', `process.exitCode = ${code}`])).toBe(code);
  });

  test('says by number which signal ended it', async () => {
    expect(await follow(process.execPath, ['-e', "process.kill(process.pid, 'SIGTERM')"])).toBe(143);
  });

  test('fails when there is no such command', async () => {
    await expect(follow('no-such-command', [])).rejects.toThrow('ENOENT');
  });
});

describe.skipIf(process.platform !== 'linux')('a command below a shell', () => {
  test('gets the signal that its follower gets', async () => {
    const { shell } = await startBelowShell();
    process.kill(onlyChild(shell.pid ?? 0), 'SIGTERM');
    expect((await once(shell, 'exit'))[0]).toBe(7);
  });

  test('ends when the shell is gone', async () => {
    const { shell, pid } = await startBelowShell();
    shell.kill('SIGKILL');
    await expect.poll(() => isGone(pid), { timeout: 5000 }).toBe(true);
  });
});
