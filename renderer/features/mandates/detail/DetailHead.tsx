/** What the open mandate is, until when it works, and what is next. */
import X from 'lucide-react/icons/x';
import { use, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MandateDetail } from '#core/contract/mandate-detail.ts';
import { type CalendarDate, daysBetween } from '#core/domain/values/calendar-date.ts';
import { formatDate, formatFullDay } from '#core/i18n/format-date.ts';
import { AnswerBar } from '#renderer/actions/AnswerBar.tsx';
import { ExplainContext } from '#renderer/actions/explain/explain-context.ts';
import { WhyButton } from '#renderer/actions/explain/WhyButton.tsx';
import { EditError } from '#renderer/actions/forms/EditError.tsx';
import { NextStepButton } from '#renderer/actions/NextStepButton.tsx';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { STATUS_LOOK } from '#renderer/ui/status-look.ts';
import { useItemWords } from '#renderer/ui/use-item-words.ts';
import { useLanguage } from '#renderer/ui/use-language.ts';
import { DetailMenu } from './DetailMenu.tsx';

interface DetailHeadProps {
  readonly detail: MandateDetail;
  readonly today: CalendarDate;
  readonly onClose: () => void;
}

export function DetailHead({ detail, today, onClose }: DetailHeadProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { serviceOf } = useItemWords();
  const explain = use(ExplainContext);
  const why = useRef<HTMLButtonElement>(null);
  const edit = useEdit();
  const { item } = detail;
  const look = STATUS_LOOK[item.status];
  const service = serviceOf(item);
  const daysWords = (actBy: CalendarDate): string => {
    const days = daysBetween(today, actBy);
    if (days === 0) return t('detail.today');
    return days > 0 ? t('detail.daysLeft', { count: days }) : t('detail.daysLate', { count: -days });
  };
  const works = item.breaksOn < today ? 'detail.workedThrough' : 'detail.worksThrough';
  return (
    <div className="detail-head">
      <div className="detail-title">
        <div>
          <h2 tabIndex={-1}>{service}</h2>
          <p className="muted">{[item.person, item.organisation].join(' · ')}</p>
        </div>
        <div className="tools">
          <DetailMenu detail={detail} edit={edit.edit} />
          <IconButton glyph={X} label={t('detail.close')} onPress={onClose} />
        </div>
      </div>
      <p className="inline">
        <span className="status" data-tone={look.tone} data-badge>
          <Icon glyph={look.glyph} />
          <span>{t(`status.${item.status}`)}</span>
        </span>
        {item.status !== 'revoked' && <span>{t(works, { date: formatDate(item.breaksOn) })}</span>}
      </p>
      {item.actBy === null ? (
        <p>{t('detail.noAction')}</p>
      ) : (
        <p>
          <strong className="strong">
            {t('detail.actBy', { date: formatFullDay(item.actBy, today, language) })}
          </strong>{' '}
          {daysWords(item.actBy)}{' '}
          <WhyButton
            item={item}
            label={t('today.whyLabel', { service, person: item.person })}
            onPress={() => why.current !== null && explain.open(item, why.current)}
            buttonRef={why}
          />
        </p>
      )}
      <div className="detail-acts">
        <NextStepButton item={item} variant="primary" />
      </div>
      <AnswerBar item={item} />
      {edit.error !== null && <EditError error={edit.error} />}
    </div>
  );
}
