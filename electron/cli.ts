/** The command line: the same use cases without a window. Exit codes: 0 fine, 1 refused, 2 usage, 3 register damaged. */
import { runCommandLine } from '#electron/cli/run.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), process);
