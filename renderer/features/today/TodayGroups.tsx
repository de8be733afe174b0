/** The groups of Vandaag, with arrow keys that go from the last row of one group to the first of the next. */
import type { KeyboardEvent } from 'react';
import type { TodayOverview } from '#core/domain/query/today-overview.ts';
import { FoldedGroup } from './FoldedGroup.tsx';
import { OpenGroup } from './OpenGroup.tsx';

/** React Aria moves within one list; this moves over its edge. */
function crossLists(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const focused = document.activeElement;
  if (step === 0 || focused?.getAttribute('role') !== 'row') return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="row"]')];
  const at = rows.findIndex((row) => row.contains(focused));
  const next = rows[at + step];
  const grid = focused.closest('[role="grid"]');
  if (next === undefined || grid?.contains(next) === true) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}

export function TodayGroups({ overview }: { readonly overview: TodayOverview }) {
  const filled = overview.groups.filter((group) => group.count > 0);
  const open = filled.filter(({ group }) => group !== 'within-90' && group !== 'later');
  const folded = filled.filter(({ group }) => group === 'within-90' || group === 'later');
  return (
    <div onKeyDownCapture={crossLists}>
      {open.map((group, at) => (
        <OpenGroup key={group.group} group={group} overview={overview} withHead={at === 0} />
      ))}
      {folded.length > 0 && (
        <div className="groups-closed">
          {folded.map((group) => (
            <FoldedGroup key={group.group} group={group} overview={overview} />
          ))}
        </div>
      )}
    </div>
  );
}
