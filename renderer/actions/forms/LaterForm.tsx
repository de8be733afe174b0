/** When again? Beyond the last day to act Tijdig asks why. */
import { useTranslation } from 'react-i18next';
import { dayOf } from '#core/domain/values/local-moment.ts';
import { formatFullDay } from '#core/i18n/format-date.ts';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { useLanguage } from '#renderer/ui/use-language.ts';
import { ActionForm } from './ActionForm.tsx';
import type { TargetFormProps } from './action-form-props.ts';
import { LaterChips } from './LaterChips.tsx';
import { ReasonField } from './ReasonField.tsx';
import { useLater } from './use-later.ts';
import { useMomentWords } from './use-moment-words.ts';
import { useReason } from './use-reason.ts';

export function LaterForm({ target, day, onDone, onCancel }: TargetFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useMomentWords(day.today);
  const edit = useEdit();
  const later = useLater(day);
  const actBy = target.item?.actBy ?? null;
  const isBeyond = actBy !== null && later.until !== null && dayOf(later.until) > actBy;
  const reason = useReason(isBeyond);
  // Of several items the last days differ: the reason may be given, and the rule is judged per item.
  const asksReason = isBeyond || target.item === null;
  const send = (): boolean => {
    later.other.judge();
    reason.judge();
    const { until } = later;
    if (until === null || later.isWrong || (asksReason && reason.isWrong)) return false;
    const answer = { kind: 'later' as const, until, reason: asksReason ? reason.text || null : null };
    edit.edit(
      target.ids.map((id) => ({ do: 'reminder.answer', id, answer, confirmedNoBsn: reason.isConfirmed })),
      onDone,
    );
    return true;
  };
  const submit =
    later.until === null ? t('form.record') : t('form.later.submit', { moment: words(later.until) });
  return (
    <ActionForm submit={submit} state={edit} onSubmit={send} onCancel={onCancel}>
      <LaterChips later={later} today={day.today} />
      {later.choice === 'other' && <DateField {...later.other.props} help={t('form.later.otherHelp')} />}
      {asksReason ? (
        <ReasonField label={t('form.later.reason')} help={t('form.later.reasonHelp')} reason={reason} />
      ) : (
        actBy !== null && (
          <p className="muted">{t('form.later.rule', { date: formatFullDay(actBy, day.today, language) })}</p>
        )
      )}
    </ActionForm>
  );
}
