/** From a decision to the change that is stored: numbered, dated, and checked against the schema of every record. */
import { type Change, type ChangeRequest, changeSchema } from '#core/domain/records/register.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type { StoreState } from '#electron/ports/register-store.ts';

/** Decides on the state that the change will follow. */
export type Decide = (state: StoreState) => ChangeRequest | null;

/** Who makes changes, and when. */
export interface Author {
  readonly clock: Clock;
  /** Id of the person, or `null` when nobody has said who uses Tijdig. */
  readonly by?: (() => string | null) | undefined;
}

/**
 * The change that follows a state, or `null` when the decision is to change nothing. Throws what `decide` throws, and
 * `invalid-request` with the `field` when a record does not have its agreed shape.
 */
export function decideChange(decide: Decide, state: StoreState, author: Author): Change | null {
  const request = decide(state);
  if (request === null) return null;
  const { action, puts, removes, reason } = request;
  const by = author.by?.() ?? null;
  const checked = changeSchema.safeParse({
    seq: state.seq + 1,
    at: author.clock.now(),
    by,
    action,
    puts,
    removes,
    reason,
  });
  if (checked.success) return checked.data;
  const field = checked.error.issues[0]?.path.join('.') ?? '';
  throw new TijdigError('invalid-request', { field }, { cause: checked.error });
}
