/** A person: name and work e-mail address, nothing more. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#core/domain/records/person.ts';
import { holdsBsnLikeNumber } from '#core/domain/values/identifiers.ts';
import { ActionForm } from '#renderer/actions/forms/ActionForm.tsx';
import { BsnConfirm } from '#renderer/actions/forms/BsnConfirm.tsx';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { TextField } from '#renderer/ui/TextField.tsx';

interface PersonFormProps {
  /** `null` = a new one. */
  readonly person: Person | null;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** As much as tells a typing error; whether it exists, only a mail can tell. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export function PersonForm({ person, onDone, onCancel }: PersonFormProps) {
  const { t } = useTranslation();
  const edit = useEdit();
  const [name, setName] = useState(person?.name ?? '');
  const [email, setEmail] = useState(person?.email ?? '');
  const [isJudged, setJudged] = useState(false);
  const [isConfirmed, confirm] = useState(false);
  const mayHoldBsn = holdsBsnLikeNumber(name);
  const isEmailWrong = email.trim() !== '' && !EMAIL.test(email.trim());
  const send = (): boolean => {
    setJudged(true);
    if (name.trim() === '' || isEmailWrong || (mayHoldBsn && !isConfirmed)) return false;
    const fields = { name: name.trim(), email: email.trim() || null, confirmedNoBsn: isConfirmed };
    edit.edit(
      [
        person === null
          ? { do: 'person.register', ...fields }
          : { do: 'person.change', id: person.id, ...fields },
      ],
      onDone,
    );
    return true;
  };
  return (
    <ActionForm submit={t('form.save')} state={edit} onSubmit={send} onCancel={onCancel}>
      <TextField
        label={t('form.name')}
        value={name}
        onChange={setName}
        error={isJudged && name.trim() === '' ? t('form.nameMissing') : null}
        autoFocus
      />
      <TextField
        label={t('form.optional', { field: t('field.email') })}
        help={t('form.person.emailHelp')}
        value={email}
        onChange={setEmail}
        error={isJudged && isEmailWrong ? t('issue.email-invalid', { value: email }) : null}
      />
      {mayHoldBsn && <BsnConfirm isConfirmed={isConfirmed} isWrong={false} onConfirm={confirm} />}
    </ActionForm>
  );
}
