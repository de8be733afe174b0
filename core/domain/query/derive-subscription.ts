/** A subscription as it stands on a day, with the mandates that it stops by the means behind which it stands (DOMAIN: Terms and clocks, 4). */
import type { Subscription } from '#core/domain/records/subscription.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { mandatesOnMeans } from './derive-means.ts';
import { type DerivedRecord, deriveRecord } from './derived-record.ts';

/** Derives a subscription for a day. One that renews itself has no end; renewing one does not renew mandates. */
export const deriveSubscription = (
  subscription: Subscription,
  facts: IndexedFacts,
  today: CalendarDate,
): DerivedRecord =>
  deriveRecord(
    {
      id: subscription.id,
      clock: 'subscription',
      personId: null,
      organisationId: subscription.organisationId,
      supplierId: subscription.supplierId,
      level: null,
      startsOn: null,
      lastDay: subscription.renewsItself === 'yes' ? null : subscription.endsOn,
      revoked: null,
      isHandled: subscription.archivedOn !== null,
      action: 'extend',
      stops: () =>
        facts.groups.meansBySubscription
          .of(subscription.id)
          .flatMap((means) => mandatesOnMeans(means, facts, today)),
    },
    facts,
    today,
  );
