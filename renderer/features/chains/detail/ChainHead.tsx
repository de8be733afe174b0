/** Who the open chain mandate is with, whether it works, what is missing and whose move it is, and what is next. */
import { useTranslation } from 'react-i18next';
import type { ChainDetail } from '#core/contract/chains.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { formatDate } from '#core/i18n/format-date.ts';
import { AnswerBar } from '#renderer/actions/AnswerBar.tsx';
import { chainTargetOf } from '#renderer/actions/chains/chain-target.ts';
import { ActByLine } from '#renderer/actions/detail/ActByLine.tsx';
import { DetailTitle } from '#renderer/actions/detail/DetailTitle.tsx';
import { EditError } from '#renderer/actions/forms/EditError.tsx';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { WORKS_LOOK } from '#renderer/ui/chain-look.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { otherParty, ownParty } from '#renderer/ui/use-chain-words.ts';
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
  const edit = useEdit();
  const { item } = detail;
  const { kvk, name } = otherParty(item);
  const look = WORKS_LOOK[item.works];
  const worksWords = (breaksOn: CalendarDate): string =>
    t(breaksOn < today ? 'detail.workedThrough' : 'detail.worksThrough', { date: formatDate(breaksOn) });
  // What does not work now is not to be done by some day in years: what is missing says what to do.
  const isBrokenBefore = item.works === 'broken' && item.actBy !== null && item.actBy > today;
  const relation =
    item.direction === null ? 'neither' : item.direction === 'as-grantor' ? 'granted' : 'received';
  return (
    <div className="detail-head">
      <DetailTitle
        title={name}
        about={[
          ...(kvk === '' ? [] : [t('chains.detail.kvk', { kvk })]),
          t(`chains.detail.${relation}`, { organisation: ownParty(item).name }),
        ].join(' · ')}
        onClose={onClose}
      >
        <ChainMenu detail={detail} edit={edit.edit} />
      </DetailTitle>
      <p className="inline">
        <span className="status" data-tone={look.tone} data-badge>
          <Icon glyph={look.glyph} />
          <span>{t(`works.${item.works}`)}</span>
        </span>
        {item.breaksOn !== null && item.works !== 'broken' && <span>{worksWords(item.breaksOn)}</span>}
      </p>
      <MissingCallout item={item} />
      {item.actBy !== null && !isBrokenBefore && (
        <ActByLine
          item={item}
          actBy={item.actBy}
          today={today}
          whyLabel={t('chains.detail.whyLabel', { organisation: name })}
        />
      )}
      <ChainNextStep detail={detail} />
      {item.actClock !== null && <AnswerBar item={chainTargetOf(item)} />}
      {edit.error !== null && <EditError error={edit.error} />}
    </div>
  );
}
