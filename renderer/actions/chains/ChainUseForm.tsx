/** Somebody logged in through the chain mandate: who, and on which day? */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionForm } from '#renderer/actions/forms/ActionForm.tsx';
import { useDayField } from '#renderer/actions/forms/use-day-field.ts';
import { usePastDay } from '#renderer/actions/forms/use-past-day.ts';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { ChainLine } from './ChainLine.tsx';
import type { ChainFormProps } from './chain-form-props.ts';

export function ChainUseForm({ detail, day, onDone, onCancel }: ChainFormProps) {
  const { t } = useTranslation();
  const edit = useEdit();
  const { item } = detail;
  const users = (detail.assignments ?? []).filter(({ isOpen }) => isOpen);
  const [personId, setPersonId] = useState(users[0]?.personId ?? '');
  const label = t('form.use.day');
  const on = useDayField(label, { initial: day.today, check: usePastDay(label, day.today) });
  const send = (): boolean => {
    on.judge();
    const { date } = on;
    if (date === null || on.isWrong || personId === '') return false;
    edit.edit([{ do: 'chain.use', id: item.id, personId, on: date }], onDone);
    return true;
  };
  return (
    <ActionForm submit={t('form.record')} state={edit} onSubmit={send} onCancel={onCancel}>
      <ChainLine item={item} />
      {users.length === 0 ? (
        <p>{t('issue.not-assigned')}</p>
      ) : (
        <Select
          label={t('chains.form.whoLoggedIn')}
          choices={users.map((one) => ({ value: one.personId, label: one.person }))}
          value={personId}
          onChange={setPersonId}
        />
      )}
      <DateField {...on.props} help={t('form.use.help')} autoFocus />
    </ActionForm>
  );
}
