/** Sum first with its remarks, then the week calendar, each skipped day with its name, and the source. */
import type { ActByExplanation } from '#core/domain/rules/act-by-explanation.ts';
import type { ExplainSupplier } from './explain-supplier.ts';
import { SkippedDays } from './SkippedDays.tsx';
import { WeekCalendar } from './WeekCalendar.tsx';
import { WhyNotes } from './WhyNotes.tsx';
import { WhySource } from './WhySource.tsx';
import { WhySum } from './WhySum.tsx';

interface WhyExplanationProps {
  readonly explanation: ActByExplanation;
  readonly supplier: ExplainSupplier;
}

export function WhyExplanation({ explanation, supplier }: WhyExplanationProps) {
  // A default has no source: the supplier's own page would be named for a number it does not give.
  const hasSource = !explanation.notes.includes('handling-days-unknown');
  return (
    <>
      <WhySum explanation={explanation} supplier={supplier} />
      <WhyNotes explanation={explanation} />
      <WeekCalendar explanation={explanation} />
      <SkippedDays skipped={explanation.count.skipped} />
      {hasSource && <WhySource supplier={supplier} />}
    </>
  );
}
