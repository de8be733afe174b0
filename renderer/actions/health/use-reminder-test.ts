/** Tries whether reminders reach the user: shows a notification, and says whether one was tried since. */
import type { ApiError } from '#renderer/api/api-error.ts';
import { useContractCommand } from '#renderer/api/use-contract-command.ts';

export interface ReminderTest {
  readonly test: () => void;
  readonly isPending: boolean;
  /** The system took the notification; whether the user saw it is another matter. */
  readonly isTried: boolean;
  readonly error: ApiError | null;
}

export function useReminderTest(): ReminderTest {
  const { mutate, isPending, data, error } = useContractCommand('reminders.test');
  return { test: () => mutate({}), isPending, isTried: data?.shown === true, error };
}
