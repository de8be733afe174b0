/** Log lines on standard error. Codes and ids only: never names, addresses or what somebody typed. */
import type { Logger } from '#electron/ports/logger.ts';

export const stderrLogger: Logger = {
  info: (event, fields = {}) => {
    process.stderr.write(`${JSON.stringify({ level: 'info', event, ...fields })}\n`);
  },
  error: (event, error) => {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${JSON.stringify({ level: 'error', event, stack })}\n`);
  },
};
