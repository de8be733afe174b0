/** From a decision to the change that is stored: numbered, dated, and checked against the schema of every record. */
import { type Change, type ChangeRequest, changeSchema } from '#core/domain/records/register.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type { StoreState } from '#electron/ports/register-store.ts';

/** Decides on the state that the change will follow. */
export type Decide = (state: StoreState) => ChangeRequest | null;

/**
 * The change that follows a state, or `null` when the decision is to change nothing. It is made by the person who uses
 * Tijdig by that state, or by `null` when nobody has said who that is. Throws what `decide` throws, and
 * `invalid-request` with the `field` when a record does not have its agreed shape.
 */
export function decideChange(decide: Decide, state: StoreState, clock: Clock): Change | null {
  const request = decide(state);
  if (request === null) return null;
  const { action, puts, removes, reason } = request;
  const by = state.register.profile.get('profile')?.personId ?? null;
  const checked = changeSchema.safeParse({
    seq: state.seq + 1,
    at: clock.now(),
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
