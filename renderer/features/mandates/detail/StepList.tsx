/** What was answered so far, and the one step that comes next. */
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDot from 'lucide-react/icons/circle-dot';
import { useTranslation } from 'react-i18next';
import type { MandateDetail } from '#core/contract/mandate-detail.ts';
import { formatDate } from '#core/i18n/format-date.ts';
import { useAnswerWords } from '#renderer/actions/answer/use-answer-words.ts';
import { useNextStepWords } from '#renderer/actions/use-next-step-words.ts';
import { Icon } from '#renderer/ui/Icon.tsx';

export function StepList({ detail }: { readonly detail: MandateDetail }) {
  const { t } = useTranslation();
  const words = useAnswerWords();
  const nextWords = useNextStepWords();
  const { item, answers } = detail;
  if (answers.length === 0 && item.next === null) return null;
  return (
    <section className="section">
      <h3>{t('detail.steps.title')}</h3>
      <ol className="plain-list steps-list">
        {answers.map(({ id, clock, given, answeredOn }) => (
          <li key={id} data-done>
            <Icon glyph={CircleCheck} />
            <span>
              {t(`clock.${clock}`)}: {words(given)}
            </span>
            <time dateTime={answeredOn}>{formatDate(answeredOn)}</time>
          </li>
        ))}
        {item.next !== null && item.actBy !== null && (
          <li data-next>
            <Icon glyph={CircleDot} />
            <span>{nextWords(item.next, item)}</span>
            <time dateTime={item.actBy}>{t('detail.steps.by', { date: formatDate(item.actBy) })}</time>
          </li>
        )}
      </ol>
    </section>
  );
}
