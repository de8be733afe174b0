/** Where the user is in a task of a few steps. */
import Check from 'lucide-react/icons/check';
import { Icon } from '#renderer/ui/Icon.tsx';

interface StepperProps {
  readonly label: string;
  readonly steps: readonly string[];
  /** Index of the step that is open; steps before it are done. */
  readonly current: number;
  /** Read out after the name of a step that is done. */
  readonly doneText: string;
}

export function Stepper({ label, steps, current, doneText }: StepperProps) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((name, at) => (
        <li
          key={name}
          data-done={at < current || undefined}
          aria-current={at === current ? 'step' : undefined}
        >
          <span className="mark">{at < current && <Icon glyph={Check} />}</span>
          <span className="bar" />
          <span className="name">
            {name}
            {at < current && <span className="visually-hidden">{doneText}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
