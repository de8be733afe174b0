/** What was answered before and still holds, and the way to take it back. */
import { useTranslation } from 'react-i18next';
import type { GivenAnswer } from '#core/domain/records/answer.ts';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useAnswerWords } from './use-answer-words.ts';

interface GivenAnswerLineProps {
  readonly item: { readonly id: string };
  readonly answer: GivenAnswer;
}

export function GivenAnswerLine({ item, answer }: GivenAnswerLineProps) {
  const { t } = useTranslation();
  const words = useAnswerWords();
  const clear = useEdit();
  return (
    <p className="given-answer">
      <span>{words(answer)}</span>
      <Button
        variant="quiet"
        isPending={clear.isPending}
        onPress={() => clear.edit([{ do: 'reminder.clear', id: item.id }])}
      >
        {t('answer.clear')}
      </Button>
    </p>
  );
}
