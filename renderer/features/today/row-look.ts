/** Shape and tone of a row: by status, except that what does not work always looks like it. */
import CircleX from 'lucide-react/icons/circle-x';
import type { LucideIcon } from 'lucide-react/types';
import type { TodayGroup, TodayItem } from '#core/domain/query/today-overview.ts';
import { STATUS_LOOK, type Tone } from '#renderer/ui/status-look.ts';

export function lookOf(
  item: TodayItem,
  group: TodayGroup,
): { readonly tone: Tone; readonly glyph: LucideIcon } {
  const look = STATUS_LOOK[item.status];
  if (group !== 'not-working' || item.status === 'planned') return look;
  return { tone: 'now', glyph: item.status === 'lapsed' ? look.glyph : CircleX };
}
