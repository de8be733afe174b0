/** Out of the lists, into the archive; the history stays. */
import { useTranslation } from 'react-i18next';
import { ActionForm } from '#renderer/actions/forms/ActionForm.tsx';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { ChainLine } from './ChainLine.tsx';
import type { ChainFormProps } from './chain-form-props.ts';

export function ChainArchiveForm({ detail, onDone, onCancel }: ChainFormProps) {
  const { t } = useTranslation();
  const edit = useEdit();
  const { item } = detail;
  const send = (): boolean => {
    edit.edit([{ do: 'chain.archive', id: item.id }], onDone);
    return true;
  };
  return (
    <ActionForm submit={t('form.archive.submit')} danger state={edit} onSubmit={send} onCancel={onCancel}>
      <ChainLine item={item} />
      <p>{t('chains.form.archiveText')}</p>
    </ActionForm>
  );
}
