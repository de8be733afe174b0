/** The ground of every form: its fields, why saving failed, and its two buttons. What was typed stays on a refusal. */
import { type FormEvent, type ReactNode, use } from 'react';
import type { Edit } from '#renderer/actions/use-edit.ts';
import { useFirstWrong } from '#renderer/ui/use-first-wrong.ts';
import { EditError } from './EditError.tsx';
import { FormButtons } from './FormButtons.tsx';
import { FormPlace } from './form-place.ts';

interface ActionFormProps {
  readonly children: ReactNode;
  /** The label of the button that saves. */
  readonly submit: string;
  /** It takes something away: red, and the safe button has focus first. */
  readonly danger?: boolean;
  readonly state: Pick<Edit, 'isPending' | 'error'>;
  /** Answers whether the form was sent; otherwise its fields now say what is wrong. */
  readonly onSubmit: () => boolean;
  readonly onCancel: () => void;
  /** A field was left. */
  readonly onLeave?: () => void;
}

export function ActionForm(props: ActionFormProps) {
  const { children, submit, danger = false, state, onSubmit, onCancel, onLeave } = props;
  const { form, refuse } = useFirstWrong();
  const place = use(FormPlace);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!state.isPending && !onSubmit()) refuse();
  };
  return (
    <form ref={form} className="action-form" data-place={place} noValidate onSubmit={send} onBlur={onLeave}>
      {state.error !== null && <EditError error={state.error} />}
      {children}
      <FormButtons submit={submit} danger={danger} isPending={state.isPending} onCancel={onCancel} />
    </form>
  );
}
