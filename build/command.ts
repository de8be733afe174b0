/** The frame of each of our own commands: a number is the exit code, a failure is one line and code 1. */
export async function command(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    process.stderr.write(`tijdig: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
