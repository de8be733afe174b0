/** Runs a command in our place: same streams, signals passed on, its exit code returned. */
import { spawn } from 'node:child_process';

const SIGNALS = ['SIGHUP', 'SIGTERM'] as const;

export async function follow(
  program: string,
  args: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly cwd?: string } = {},
): Promise<number> {
  const child = spawn(program, args, {
    stdio: 'inherit',
    env: options.env ?? process.env,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  const passOn = (signal: NodeJS.Signals): void => {
    child.kill(signal);
  };
  // Ctrl+C in a terminal reaches the child by itself; passing it on as well would count as pressed twice.
  const interrupt = (): void => {
    if (!process.stdin.isTTY) child.kill('SIGINT');
  };
  for (const signal of SIGNALS) process.on(signal, passOn);
  process.on('SIGINT', interrupt);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
    });
  } finally {
    for (const signal of SIGNALS) process.off(signal, passOn);
    process.off('SIGINT', interrupt);
  }
}
