/** A group that is always open. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupTitle } from './GroupTitle.tsx';
import { ListHead } from './ListHead.tsx';
import type { OverviewGroup } from './overview-group.ts';
import { SectionList } from './SectionList.tsx';
import { useSectionRows } from './use-section-rows.ts';

interface OpenGroupProps {
  readonly group: OverviewGroup;
  /** The columns are named once, above the first group. */
  readonly withHead: boolean;
}

export function OpenGroup({ group, withHead }: OpenGroupProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const rows = useSectionRows({ section: group.group, first: group.items, total: group.count });
  return (
    <section className="group" aria-labelledby={titleId}>
      {withHead && <ListHead />}
      <GroupTitle group={group} id={titleId} />
      <SectionList group={group.group} rows={rows} label={t(`today.group.${group.group}`)} />
    </section>
  );
}
