/** Where the handling time comes from and when it was checked; not known is said. */
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/i18n/format-date.ts';
import type { ExplainSupplier } from './explain-supplier.ts';

export function WhySource({ supplier }: { readonly supplier: ExplainSupplier }) {
  const { t } = useTranslation();
  const source = supplier?.source ?? null;
  const checkedOn = supplier?.checkedOn ?? null;
  return (
    <p className="source">
      {source === null
        ? t('why.sourceUnknown')
        : checkedOn === null
          ? t('why.sourceUndated', { source })
          : t('why.source', { source, date: formatDate(checkedOn) })}
    </p>
  );
}
