/** What the open mandate is, until when it works, and what is next. */
import { useTranslation } from 'react-i18next';
import type { MandateDetail } from '#core/contract/mandate-detail.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { formatDate } from '#core/i18n/format-date.ts';
import { AnswerBar } from '#renderer/actions/AnswerBar.tsx';
import { ActByLine } from '#renderer/actions/detail/ActByLine.tsx';
import { DetailTitle } from '#renderer/actions/detail/DetailTitle.tsx';
import { EditError } from '#renderer/actions/forms/EditError.tsx';
import { NextStepButton } from '#renderer/actions/NextStepButton.tsx';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { STATUS_LOOK } from '#renderer/ui/status-look.ts';
import { useItemWords } from '#renderer/ui/use-item-words.ts';
import { DetailMenu } from './DetailMenu.tsx';

interface DetailHeadProps {
  readonly detail: MandateDetail;
  readonly today: CalendarDate;
  readonly onClose: () => void;
}

export function DetailHead({ detail, today, onClose }: DetailHeadProps) {
  const { t } = useTranslation();
  const { serviceOf } = useItemWords();
  const edit = useEdit();
  const { item } = detail;
  const look = STATUS_LOOK[item.status];
  const service = serviceOf(item);
  const works = item.breaksOn < today ? 'detail.workedThrough' : 'detail.worksThrough';
  return (
    <div className="detail-head">
      <DetailTitle title={service} about={[item.person, item.organisation].join(' · ')} onClose={onClose}>
        <DetailMenu detail={detail} edit={edit.edit} />
      </DetailTitle>
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
        <ActByLine
          item={item}
          actBy={item.actBy}
          today={today}
          whyLabel={t('today.whyLabel', { service, person: item.person })}
        />
      )}
      <div className="detail-acts">
        <NextStepButton item={item} variant="primary" />
      </div>
      <AnswerBar item={item} />
      {edit.error !== null && <EditError error={edit.error} />}
    </div>
  );
}
