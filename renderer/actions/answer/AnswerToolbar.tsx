/** The buttons of the answers: one Tab stop, arrows between them, or the letter of an answer. */
import type { KeyboardEvent } from 'react';
import { Button } from 'react-aria-components/Button';
import { Toolbar } from 'react-aria-components/Toolbar';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/ui/Icon.tsx';
import { ANSWER_LOOK, type AnswerName } from './answers.ts';

interface AnswerToolbarProps {
  readonly label: string;
  readonly answers: readonly AnswerName[];
  readonly opened: AnswerName | null;
  readonly onGive: (answer: AnswerName) => void;
}

export function AnswerToolbar({ label, answers, opened, onGive }: AnswerToolbarProps) {
  const { t } = useTranslation();
  const byLetter = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const answer = answers.find((name) => ANSWER_LOOK[name].letter === event.key.toUpperCase());
    if (answer === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    // Focus comes back here when the form closes.
    event.currentTarget.querySelectorAll('button')[answers.indexOf(answer)]?.focus();
    onGive(answer);
  };
  return (
    <div onKeyDownCapture={byLetter}>
      <Toolbar className="answers" aria-label={label}>
        {answers.map((answer) => (
          <Button
            key={answer}
            className="button"
            {...(answer === 'seen' ? {} : { 'aria-expanded': answer === opened })}
            onPress={() => onGive(answer)}
          >
            <Icon glyph={ANSWER_LOOK[answer].glyph} />
            <span title={t('answer.letter', { letter: ANSWER_LOOK[answer].letter })}>
              {t(`answer.${answer}`)}
            </span>
          </Button>
        ))}
      </Toolbar>
    </div>
  );
}
