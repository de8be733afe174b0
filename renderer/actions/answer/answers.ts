/** Which answers a clock knows (DOMAIN: Reminders), with their letters and glyphs. */

import AlarmClock from 'lucide-react/icons/alarm-clock';
import BellOff from 'lucide-react/icons/bell-off';
import BellRing from 'lucide-react/icons/bell-ring';
import Eye from 'lucide-react/icons/eye';
import LogIn from 'lucide-react/icons/log-in';
import PenLine from 'lucide-react/icons/pen-line';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import Send from 'lucide-react/icons/send';
import type { LucideIcon } from 'lucide-react/types';
import type { GivenAnswer } from '#core/domain/records/answer.ts';
import { answersFor } from '#core/domain/reminders/answers-for.ts';
import type { ClockKind } from '#core/domain/values/clock-kind.ts';
import { KIND_OF_CLOCK } from '#core/domain/values/reminded.ts';

export const ANSWERS = ['seen', 'later', 'requested', 'renewed', 'logged-in', 'not-renewing'] as const;
export type AnswerName = (typeof ANSWERS)[number];

interface AnswerLook {
  /** The key that gives the answer while focus is in the bar. */
  readonly letter: string;
  readonly glyph: LucideIcon;
}
export const ANSWER_LOOK: Readonly<Record<AnswerName | GivenAnswer['kind'], AnswerLook>> = {
  seen: { letter: 'G', glyph: Eye },
  later: { letter: 'L', glyph: AlarmClock },
  requested: { letter: 'A', glyph: Send },
  renewed: { letter: 'V', glyph: RefreshCw },
  'logged-in': { letter: 'I', glyph: LogIn },
  reminded: { letter: 'H', glyph: BellRing },
  signed: { letter: 'O', glyph: PenLine },
  'not-renewing': { letter: 'N', glyph: BellOff },
};

/** The answers that the domain knows for a clock, as far as they have a button here. */
export const answersOf = (clock: ClockKind): readonly AnswerName[] => {
  const known = answersFor(KIND_OF_CLOCK[clock]);
  return ANSWERS.filter((answer) => known.includes(answer));
};
