/** One edit of the register from a form: all its commands in one change, then the toast that can take it back. */
import type { OutputOf } from '#core/contract/contract.ts';
import { actionOf, type RegisterCommand } from '#core/contract/register-command.ts';
import { useUndo } from '#renderer/actions/undo/undo-context.ts';
import type { ApiError } from '#renderer/api/api-error.ts';
import { useContractCommand } from '#renderer/api/use-contract-command.ts';

export interface Edit {
  /** Sends the commands; `done` runs after they were saved. On a refusal nothing is saved and `error` says why. */
  edit(commands: RegisterCommand[], done?: (result: OutputOf<'register.edit'>) => void): void;
  readonly isPending: boolean;
  readonly error: ApiError | null;
}

export function useEdit(): Edit {
  const { tell } = useUndo();
  const { mutateAsync, isPending, error } = useContractCommand('register.edit');
  return {
    // By promise: what was edited may leave the page before the answer comes, and its way back must be told anyway.
    edit: (commands, done) =>
      void mutateAsync({ commands }).then(
        (result) => {
          tell({ how: 'done', action: actionOf(commands), count: commands.length, seq: result.seq });
          done?.(result);
        },
        () => {},
      ),
    isPending,
    error,
  };
}
