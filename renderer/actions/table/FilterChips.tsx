/** The filters that are on, each to be taken off: arrows between them, Delete removes. */
import X from 'lucide-react/icons/x';
import { Button } from 'react-aria-components/Button';
import { Tag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import { useTranslation } from 'react-i18next';
import type { TableFilters } from '#core/domain/query/table-query.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { FILTER_NAMES, toggled, valuesOf } from './filter-values.ts';
import type { Facets } from './table-source.ts';
import { useFacetLabel } from './use-facet-label.ts';

interface FilterChipsProps {
  readonly facets: Facets;
  readonly filters: TableFilters;
  readonly onChange: (filters: TableFilters) => void;
}

export function FilterChips({ facets, filters, onChange }: FilterChipsProps) {
  const { t } = useTranslation();
  const labelOf = useFacetLabel(facets);
  const values = valuesOf(filters);
  if (values.length === 0) return null;
  const idOf = ({ key, value }: (typeof values)[number]) => `${key} ${value}`;
  const remove = (ids: ReadonlySet<React.Key>) =>
    onChange(values.filter((one) => ids.has(idOf(one))).reduce(toggled, filters));
  return (
    <TagGroup aria-label={t('table.filter.chips')} onRemove={remove}>
      <TagList className="chip-row">
        {values.map((one) => {
          const what = t(`table.filter.${FILTER_NAMES[one.key]}`);
          const text = t('table.filter.chip', { what, value: labelOf(one) });
          return (
            <Tag key={idOf(one)} id={idOf(one)} className="chip" textValue={text}>
              <span className="clip">{text}</span>
              <Button slot="remove" aria-label={t('table.filter.remove')}>
                <Icon glyph={X} />
              </Button>
            </Tag>
          );
        })}
      </TagList>
    </TagGroup>
  );
}
