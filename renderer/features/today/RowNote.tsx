/** Beside the service, quietly: the answer that holds now, or else the reminder that is open. */
import Bell from 'lucide-react/icons/bell';
import { useTranslation } from 'react-i18next';
import type { TodayItem } from '#core/domain/query/today-overview.ts';
import { ANSWER_LOOK } from '#renderer/actions/answer/answers.ts';
import { useAnswerWords } from '#renderer/actions/answer/use-answer-words.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useReminderWords } from './use-reminder-words.ts';

export function RowNote({ item }: { readonly item: TodayItem }) {
  const { t } = useTranslation();
  const answerWords = useAnswerWords();
  const reminderWords = useReminderWords();
  const { answer, reminder } = item;
  if (reminder !== null) {
    const words = reminderWords(reminder);
    return (
      <span className="row-note" title={t('today.reminder.title', { step: words })}>
        <Icon glyph={Bell} />
        <span className="visually-hidden">{t('today.reminder.name')}</span>
        <span className="clip">{words}</span>
      </span>
    );
  }
  if (answer === null) return null;
  const words = answerWords(answer);
  return (
    <span className="row-note" title={words}>
      <Icon glyph={ANSWER_LOOK[answer.kind].glyph} />
      <span className="clip">{words}</span>
    </span>
  );
}
