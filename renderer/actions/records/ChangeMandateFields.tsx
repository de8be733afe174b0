/** The fields of a correction, filled with what is known. Only what differs is sent. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MandateDetail } from '#core/contract/mandate-detail.ts';
import type { RegisterCommand } from '#core/contract/register-command.ts';
import { termErrors } from '#core/domain/rules/entry-rules.ts';
import type { AssuranceLevel } from '#core/domain/values/assurance-level.ts';
import { holdsBsnLikeNumber } from '#core/domain/values/identifiers.ts';
import { ActionForm } from '#renderer/actions/forms/ActionForm.tsx';
import { BsnConfirm } from '#renderer/actions/forms/BsnConfirm.tsx';
import { TargetLine } from '#renderer/actions/forms/TargetLine.tsx';
import { useDayField } from '#renderer/actions/forms/use-day-field.ts';
import { usePastDay } from '#renderer/actions/forms/use-past-day.ts';
import { targetOf } from '#renderer/actions/use-actions.ts';
import type { Day } from '#renderer/actions/use-day.ts';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { LastUseFields, type LastUseKind } from './LastUseFields.tsx';
import { LEVEL_CHOICES } from './level-choices.ts';

interface ChangeMandateFieldsProps {
  readonly detail: MandateDetail;
  readonly day: Day;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export function ChangeMandateFields({ detail, day, onDone, onCancel }: ChangeMandateFieldsProps) {
  const { t } = useTranslation();
  const edit = useEdit();
  const { item } = detail;
  const [level, setLevel] = useState<AssuranceLevel>(item.level);
  const [note, setNote] = useState(detail.note ?? '');
  const [lastUse, setLastUse] = useState<LastUseKind>(item.lastUse);
  const [isConfirmed, confirm] = useState(false);
  const startsOn = useDayField(t('field.startsOn'), { initial: item.startsOn, optional: true });
  const endsOn = useDayField(t('field.endsOn'), {
    initial: item.endsOn,
    check: (date) => {
      const [wrong] = termErrors({ startsOn: startsOn.date, endsOn: date });
      return wrong === undefined ? null : t(`issue.${wrong.code}`, { field: '', value: '', read: '' });
    },
  });
  const usedOn = useDayField(t('field.lastUsedOn'), {
    initial: item.lastUsedOn,
    check: usePastDay(t('field.lastUsedOn'), day.today),
  });
  const mayHoldBsn = holdsBsnLikeNumber(note);

  const commands = (): RegisterCommand[] => {
    const { id } = item;
    const change = {
      ...(level === item.level ? {} : { level }),
      ...(startsOn.date === item.startsOn ? {} : { startsOn: startsOn.date }),
      ...(endsOn.date === null || endsOn.date === item.endsOn ? {} : { endsOn: endsOn.date }),
      ...(lastUse === 'date' || lastUse === item.lastUse ? {} : { lastUse }),
      ...(note.trim() === (detail.note ?? '')
        ? {}
        : { note: note.trim() || null, confirmedNoBsn: isConfirmed }),
    };
    const uses = lastUse === 'date' && usedOn.date !== null && usedOn.date !== item.lastUsedOn;
    return [
      ...(Object.keys(change).length === 0 ? [] : [{ do: 'mandate.change' as const, id, ...change }]),
      ...(uses && usedOn.date !== null ? [{ do: 'mandate.use' as const, id, on: usedOn.date }] : []),
    ];
  };
  const send = (): boolean => {
    for (const field of [startsOn, endsOn, usedOn]) field.judge();
    const isWrong = startsOn.isWrong || endsOn.isWrong || (lastUse === 'date' && usedOn.isWrong);
    if (isWrong || (mayHoldBsn && !isConfirmed)) return false;
    const changes = commands();
    if (changes.length === 0) onDone();
    else edit.edit(changes, onDone);
    return true;
  };
  const levels = LEVEL_CHOICES.some(({ value }) => value === item.level)
    ? LEVEL_CHOICES
    : [{ value: item.level, label: item.level }, ...LEVEL_CHOICES];
  return (
    <ActionForm submit={t('form.save')} state={edit} onSubmit={send} onCancel={onCancel}>
      <TargetLine target={targetOf(item)} />
      <DateField {...startsOn.props} autoFocus />
      <DateField {...endsOn.props} help={t('form.mandate.endHelp')} />
      <Select label={t('field.level')} choices={levels} value={level} onChange={setLevel} />
      <LastUseFields kind={lastUse} onChange={setLastUse} day={usedOn} />
      <TextArea label={t('field.note')} value={note} onChange={setNote} />
      {mayHoldBsn && <BsnConfirm isConfirmed={isConfirmed} isWrong={false} onConfirm={confirm} />}
    </ActionForm>
  );
}
