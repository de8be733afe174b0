/** A login means as it stands on a day, with the mandates that it stops (DOMAIN: Terms and clocks, 4). */
import type { Means } from '#core/domain/records/means.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { lastDayOfMeans, meansFor, renewalOfMeans } from '#core/domain/rules/means-clock.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { type DerivedRecord, deriveRecord, isAtWork } from './derived-record.ts';

/** The mandates that depend on a means on a day. */
export const mandatesOnMeans = (means: Means, facts: IndexedFacts, today: CalendarDate): readonly string[] =>
  facts.groups.mandatesByPerson
    .of(means.personId)
    .filter(
      (mandate) =>
        mandate.supplierId === means.supplierId &&
        isAtWork(mandate) &&
        meansFor(mandate, facts, today)?.id === means.id,
    )
    .map(({ id }) => id);

/** Whether another means of the person there took its place: one of its level or higher that lasts longer, without a day in between. */
function isReplaced(means: Means, facts: IndexedFacts, today: CalendarDate): boolean {
  const used = meansFor(means, facts, today);
  return used !== undefined && used.id !== means.id && means.kind !== 'eh3-belastingdienst';
}

/** Derives a means for a day. */
export const deriveMeans = (means: Means, facts: IndexedFacts, today: CalendarDate): DerivedRecord =>
  deriveRecord(
    {
      id: means.id,
      clock: 'means',
      personId: means.personId,
      organisationId: null,
      supplierId: means.supplierId,
      level: means.level,
      startsOn: means.startsOn,
      lastDay: lastDayOfMeans(means),
      revoked: means.revoked,
      isHandled: means.archivedOn !== null || isReplaced(means, facts, today),
      action: renewalOfMeans(means),
      stops: () => mandatesOnMeans(means, facts, today),
    },
    facts,
    today,
  );
