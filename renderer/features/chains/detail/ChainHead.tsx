/** Who the open chain mandate is with, whether it works, what is missing and whose move it is, and what is next. */
import X from 'lucide-react/icons/x';
import { use, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChainDetail } from '#core/contract/chains.ts';
import { type CalendarDate, daysBetween } from '#core/domain/values/calendar-date.ts';
import { formatDate, formatFullDay } from '#core/i18n/format-date.ts';
import { AnswerBar } from '#renderer/actions/AnswerBar.tsx';
import { chainTargetOf } from '#renderer/actions/chains/chain-target.ts';
import { ExplainContext } from '#renderer/actions/explain/explain-context.ts';
import { WhyButton } from '#renderer/actions/explain/WhyButton.tsx';
import { EditError } from '#renderer/actions/forms/EditError.tsx';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { WORKS_LOOK } from '#renderer/ui/chain-look.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { otherParty, ownParty } from '#renderer/ui/use-chain-words.ts';
import { useLanguage } from '#renderer/ui/use-language.ts';
import { ChainMenu } from './ChainMenu.tsx';
import { ChainNextStep } from './ChainNextStep.tsx';
import { MissingCallout } from './MissingCallout.tsx';

interface ChainHeadProps {
  readonly detail: ChainDetail;
  readonly today: CalendarDate;
  readonly onClose: () => void;
}

export function ChainHead({ detail, today, onClose }: ChainHeadProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const explain = use(ExplainContext);
  const why = useRef<HTMLButtonElement>(null);
  const edit = useEdit();
  const { item } = detail;
  const { kvk, name } = otherParty(item);
  const look = WORKS_LOOK[item.works];
  const worksWords = (breaksOn: CalendarDate): string =>
    t(breaksOn < today ? 'detail.workedThrough' : 'detail.worksThrough', { date: formatDate(breaksOn) });
  const daysWords = (actBy: CalendarDate): string => {
    const days = daysBetween(today, actBy);
    if (days === 0) return t('detail.today');
    return days > 0 ? t('detail.daysLeft', { count: days }) : t('detail.daysLate', { count: -days });
  };
  const relation =
    item.direction === null ? 'neither' : item.direction === 'as-grantor' ? 'granted' : 'received';
  return (
    <div className="detail-head">
      <div className="detail-title">
        <div>
          <h2 tabIndex={-1}>{name}</h2>
          <p className="muted">
            {kvk !== '' && `${t('chains.detail.kvk', { kvk })} · `}
            {t(`chains.detail.${relation}`, { organisation: ownParty(item).name })}
          </p>
        </div>
        <div className="tools">
          <ChainMenu detail={detail} edit={edit.edit} />
          <IconButton glyph={X} label={t('detail.close')} onPress={onClose} />
        </div>
      </div>
      <p className="inline">
        <span className="status" data-tone={look.tone} data-badge>
          <Icon glyph={look.glyph} />
          <span>{t(`works.${item.works}`)}</span>
        </span>
        {item.breaksOn !== null && item.works !== 'broken' && <span>{worksWords(item.breaksOn)}</span>}
      </p>
      <MissingCallout item={item} />
      {item.actBy !== null && (
        <p>
          <strong className="strong">
            {t('detail.actBy', { date: formatFullDay(item.actBy, today, language) })}
          </strong>{' '}
          {daysWords(item.actBy)}{' '}
          <WhyButton
            item={item}
            label={t('chains.detail.whyLabel', { organisation: name })}
            onPress={() => why.current !== null && explain.open(item, why.current)}
            buttonRef={why}
          />
        </p>
      )}
      <ChainNextStep detail={detail} />
      {item.actClock !== null && <AnswerBar item={chainTargetOf(item)} />}
      {edit.error !== null && <EditError error={edit.error} />}
    </div>
  );
}
