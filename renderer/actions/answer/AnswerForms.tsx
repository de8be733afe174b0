/** The form of the answer that is open. One that was opened before stays, hidden, so that what was typed is kept. */
import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListItem } from '#core/domain/query/list-item.ts';
import type { TargetFormProps } from '#renderer/actions/forms/action-form-props.ts';
import { FormPlace } from '#renderer/actions/forms/form-place.ts';
import { LaterForm } from '#renderer/actions/forms/LaterForm.tsx';
import { NotRenewingForm } from '#renderer/actions/forms/NotRenewingForm.tsx';
import { RenewForm } from '#renderer/actions/forms/RenewForm.tsx';
import { RequestedForm } from '#renderer/actions/forms/RequestedForm.tsx';
import { UseForm } from '#renderer/actions/forms/UseForm.tsx';
import { type ChainTarget, targetOf } from '#renderer/actions/use-actions.ts';
import { useDay } from '#renderer/actions/use-day.ts';
import type { AnswerName } from './answers.ts';

type FormAnswer = Exclude<AnswerName, 'seen'>;
const FORMS: Readonly<Record<FormAnswer, ComponentType<TargetFormProps>>> = {
  later: LaterForm,
  requested: RequestedForm,
  renewed: RenewForm,
  'logged-in': UseForm,
  'not-renewing': NotRenewingForm,
};

interface AnswerFormsProps {
  readonly item: ListItem | ChainTarget;
  readonly opened: AnswerName | null;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export function AnswerForms({ item, opened, onDone, onCancel }: AnswerFormsProps) {
  const { t } = useTranslation();
  const day = useDay();
  const [kept, setKept] = useState<readonly FormAnswer[]>([]);
  if (opened !== null && opened !== 'seen' && !kept.includes(opened)) setKept([...kept, opened]);
  if (day === null) return null;
  const done = (answer: FormAnswer) => {
    setKept(kept.filter((other) => other !== answer));
    onDone();
  };
  return (
    <FormPlace value="inline">
      {kept.map((answer) => {
        const Form = FORMS[answer];
        return (
          <fieldset
            key={answer}
            className="answer-form"
            aria-label={t(`answer.${answer}`)}
            hidden={answer !== opened}
          >
            <Form target={targetOf(item)} day={day} onDone={() => done(answer)} onCancel={onCancel} />
          </fieldset>
        );
      })}
    </FormPlace>
  );
}
