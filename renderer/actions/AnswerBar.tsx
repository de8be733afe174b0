/** The answers that the clock of an item knows, in one toolbar; the form of one answer opens below it. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListItem } from '#core/domain/query/list-item.ts';
import { useItemWords } from '#renderer/ui/use-item-words.ts';
import { AnswerForms } from './answer/AnswerForms.tsx';
import { AnswerToolbar } from './answer/AnswerToolbar.tsx';
import { type AnswerName, answersOf } from './answer/answers.ts';
import { GivenAnswerLine } from './answer/GivenAnswerLine.tsx';
import { EditError } from './forms/EditError.tsx';
import { type ChainTarget, targetOf, useActions } from './use-actions.ts';
import { useEdit } from './use-edit.ts';

interface AnswerBarProps {
  readonly item: ListItem | ChainTarget;
  /** Runs after an answer was saved. */
  readonly onDone?: () => void;
}

export function AnswerBar({ item, onDone }: AnswerBarProps) {
  const { t } = useTranslation();
  const { serviceOf } = useItemWords();
  const { open } = useActions();
  const seen = useEdit();
  const bar = useRef<HTMLFieldSetElement>(null);
  const [opened, setOpened] = useState<AnswerName | null>(null);
  if (item.actClock === null) return null;
  const clock = item.actClock;
  const label = t('answer.bar', { service: serviceOf(item), person: item.person });

  const give = (answer: AnswerName) => {
    if (answer === 'seen') {
      seen.edit([{ do: 'reminder.answer', id: item.id, answer: { kind: 'seen' } }], onDone);
    } else if (item.kind === 'chain' && (answer === 'renewed' || answer === 'logged-in')) {
      // Of which side, and who: a form of its own asks.
      open({ kind: answer === 'renewed' ? 'chain-renew' : 'chain-use', id: item.id });
    } else if (answer === 'renewed' && (clock === 'means' || clock === 'subscription')) {
      open({ kind: 'new-means', target: targetOf(item) });
    } else setOpened(opened === answer ? null : answer);
  };
  /** Focus goes back to the button that opened the form. */
  const close = () => {
    bar.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    setOpened(null);
  };
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || opened === null) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <fieldset ref={bar} className="answer-bar" aria-label={label} onKeyDown={closeByKey}>
      {item.answer !== null && <GivenAnswerLine item={item} answer={item.answer} />}
      <AnswerToolbar label={label} answers={answersOf(clock)} opened={opened} onGive={give} />
      {seen.error !== null && <EditError error={seen.error} />}
      <AnswerForms
        item={item}
        opened={opened}
        onCancel={close}
        onDone={() => {
          close();
          onDone?.();
        }}
      />
    </fieldset>
  );
}
