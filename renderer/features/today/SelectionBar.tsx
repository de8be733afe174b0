/** What can be answered to a selection: the same as to one row, for all of them in one change. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { answersOf } from '#renderer/actions/answer/answers.ts';
import { SelectionAnswers } from '#renderer/actions/SelectionAnswers.tsx';
import type { ActionTarget } from '#renderer/actions/use-actions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useTodayRows } from './today-rows.ts';

export function SelectionBar() {
  const { t } = useTranslation();
  const { selection, select, shown } = useTodayRows();
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
  return (
    <section className="selection-bar" aria-label={t('today.selection.name')}>
      <div className="buttons">
        <p role="status">{t('today.selection.count', { count: ids.length })}</p>
        <SelectionAnswers target={target} answers={answers} />
        <Button variant="quiet" onPress={() => select(new Set())}>
          {t('today.selection.clear')}
        </Button>
      </div>
    </section>
  );
}
