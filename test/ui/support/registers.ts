/** Small registers for one situation each. */
import { EMPTY_REGISTER, type Register } from '#core/domain/records/register.ts';
import { sampleRegister } from './sample-register.ts';

export const emptyRegister = (): Register => EMPTY_REGISTER;

/** The sample without what is broken or due soonest, so that nothing has to be done for a while. */
export function laterMandates(): Register {
  const register = sampleRegister();
  const kept = [...register.mandates].filter(
    ([, { terms }]) => !terms.some(({ endsOn }) => endsOn < '2026-12-20'),
  );
  return { ...register, mandates: new Map(kept) };
}
