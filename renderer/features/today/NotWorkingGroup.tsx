/** *Werkt nu niet*, parted by what is missing: all of one cause are solved in the same way. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { CLOCK_KINDS } from '#core/domain/values/clock-kind.ts';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { CauseRows } from './CauseRows.tsx';
import { GroupTitle } from './GroupTitle.tsx';
import { ListHead } from './ListHead.tsx';
import { LongAgoLine } from './LongAgoLine.tsx';
import type { OverviewGroup } from './overview-group.ts';
import { useSectionRows } from './use-section-rows.ts';

interface NotWorkingGroupProps {
  readonly group: OverviewGroup;
  readonly longAgo: number;
}

export function NotWorkingGroup({ group, longAgo }: NotWorkingGroupProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const total = group.count - longAgo;
  // All of them: a step for all of one cause has to be for all of them, also for those that nobody has looked at yet.
  const { items, isWhole, error } = useSectionRows({
    section: group.group,
    first: group.items,
    total,
    pages: Infinity,
  });
  const causes = CLOCK_KINDS.map((cause) => ({
    cause,
    items: items.filter(({ breaksBy }) => breaksBy === cause),
  })).filter((part) => part.items.length > 0);
  return (
    <section className="group" aria-labelledby={titleId}>
      <ListHead />
      <GroupTitle group={group} id={titleId} />
      {causes.map((part) => (
        <CauseRows key={part.cause} {...part} isWhole={isWhole} />
      ))}
      {error !== null && <ErrorCallout title={t('errorTitle.load')} error={error} />}
      {longAgo > 0 && <LongAgoLine count={longAgo} more={total > 0} />}
    </section>
  );
}
