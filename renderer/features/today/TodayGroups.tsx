/** The groups of Vandaag with what their rows share, and the bar for what is selected. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { TodayItem, TodayOverview } from '#core/domain/query/today-overview.ts';
import { FoldedGroup } from './FoldedGroup.tsx';
import { NotWorkingGroup } from './NotWorkingGroup.tsx';
import { OpenGroup } from './OpenGroup.tsx';
import { RowKeys } from './RowKeys.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { type TodayRows, TodayRowsContext } from './today-rows.ts';

const NONE: ReadonlySet<string> = new Set();

export function TodayGroups({ overview }: { readonly overview: TodayOverview }) {
  const { today, groups, longAgo } = overview;
  const { item: asked } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [openId, setOpen] = useState<string | null>(null);
  const [revealId, setReveal] = useState<string | null>(null);
  const [selection, select] = useState(NONE);
  const shown = useRef(new Map<string, TodayItem>()).current;
  useEffect(() => {
    if (asked === undefined) return;
    setOpen(asked);
    setReveal(asked);
    void navigate({ to: '/', search: {}, replace: true });
  }, [asked, navigate]);
  const isFolded = ({ group }: (typeof groups)[number]) => group === 'within-90' || group === 'later';
  const open = groups.filter((group) => group.count > 0 && !isFolded(group));
  // Also when they are empty: one that was unfolded is so again when its last row comes back.
  const folded = groups.filter(isFolded);
  const firstId = open.find(({ items }) => items.length > 0)?.items[0]?.id ?? null;
  const rows = useMemo<TodayRows>(
    () => ({
      today,
      openId,
      setOpen,
      revealId,
      revealed: () => setReveal(null),
      selection,
      select,
      firstId,
      shown,
    }),
    [today, openId, revealId, selection, firstId, shown],
  );
  return (
    <TodayRowsContext value={rows}>
      <RowKeys overview={overview}>
        {open.map((group, at) =>
          group.group === 'not-working' ? (
            <NotWorkingGroup key={group.group} group={group} longAgo={longAgo} />
          ) : (
            <OpenGroup key={group.group} group={group} withHead={at === 0} />
          ),
        )}
        <div className="groups-closed">
          {folded.map((group) => (
            <FoldedGroup key={group.group} group={group} />
          ))}
        </div>
      </RowKeys>
      {selection.size > 0 && <SelectionBar />}
    </TodayRowsContext>
  );
}
