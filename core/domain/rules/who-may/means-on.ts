/** Whether a person had a login means that serves at a supplier on a day (DOMAIN: Terms and clocks, 4; Chain mandates). */
import type { Revocation } from '#core/domain/records/mandate.ts';
import type { Means } from '#core/domain/records/means.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { type AssuranceLevel, atLeast } from '#core/domain/values/assurance-level.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { asks, because, betterOutcome, type Findings, NOTHING, outcomeOf, together } from './finding.ts';

/** The day that is asked about, and the day on which it is asked. */
export interface AskedDay {
  readonly on: CalendarDate;
  readonly today: CalendarDate;
}

/**
 * Whether something was withdrawn on a day. A withdrawal on a day that is not known holds today; whether it did before is
 * not known.
 */
export function revocationFindings(
  revoked: Revocation | null,
  recordId: string,
  { on, today }: AskedDay,
  code: 'revoked' | 'means-revoked' = 'revoked',
): Findings {
  if (revoked === null) return NOTHING;
  if (revoked.on === null) return on < today ? asks('revocation-day', recordId) : because(code, recordId);
  return revoked.on <= on ? because(code, recordId, revoked.on) : NOTHING;
}

/** The contract behind a means. One that goes on by itself has no end; where none is named, none is asked for. */
function subscriptionFindings({ subscriptionId }: Means, on: CalendarDate, facts: IndexedFacts): Findings {
  if (subscriptionId === null) return NOTHING;
  const subscription = facts.register.subscriptions.get(subscriptionId);
  if (subscription === undefined) return asks('subscription-end', subscriptionId);
  const { endsOn, renewsItself, archivedOn } = subscription;
  if (renewsItself === 'yes' || archivedOn !== null) return NOTHING;
  if (endsOn === null) return asks('subscription-end', subscriptionId);
  return endsOn < on ? because('subscription-ended', subscriptionId, endsOn) : NOTHING;
}

function endFindings({ id, endsOn }: Means, on: CalendarDate): Findings {
  if (endsOn === null) return asks('means-end', id);
  return endsOn < on ? because('means-ended', id, endsOn) : NOTHING;
}

/** What is found about one means on a day for a service of a level; `null` = no level is asked. */
function oneMeans(means: Means, level: AssuranceLevel | null, day: AskedDay, facts: IndexedFacts): Findings {
  const { id, startsOn } = means;
  return together([
    means.kind === 'eh3-belastingdienst' ? because('means-cannot-carry-mandates', id) : NOTHING,
    level === null || atLeast(means.level, level) ? NOTHING : because('means-below-service', id),
    startsOn !== null && startsOn > day.on ? because('means-not-started', id, startsOn) : NOTHING,
    revocationFindings(means.revoked, id, day, 'means-revoked'),
    endFindings(means, day.on),
    subscriptionFindings(means, day.on, facts),
  ]);
}

/** The means that serves best, and what is found about it. */
export interface MeansOnDay {
  readonly meansId: string | null;
  readonly findings: Findings;
}

/** Better by outcome, then by fewer reasons why not. */
function isBetter(a: MeansOnDay, b: MeansOnDay): boolean {
  const byOutcome = betterOutcome(outcomeOf(a.findings), outcomeOf(b.findings));
  if (byOutcome !== 0) return byOutcome > 0;
  return a.findings.reasons.length < b.findings.reasons.length;
}

/**
 * The means of a person at a supplier that serves best on a day, for a service of a level. One that was in the archive by
 * then says nothing. None recorded is not known: it may be there; the person stands for it.
 */
export function meansOn(
  account: { readonly personId: string; readonly supplierId: string | null },
  level: AssuranceLevel | null,
  day: AskedDay,
  facts: IndexedFacts,
): MeansOnDay {
  let best: MeansOnDay | null = null;
  for (const means of facts.means.get(account.personId, account.supplierId) ?? []) {
    if (means.archivedOn !== null && means.archivedOn <= day.on) continue;
    const found = { meansId: means.id, findings: oneMeans(means, level, day, facts) };
    if (best === null || isBetter(found, best)) best = found;
  }
  return best ?? { meansId: null, findings: asks('means', account.personId) };
}
