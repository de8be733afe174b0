/** What Vandaag says once, between the sentence and the rows; nothing when there is nothing to say. */
import type { TodayOverview } from '#core/domain/query/today-overview.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { ClockNotice } from './ClockNotice.tsx';
import { MissedNotice } from './MissedNotice.tsx';
import { ReminderTestNotice } from './ReminderTestNotice.tsx';
import { SampleNotice } from './SampleNotice.tsx';
import { UnknownUseLine } from './UnknownUseLine.tsx';

export function Notices({ overview }: { readonly overview: TodayOverview }) {
  const health = useContractQuery('reminders.health', {}).data;
  const info = useContractQuery('app.info', {}).data;
  return (
    <div className="notices">
      {health !== undefined && health.clockDoubt !== null && (
        <ClockNotice since={health.clockDoubt} today={overview.today} />
      )}
      {health !== undefined && health.missed.count > 0 && (
        <MissedNotice missed={health.missed} today={overview.today} />
      )}
      {info?.sample === true && !info.demo && <SampleNotice />}
      {health !== undefined && <ReminderTestNotice notifications={health.notifications} />}
      {overview.lastUseUnknown > 0 && <UnknownUseLine count={overview.lastUseUnknown} />}
    </div>
  );
}
