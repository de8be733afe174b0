/** How the value of a filter is called. */
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#core/contract/contract.ts';
import { STATUSES } from '#core/domain/rules/status.ts';
import type { FilterValue } from './filter-values.ts';

export function useFacetLabel(facets: OutputOf<'mandates.facets'>): (filter: FilterValue) => string {
  const { t } = useTranslation();
  return ({ key, value }) => {
    const status = STATUSES.find((candidate) => candidate === value);
    if (key === 'statuses' && status !== undefined) return t(`status.${status}`);
    const lists = key === 'organisationIds' ? facets.organisations : facets.suppliers;
    const label = key === 'levels' ? value : lists.find((one) => one.value === value)?.label;
    return label || t('common.unknown');
  };
}
