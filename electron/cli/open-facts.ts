/** What a reading command asks of: everything that is known, on the day of the command. */
import { factsOf } from '#core/catalogue/facts.ts';
import { type IndexedFacts, indexFacts } from '#core/domain/rules/indexed-facts.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { Invocation } from '#electron/cli/invocation.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { createSystemClock } from '#electron/system/system-clock.ts';

export interface FactsOnDay {
  readonly facts: IndexedFacts;
  readonly today: CalendarDate;
}

/** Reads the register of `--data`; takes no lock and writes nothing. A folder that is not there is empty. */
export async function openFacts(invocation: Invocation): Promise<FactsOnDay> {
  const today = createSystemClock(invocation.date('today')).today();
  const { register } = (await openRegisterReader(invocation.text('data'))).state();
  return { facts: indexFacts(factsOf(register)), today };
}
