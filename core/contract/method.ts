/** The shape of one IPC method: one value with both schemas, so that neither side can differ. */
import type { z } from 'zod';
import type { ErrorCode, ErrorParameters } from '#core/errors/error-codes.ts';

export interface Method<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  /** A query changes nothing; a command may. */
  readonly kind: 'query' | 'command';
  readonly input: Input;
  readonly output: Output;
}

export const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Method<I, O> => ({
  kind: 'query',
  input,
  output,
});
export const command = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Method<I, O> => ({
  kind: 'command',
  input,
  output,
});

/** Every answer over IPC: a value, or a code with parameters. Stacks and texts never cross. */
export type Envelope<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly error: { readonly code: ErrorCode; readonly parameters: ErrorParameters };
    };
