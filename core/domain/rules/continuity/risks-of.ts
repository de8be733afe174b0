/** Everything that going on hangs on, over the whole register (DOMAIN: Rules at entry, Continuity). */
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { administratorRisks } from './administrators.ts';
import { capableUserRisks } from './capable-users.ts';
import { deadlineRisks, weekRisks } from './ends.ts';
import { livingChain, livingMandate } from './living.ts';
import { bySeverity, type Risk } from './risk.ts';

/** The risks of a register on a day, the serious and the near ones first. Each record is looked at a fixed number of times. */
export function risksOf(facts: IndexedFacts, today: CalendarDate): Risk[] {
  const mandates = Array.from(facts.register.mandates.values(), (mandate) =>
    livingMandate(mandate, today),
  ).filter((mandate) => mandate !== null);
  const chains = Array.from(facts.register.chainMandates.values(), (chain) =>
    livingChain(chain, facts, today),
  ).filter((chain) => chain !== null);
  return [
    ...administratorRisks(mandates, chains, facts, today),
    ...capableUserRisks(mandates, chains, facts, today),
    ...weekRisks(mandates, chains),
    ...deadlineRisks(mandates, chains, facts, today),
  ].sort(bySeverity);
}
