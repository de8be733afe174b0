/** What a command of the command line is, and how it can end. */
import type { Invocation } from '#electron/cli/invocation.ts';
import type { Terminal } from '#electron/cli/terminal.ts';

/** Exit codes, as the README promises them. */
export const EXIT = { fine: 0, refused: 1, usage: 2, damaged: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** One command: answers its exit code, or throws what `run` words. */
export type Command = (invocation: Invocation, terminal: Terminal) => Promise<ExitCode>;
