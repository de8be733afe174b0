/** A refusal of the main process as the interface gets it: a code with parameters, worded by `error.<code>`. */
import type { ErrorCode, ErrorParameters } from '#core/errors/error-codes.ts';

export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly parameters: ErrorParameters;
  constructor(code: ErrorCode, parameters: ErrorParameters = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'ApiError';
    this.code = code;
    this.parameters = parameters;
  }
}
