/** Small registers for one situation each. */
import { SEED_SUPPLIERS } from '#core/catalogue/suppliers.ts';
import { EMPTY_REGISTER, type Register } from '#core/domain/records/register.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
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

/** The sample with a handling time of We-ID that somebody looked up. */
export function knownHandlingTime(): Register {
  const register = sampleRegister();
  const weId = SEED_SUPPLIERS.find(({ name }) => name === 'We-ID');
  if (!weId) throw new Error('the catalogue has no We-ID');
  const checked = {
    ...weId,
    handlingDays: { extend: 4 },
    source: 'portaal',
    checkedOn: calendarDate('2026-11-03'),
  };
  return { ...register, suppliers: new Map([[checked.id, checked]]) };
}
