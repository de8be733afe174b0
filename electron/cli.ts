/** The command line: the same use cases without a window. Exit codes: 0 fine, 1 refused, 2 usage, 3 register damaged. */
import { EXIT } from '#electron/cli/command.ts';
import { runCommandLine } from '#electron/cli/run.ts';

// A reader that has seen enough (`| head`) ends the command quietly; a full disk behind `>` is a refusal.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.fine);
  process.stderr.write(`${error.message}\n`);
  process.exit(EXIT.refused);
});

process.exitCode = await runCommandLine(process.argv.slice(2), process);
