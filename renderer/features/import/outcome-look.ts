/** The outcomes in the order in which people read a comparison, with glyph and tone. */
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark';
import CircleX from 'lucide-react/icons/circle-x';
import Equal from 'lucide-react/icons/equal';
import Pencil from 'lucide-react/icons/pencil';
import Plus from 'lucide-react/icons/plus';
import type { LucideIcon } from 'lucide-react/types';
import type { Outcome } from '#core/domain/import/comparison.ts';

interface OutcomeLook {
  readonly tone: 'plan' | 'soon' | 'now' | 'ended';
  readonly glyph: LucideIcon;
  /** Place in the table: what can be taken over first. */
  readonly order: number;
}

export const OUTCOME_LOOK: Readonly<Record<Outcome, OutcomeLook>> = {
  new: { tone: 'plan', glyph: Plus, order: 0 },
  changed: { tone: 'soon', glyph: Pencil, order: 0 },
  ambiguous: { tone: 'soon', glyph: CircleQuestionMark, order: 1 },
  refused: { tone: 'now', glyph: CircleX, order: 2 },
  same: { tone: 'ended', glyph: Equal, order: 3 },
};

export const TABS = ['all', 'new', 'changed', 'same', 'ambiguous', 'refused'] as const;
export type OutcomeTab = (typeof TABS)[number];
