/** The means of one mandate's user got a new end: the same means with another last day, or a new one. */
import { useTranslation } from 'react-i18next';
import type { TargetFormProps } from '#renderer/actions/forms/action-form-props.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { MeansForm } from './MeansForm.tsx';

export function NewMeansForm({ target, onDone, onCancel }: TargetFormProps) {
  const { t } = useTranslation();
  const { data, error } = useContractQuery('mandate.detail', { id: target.ids[0] ?? '' });
  if (error !== null) return <ErrorCallout title={t('errorTitle.load')} error={error} />;
  if (data === undefined) return <p className="loading">{t('common.loading')}</p>;
  return (
    <>
      <p>{t('form.means.text')}</p>
      <MeansForm
        owner={{ personId: data.item.personId, supplierId: data.supplier?.id ?? null }}
        means={null}
        known={data.means}
        onDone={onDone}
        onCancel={onCancel}
      />
    </>
  );
}
