import { readFileSync, unlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Checkout } from './support/checkout.ts';

let checkout: Checkout;

beforeEach(() => {
  checkout = new Checkout();
});

afterEach(() => checkout.remove());

const STAMP = 'node_modules/.tijdig-set-up';
const LOCK = '.cache/set-up.lock';

/** A process whose end its parent has not noticed yet (state Z) runs no more. */
function runs(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

describe('set-up of the packages', () => {
  test('installs the lock file in a fresh clone, and says so on stderr only', async () => {
    const outcome = await checkout.setUp();
    expect(outcome).toMatchObject({ code: 0, stdout: '' });
    expect(outcome.stderr).toContain('installing');
    expect(checkout.npmCalls()[0]?.args.slice(0, 2)).toEqual(['ci', '--ignore-scripts']);
    expect(checkout.has(STAMP)).toBe(true);
    expect(checkout.has(LOCK)).toBe(false);
  });

  test('runs no command and says nothing when nothing is missing', async () => {
    await checkout.setUp();
    expect(await checkout.setUp()).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(checkout.npmCalls()).toHaveLength(1);
  });

  test('installs again after another lock file', async () => {
    await checkout.setUp();
    checkout.lock('2.0.0');
    expect((await checkout.setUp()).code).toBe(0);
    expect(checkout.npmCalls()).toHaveLength(2);
  });

  test('lets npm object to a package.json that the lock file does not answer', async () => {
    await checkout.setUp();
    checkout.write(
      'package.json',
      JSON.stringify({ type: 'module', devDependencies: { 'left-pad': '3.0.0' } }),
    );
    expect((await checkout.setUp('fail')).code).toBe(1);
  });

  test('takes a tree that npm finished by hand as it is', async () => {
    await checkout.setUp();
    unlinkSync(`${checkout.root}/${STAMP}`);
    expect((await checkout.setUp()).code).toBe(0);
    expect(checkout.npmCalls()).toHaveLength(1);
    expect(checkout.has(STAMP)).toBe(true);
  });

  test('shows why npm failed, leaves no stamp and tries again next time', async () => {
    const outcome = await checkout.setUp('fail');
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toContain('npm says why');
    expect(checkout.has(STAMP)).toBe(false);
    expect((await checkout.setUp()).code).toBe(0);
  });
});

describe('set-up cut off', () => {
  async function startHanging() {
    const started = checkout.start(['build/set-up.mjs', 'code'], 'hang');
    const call = await vi.waitUntil(() => checkout.npmCalls()[0], { timeout: 5000 });
    await vi.waitUntil(() => checkout.has(`${LOCK}/command`), { timeout: 5000 });
    return { ...started, npm: call.pid };
  }

  test.skipIf(process.platform !== 'linux')(
    'by kill -9: the next one ends the npm left behind and installs anew',
    async () => {
      const { child, ended, npm } = await startHanging();
      child.kill('SIGKILL');
      await ended;
      expect(checkout.has(STAMP)).toBe(false);
      expect(runs(npm)).toBe(true);
      expect((await checkout.setUp()).code).toBe(0);
      expect(runs(npm)).toBe(false);
      expect(checkout.npmCalls()).toHaveLength(2);
      expect(checkout.has(LOCK)).toBe(false);
    },
  );

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s: ends npm, frees the folder and says so in its exit code', async (signal, code) => {
    const { child, ended, npm } = await startHanging();
    child.kill(signal);
    expect(await ended).toMatchObject({ code, stdout: '' });
    expect(runs(npm)).toBe(false);
    expect(checkout.has(LOCK)).toBe(false);
    expect((await checkout.setUp()).code).toBe(0);
  });

  test('two at once install once', async () => {
    const outcomes = await Promise.all([
      checkout.setUp(),
      checkout.setUp(),
      pause(20).then(() => checkout.setUp()),
    ]);
    expect(outcomes.map((outcome) => outcome.code)).toEqual([0, 0, 0]);
    expect(checkout.npmCalls()).toHaveLength(1);
  });
});

describe('running a script after set-up', () => {
  test('hands over input, output, arguments and exit code unchanged', async () => {
    checkout.write(
      'echo.ts',
      `const [script, ...args] = process.argv.slice(1);
       let input: string = '';
       for await (const part of process.stdin) input += part;
       console.log(JSON.stringify({ input, args, named: script?.endsWith('echo.ts') }));
       process.exitCode = 3;`,
    );
    const { code, stdout } = await checkout.start(
      ['build/run.mjs', 'code', 'echo.ts', '--a', 'b c'],
      'install',
      'hi',
    ).ended;
    expect(JSON.parse(stdout)).toEqual({ input: 'hi', args: ['--a', 'b c'], named: true });
    expect(code).toBe(3);
  });
});
