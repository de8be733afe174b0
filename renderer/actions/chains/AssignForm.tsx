/** Exactly those who may log in through the chain mandate from now on. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionForm } from '#renderer/actions/forms/ActionForm.tsx';
import { useDayField } from '#renderer/actions/forms/use-day-field.ts';
import { useChoices } from '#renderer/actions/records/use-choices.ts';
import { useActions } from '#renderer/actions/use-actions.ts';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { Button as ActionButton } from '#renderer/ui/Button.tsx';
import { ChipList } from '#renderer/ui/ChipList.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { ChainLine } from './ChainLine.tsx';
import type { ChainFormProps } from './chain-form-props.ts';

interface Chosen {
  readonly id: string;
  readonly label: string;
}

export function AssignForm({ detail, day, onDone, onCancel }: ChainFormProps) {
  const { t } = useTranslation();
  const { open } = useActions();
  const edit = useEdit();
  const { item, assignments } = detail;
  const [chosen, setChosen] = useState<readonly Chosen[]>(() =>
    (assignments ?? [])
      .filter(({ isOpen }) => isOpen)
      .map(({ personId, person }) => ({ id: personId, label: person })),
  );
  const [typed, setTyped] = useState('');
  const [isJudged, setJudged] = useState(false);
  const options = useChoices('person', typed).filter(({ id }) => !chosen.some((one) => one.id === id));
  const on = useDayField(t('chains.form.assignedFrom'), { initial: day.today });
  const isLeft = typed.trim() !== '';
  const send = (): boolean => {
    setJudged(true);
    on.judge();
    const { date } = on;
    if (date === null || on.isWrong || isLeft) return false;
    const personIds = chosen.map(({ id }) => id);
    edit.edit([{ do: 'chain.assign', id: item.id, personIds, on: date }], onDone);
    return true;
  };
  return (
    <ActionForm submit={t('form.record')} state={edit} onSubmit={send} onCancel={onCancel}>
      <ChainLine item={item} />
      <div className="services-field">
        <ComboBox
          key={chosen.length}
          label={t('chains.form.addUser')}
          help={t('chains.form.addUserHelp')}
          value={typed}
          onChange={setTyped}
          options={options}
          onChoose={({ id, label }) => {
            setTyped('');
            setChosen([...chosen, { id, label }]);
          }}
          error={isJudged && isLeft ? t('chains.form.userUnknown') : null}
          autoFocus
        />
        <ChipList
          label={t('chains.users.title')}
          chips={chosen.map(({ id, label }) => ({ id, name: label }))}
          removeLabel={() => t('chains.form.removeUser')}
          onRemove={(ids) => setChosen(chosen.filter(({ id }) => !ids.has(id)))}
        />
      </div>
      <div>
        <ActionButton variant="quiet" onPress={() => open({ kind: 'register-person' })}>
          {t('mandates.newPerson')}
        </ActionButton>
      </div>
      <DateField {...on.props} help={t('chains.form.assignedFromHelp')} />
      <p className="muted">{t('chains.form.onlyRecords')}</p>
    </ActionForm>
  );
}
