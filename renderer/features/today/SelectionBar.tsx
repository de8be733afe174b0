/** What can be answered to a selection: the same as to one row, for all of them in one change. */
import Mail from 'lucide-react/icons/mail';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ANSWER_LOOK, type AnswerName, answersOf } from '#renderer/actions/answer/answers.ts';
import { type ActionTarget, type TargetAction, useActions } from '#renderer/actions/use-actions.ts';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { useTodayRows } from './today-rows.ts';

const DIALOGS: Readonly<Record<Exclude<AnswerName, 'seen'>, TargetAction>> = {
  later: 'later',
  requested: 'requested',
  renewed: 'renew',
  'logged-in': 'use',
  'not-renewing': 'not-renewing',
};

export function SelectionBar() {
  const { t } = useTranslation();
  const { selection, select, shown } = useTodayRows();
  const { open } = useActions();
  const seen = useEdit();
  const ids = [...selection].filter((id) => shown.has(id));
  // After every render: what was on the page is only known once the rows have come and gone.
  useEffect(() => {
    const left = [...selection].filter((id) => shown.has(id));
    if (left.length < selection.size) select(new Set(left));
  });
  const items = ids.flatMap((id) => shown.get(id) ?? []);
  const target: ActionTarget = { ids, item: items.length === 1 ? (items[0] ?? null) : null };
  // What only some of them know is left out: one answer has to mean the same for all.
  const answers = items
    .map(({ actClock }) => (actClock === null ? [] : answersOf(actClock)))
    .reduce(
      (common, some) => common.filter((answer) => some.includes(answer)),
      answersOf('term').concat('logged-in'),
    );
  const give = (answer: AnswerName) => {
    if (answer !== 'seen') open({ kind: DIALOGS[answer], target });
    else seen.edit(ids.map((id) => ({ do: 'reminder.answer', id, answer: { kind: 'seen' } })));
  };
  return (
    <section className="selection-bar" aria-label={t('today.selection.name')}>
      <div className="buttons">
        <p role="status">{t('today.selection.count', { count: ids.length })}</p>
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
        <Button variant="quiet" onPress={() => select(new Set())}>
          {t('today.selection.clear')}
        </Button>
      </div>
      {seen.error !== null && <ErrorCallout title={t('errorTitle.save')} error={seen.error} />}
    </section>
  );
}
