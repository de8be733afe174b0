/** Where Tijdig only writes down, it says so: the supplier hears nothing of it. */
import { useTranslation } from 'react-i18next';
import type { ActionTarget } from '#renderer/actions/use-actions.ts';

interface OnlyRecordsProps {
  readonly target: ActionTarget;
  readonly what: 'suspend' | 'revoke';
}

export function OnlyRecords({ target, what }: OnlyRecordsProps) {
  const { t } = useTranslation();
  const supplier = target.item?.supplier ?? t('form.theSupplier');
  return <p className="muted">{t(`form.only.${what}`, { supplier })}</p>;
}
