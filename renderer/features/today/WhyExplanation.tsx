/** Sum first with its remarks, then the week calendar, each skipped day with its name, and the source. */
import type { OutputOf } from '#core/contract/contract.ts';
import type { ActByExplanation } from '#core/domain/rules/act-by-explanation.ts';
import { SkippedDays } from './SkippedDays.tsx';
import { WeekCalendar } from './WeekCalendar.tsx';
import { WhyNotes } from './WhyNotes.tsx';
import { WhySource } from './WhySource.tsx';
import { WhySum } from './WhySum.tsx';

export type ExplainSupplier = OutputOf<'mandate.explain'>['supplier'];

interface WhyExplanationProps {
  readonly explanation: ActByExplanation;
  readonly supplier: ExplainSupplier;
}

export function WhyExplanation({ explanation, supplier }: WhyExplanationProps) {
  return (
    <>
      <WhySum explanation={explanation} supplier={supplier} />
      <WhyNotes explanation={explanation} />
      <WeekCalendar explanation={explanation} />
      <SkippedDays skipped={explanation.count.skipped} />
      <WhySource supplier={supplier} />
    </>
  );
}
