/** Whether a mandate itself held on a day, whatever the service and the means (DOMAIN: Terms and clocks, 1 to 4 and 7). */
import type { Mandate, Suspension } from '#core/domain/records/mandate.ts';
import { holdsOn } from '#core/domain/rules/effective-dates.ts';
import { inactivityClock, type LoginUse } from '#core/domain/rules/inactivity-clock.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { rowOfTerms, type TermRow } from '#core/domain/rules/terms.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { asks, because, type Findings, NOTHING, together } from './finding.ts';
import { type AskedDay, revocationFindings } from './means-on.ts';

/** Whether a row of terms held a day: not yet, no longer, or it did. */
export function rowFindings(row: TermRow, recordId: string): Findings {
  if (row.state === 'ended') return because('term-ended', recordId, row.endsOn);
  return row.state === 'planned' ? because('not-started', recordId, row.startsOn) : NOTHING;
}

/** Whether a suspension held on a day; both of its days are inclusive. */
export function suspensionFindings(
  suspensions: readonly Suspension[],
  recordId: string,
  on: CalendarDate,
): Findings {
  const held = suspensions.find((period) => holdsOn(period, on));
  return held === undefined ? NOTHING : because('suspended', recordId, held.to);
}

/** Whether a person worked here on a day: from the first working day up to and including the last. */
export function personFindings(personId: string, on: CalendarDate, facts: IndexedFacts): Findings {
  const person = facts.register.persons.get(personId);
  const [first, last] = [person?.startsOn ?? null, person?.lastWorkingDay ?? null];
  if (first !== null && first > on) return because('person-not-started', personId, first);
  return last !== null && last < on ? because('person-left', personId, last) : NOTHING;
}

/**
 * Whether what nobody logged in with had lapsed by a day. Where the last login is not known it cannot have lapsed before its
 * time without any login has passed since the row of terms began.
 */
export function inactivityFindings(
  login: LoginUse,
  row: TermRow,
  on: CalendarDate,
  facts: IndexedFacts,
): Findings {
  if (row.state !== 'running') return NOTHING;
  const supplier = (login.supplierId && facts.suppliers.get(login.supplierId)) || null;
  const fromStart = { ...row, governing: { ...row.governing, startsOn: row.startsOn } };
  const clock = inactivityClock(login, fromStart, supplier, facts);
  if (clock === null) return NOTHING;
  const { lastDay, possibleLastDay } = clock;
  if (lastDay !== null) return lastDay < on ? because('lapsed', login.id, lastDay) : NOTHING;
  return possibleLastDay !== null && on <= possibleLastDay ? NOTHING : asks('last-use', login.id);
}

/** What is found about a mandate on a day, its person included; scope, levels and means are judged by service. */
export function mandateOn(mandate: Mandate, day: AskedDay, facts: IndexedFacts): Findings {
  const { id, archivedOn } = mandate;
  const { on } = day;
  const row = rowOfTerms(mandate.terms, on);
  return together([
    revocationFindings(mandate.revoked, id, day),
    rowFindings(row, id),
    inactivityFindings(mandate, row, on, facts),
    suspensionFindings(mandate.suspensions, id, on),
    archivedOn !== null && archivedOn <= on ? because('archived', id, archivedOn) : NOTHING,
    personFindings(mandate.personId, on, facts),
  ]);
}
