/** Glyph and tone of whether a chain mandate works, and of each of its sides: apart by shape as well as by colour. */
import Ban from 'lucide-react/icons/ban';
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import CircleHelp from 'lucide-react/icons/circle-help';
import CirclePause from 'lucide-react/icons/circle-pause';
import CircleX from 'lucide-react/icons/circle-x';
import Clock from 'lucide-react/icons/clock';
import type { LucideIcon } from 'lucide-react/types';
import type { SideState } from '#core/domain/rules/chain-sides.ts';
import type { Works } from '#core/domain/rules/chain-works.ts';
import type { Tone } from '#renderer/ui/status-look.ts';

interface Look {
  readonly tone: Tone;
  readonly glyph: LucideIcon;
}

export const WORKS_LOOK: Readonly<Record<Works, Look>> = {
  broken: { tone: 'now', glyph: CircleX },
  partly: { tone: 'soon', glyph: CircleAlert },
  unknown: { tone: 'ended', glyph: CircleHelp },
  planned: { tone: 'plan', glyph: CircleDashed },
  works: { tone: 'ok', glyph: CircleCheck },
};

export const SIDE_LOOK: Readonly<Record<SideState, Look>> = {
  active: { tone: 'ok', glyph: CircleCheck },
  pending: { tone: 'soon', glyph: Clock },
  planned: { tone: 'plan', glyph: CircleDashed },
  suspended: { tone: 'paused', glyph: CirclePause },
  ended: { tone: 'now', glyph: CircleX },
  revoked: { tone: 'ended', glyph: Ban },
  missing: { tone: 'now', glyph: CircleX },
  unknown: { tone: 'ended', glyph: CircleHelp },
};
