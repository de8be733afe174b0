/** Glyph and tone of every status: apart by shape as well as by colour. */

import Ban from 'lucide-react/icons/ban';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import CirclePause from 'lucide-react/icons/circle-pause';
import CircleX from 'lucide-react/icons/circle-x';
import Clock from 'lucide-react/icons/clock';
import Flag from 'lucide-react/icons/flag';
import MoonStar from 'lucide-react/icons/moon-star';
import type { LucideIcon } from 'lucide-react/types';
import type { Status } from '#core/domain/rules/status.ts';

export type Tone = 'now' | 'soon' | 'ok' | 'plan' | 'paused' | 'ended';

export const STATUS_LOOK: Readonly<Record<Status, { readonly tone: Tone; readonly glyph: LucideIcon }>> = {
  revoked: { tone: 'ended', glyph: Ban },
  expired: { tone: 'now', glyph: CircleX },
  lapsed: { tone: 'now', glyph: MoonStar },
  suspended: { tone: 'paused', glyph: CirclePause },
  planned: { tone: 'plan', glyph: CircleDashed },
  'act-now': { tone: 'now', glyph: Flag },
  expiring: { tone: 'soon', glyph: Clock },
  active: { tone: 'ok', glyph: CircleCheck },
};
