/** What can be answered to a selection, and who can be written to: the same as to one item, for all of them in one change. */
import Mail from 'lucide-react/icons/mail';
import { useTranslation } from 'react-i18next';
import { ANSWER_LOOK, type AnswerName } from '#renderer/actions/answer/answers.ts';
import { type ActionTarget, type TargetAction, useActions } from '#renderer/actions/use-actions.ts';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';

const DIALOGS: Readonly<Record<Exclude<AnswerName, 'seen'>, TargetAction>> = {
  later: 'later',
  requested: 'requested',
  renewed: 'renew',
  'logged-in': 'use',
  'not-renewing': 'not-renewing',
};

interface SelectionAnswersProps {
  readonly target: ActionTarget;
  /** One answer has to mean the same for all of them. */
  readonly answers: readonly AnswerName[];
}

export function SelectionAnswers({ target, answers }: SelectionAnswersProps) {
  const { t } = useTranslation();
  const { open } = useActions();
  const seen = useEdit();
  const give = (answer: AnswerName) => {
    if (answer !== 'seen') open({ kind: DIALOGS[answer], target });
    else seen.edit(target.ids.map((id) => ({ do: 'reminder.answer', id, answer: { kind: 'seen' } })));
  };
  return (
    <>
      {answers.map((answer) => (
        <Button key={answer} glyph={ANSWER_LOOK[answer].glyph} onPress={() => give(answer)}>
          {t(`answer.${answer}`)}
        </Button>
      ))}
      <Button glyph={Mail} onPress={() => open({ kind: 'message', target, to: 'authorised-person' })}>
        {t('nextStep.message-authorised-person')}
      </Button>
      <Button glyph={Mail} onPress={() => open({ kind: 'message', target, to: 'user' })}>
        {t('nextStep.message-user')}
      </Button>
      {seen.error !== null && <ErrorCallout title={t('errorTitle.save')} error={seen.error} />}
    </>
  );
}
