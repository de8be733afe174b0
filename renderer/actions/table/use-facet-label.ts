/** How the value of a filter is called. */
import { useTranslation } from 'react-i18next';
import { WORKS } from '#core/domain/rules/chain-works.ts';
import { STATUSES } from '#core/domain/rules/status.ts';
import type { FilterValue } from './filter-values.ts';
import type { Facets } from './table-source.ts';

export function useFacetLabel(facets: Facets): (filter: FilterValue) => string {
  const { t } = useTranslation();
  return ({ key, value }) => {
    const status = STATUSES.find((candidate) => candidate === value);
    if (key === 'statuses' && status !== undefined) return t(`status.${status}`);
    const works = WORKS.find((candidate) => candidate === value);
    if (key === 'works' && works !== undefined) return t(`works.${works}`);
    const lists = key === 'organisationIds' ? facets.organisations : facets.suppliers;
    const label = key === 'levels' ? value : lists.find((one) => one.value === value)?.label;
    return label || t('common.unknown');
  };
}
