/** One invitation on the board: with whom, what for, and what it waits for. What stands still or expires says so. */
import AlarmClock from 'lucide-react/icons/alarm-clock';
import Flag from 'lucide-react/icons/flag';
import { useTranslation } from 'react-i18next';
import type { BoardCard as Card } from '#core/domain/query/invitation-board.ts';
import { FOLLOW_UP_STEPS } from '#core/domain/records/chain-mandate.ts';
import { addDays, type CalendarDate, daysBetween } from '#core/domain/values/calendar-date.ts';
import { formatDate, formatDay } from '#core/i18n/format-date.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { otherParty, useChainWords } from '#renderer/ui/use-chain-words.ts';
import { useInvitationWords } from '#renderer/ui/use-invitation-words.ts';
import { useLanguage } from '#renderer/ui/use-language.ts';

interface BoardCardProps {
  readonly card: Card;
  readonly today: CalendarDate;
  readonly isOpen: boolean;
  readonly isTabStop: boolean;
  readonly onOpen: (id: string) => void;
  readonly onFocus: () => void;
}

/** An end so near is shown as a day of the week. */
const SOON = 14;

export function BoardCard({ card, today, isOpen, isTabStop, onOpen, onFocus }: BoardCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { servicesOf } = useChainWords();
  const { waitsOf, signingOf } = useInvitationWords();
  const { item, followUp, stalled } = card;
  const { state, lastDay, since, actBy, signing } = item;
  const done =
    followUp === null || followUp.reached === null ? 0 : FOLLOW_UP_STEPS.indexOf(followUp.reached) + 1;
  const isWaiting = actBy !== null && lastDay !== null;
  const isNear = isWaiting && lastDay <= addDays(today, SOON);
  const waits = followUp === null ? waitsOf(item) : null;
  const standsSince = followUp?.since ?? since;
  return (
    <li>
      <button
        type="button"
        className="board-item"
        data-id={item.id}
        data-selected={isOpen || undefined}
        aria-current={isOpen || undefined}
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => onOpen(item.id)}
        onFocus={onFocus}
      >
        <strong className="strong clip">{otherParty(item).name}</strong>
        <span className="muted clip">{servicesOf(item)}</span>
        {waits !== null && <span className="muted">{waits}</span>}
        {signing.signed > 0 && followUp === null && <span className="muted">{signingOf(item)}</span>}
        {followUp !== null && followUp.next !== null && (
          <span>{t(`chains.followUpNext.${followUp.next}`)}</span>
        )}
        {state === 'accepted' && followUp === null && <span>{t('chains.board.notRecorded')}</span>}
        {state === 'expired' && lastDay !== null && (
          <span className="line late">
            <Icon glyph={Flag} />
            <span>{t('chains.board.expired', { date: formatDate(lastDay) })}</span>
          </span>
        )}
        {isWaiting && (
          <span className={isNear ? 'line late' : 'line muted'}>
            {isNear && <Icon glyph={Flag} />}
            <span>
              {t('chains.board.expires', {
                date: isNear ? formatDay(lastDay, today, language) : formatDate(lastDay),
              })}
            </span>
          </span>
        )}
        {stalled && (
          <span className="line stalled">
            <Icon glyph={AlarmClock} />
            <span>{t('chains.board.stands', { count: daysBetween(standsSince, today) })}</span>
          </span>
        )}
        {followUp !== null && (
          <span className="dots">
            {FOLLOW_UP_STEPS.map((step, at) => (
              <i key={step} data-done={at < done || undefined} />
            ))}
            <span>{t('chains.board.progress', { done, all: FOLLOW_UP_STEPS.length })}</span>
          </span>
        )}
      </button>
    </li>
  );
}
