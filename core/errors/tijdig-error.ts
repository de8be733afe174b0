/** A refusal with a code. Thrown by use cases and adapters, carried over IPC as code and parameters. */
import type { ErrorCode, ErrorParameters } from '#core/errors/error-codes.ts';

export class TijdigError extends Error {
  readonly code: ErrorCode;
  readonly parameters: ErrorParameters;
  constructor(code: ErrorCode, parameters: ErrorParameters = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'TijdigError';
    this.code = code;
    this.parameters = parameters;
  }
}
