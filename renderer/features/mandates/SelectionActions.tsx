/** What can be done to the selected mandates, all in one change: everything that a row offers, and to put them away. */
import Archive from 'lucide-react/icons/archive';
import { useTranslation } from 'react-i18next';
import { answersOf } from '#renderer/actions/answer/answers.ts';
import { SelectionAnswers } from '#renderer/actions/SelectionAnswers.tsx';
import { SelectionBar } from '#renderer/actions/table/SelectionBar.tsx';
import { type ActionTarget, useActions } from '#renderer/actions/use-actions.ts';
import { Button } from '#renderer/ui/Button.tsx';

/** Rows that are selected need not be here, so nobody knows their clocks: what one of them refuses is said then. */
const ANSWERS = answersOf('term').concat('logged-in');

interface SelectionActionsProps {
  readonly target: ActionTarget;
  readonly onClear: () => void;
}

export function SelectionActions({ target, onClear }: SelectionActionsProps) {
  const { t } = useTranslation();
  const { open } = useActions();
  return (
    <SelectionBar count={target.ids.length} onClear={onClear}>
      <SelectionAnswers target={target} answers={ANSWERS} />
      <Button glyph={Archive} onPress={() => open({ kind: 'archive', target })}>
        {t('table.selection.archive')}
      </Button>
    </SelectionBar>
  );
}
