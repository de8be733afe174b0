/** Out of the lists, into the archive; the history stays. */
import { useTranslation } from 'react-i18next';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { ActionForm } from './ActionForm.tsx';
import type { TargetFormProps } from './action-form-props.ts';

export function ArchiveForm({ target, onDone, onCancel }: TargetFormProps) {
  const { t } = useTranslation();
  const edit = useEdit();
  const send = (): boolean => {
    edit.edit(
      target.ids.map((id) => ({ do: 'mandate.archive', id })),
      onDone,
    );
    return true;
  };
  return (
    <ActionForm submit={t('form.archive.submit')} danger state={edit} onSubmit={send} onCancel={onCancel}>
      <p>{t('form.archive.text', { count: target.ids.length })}</p>
    </ActionForm>
  );
}
