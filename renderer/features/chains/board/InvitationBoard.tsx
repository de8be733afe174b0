/**
 * The steps of invitations as columns. One Tab stop: Up and Down within a column, Left and Right to the next one, Enter
 * opens. A step is set in the detail, never only by dragging.
 */
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitationBoards } from '#core/domain/query/invitation-board.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { BoardCard } from './BoardCard.tsx';
import { movedOnBoard } from './board-focus.ts';

type Board = InvitationBoards['boards'][number];

interface InvitationBoardProps extends Board {
  /** No other board stands beside it. */
  readonly isAlone: boolean;
  readonly today: CalendarDate;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

export function InvitationBoard({ begunBy, columns, isAlone, today, openId, onOpen }: InvitationBoardProps) {
  const { t } = useTranslation();
  const board = useRef<HTMLElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const ids = columns.map(({ cards }) => cards.map(({ item }) => item.id));
  const known = ids.flat();
  const tabStop = known.find((id) => id === focused) ?? known.find((id) => id === openId) ?? known[0];
  const onKeyDown = (event: KeyboardEvent) => {
    const from = known.find((id) => id === (event.target as HTMLElement).dataset.id);
    if (from === undefined) return;
    const to = movedOnBoard(event.key, ids, from);
    if (to === null) return;
    event.preventDefault();
    setFocused(to);
    board.current?.querySelector<HTMLElement>(`[data-id="${to}"]`)?.focus();
  };
  return (
    <section
      ref={board}
      className="board-part"
      aria-label={t(`chains.board.${begunBy}`)}
      onKeyDown={onKeyDown}
    >
      <h2 className={isAlone ? 'visually-hidden' : 'board-title'}>{t(`chains.board.${begunBy}`)}</h2>
      <div className="board" data-columns={columns.length}>
        {columns.map(({ step, count, cards }) => (
          <div key={step} className="board-col">
            <h3>
              {t(`chains.board.step.${step}`)}
              <span className="count">{count}</span>
            </h3>
            {cards.length === 0 ? (
              <p className="board-empty" aria-hidden="true">
                {t('common.none')}
              </p>
            ) : (
              <ul aria-label={t('chains.board.column', { step: t(`chains.board.step.${step}`), count })}>
                {cards.map((card) => (
                  <BoardCard
                    key={card.item.id}
                    card={card}
                    today={today}
                    isOpen={card.item.id === openId}
                    isTabStop={card.item.id === tabStop}
                    onOpen={onOpen}
                    onFocus={() => setFocused(card.item.id)}
                  />
                ))}
              </ul>
            )}
            {count > cards.length && (
              <p className="board-empty">{t('chains.board.more', { count: count - cards.length })}</p>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}
