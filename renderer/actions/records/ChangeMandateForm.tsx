/** Corrects what was registered: level, the term that counts, last use, note. A renewal is another action. */
import { useTranslation } from 'react-i18next';
import type { Day } from '#renderer/actions/use-day.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { ChangeMandateFields } from './ChangeMandateFields.tsx';

interface ChangeMandateFormProps {
  readonly id: string;
  readonly day: Day;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export function ChangeMandateForm({ id, ...rest }: ChangeMandateFormProps) {
  const { t } = useTranslation();
  const { data, error } = useContractQuery('mandate.detail', { id });
  if (error !== null) return <ErrorCallout title={t('errorTitle.load')} error={error} />;
  if (data === undefined) return <p className="loading">{t('common.loading')}</p>;
  return <ChangeMandateFields detail={data} {...rest} />;
}
