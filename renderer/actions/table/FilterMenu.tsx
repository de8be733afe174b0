/** What the table can be narrowed to, with how many rows each choice has; what no row has is not offered. */
import ListFilter from 'lucide-react/icons/list-filter';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import type { TableFilters } from '#core/domain/query/table-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FILTER_KEYS, FILTER_NAMES, type FilterKey, isOn, toggled, valuesOf } from './filter-values.ts';
import type { Facets } from './table-source.ts';
import { useFacetLabel } from './use-facet-label.ts';

/** A section shows so many choices; what is rarer is found by searching. */
const MOST_CHOICES = 12;

const choicesOf = (facets: Facets, key: FilterKey): { readonly value: string; readonly count: number }[] =>
  ({
    works: facets.works,
    statuses: facets.statuses,
    organisationIds: facets.organisations,
    supplierIds: facets.suppliers,
    levels: facets.levels,
  })[key].slice(0, MOST_CHOICES);

interface FilterMenuProps {
  readonly facets: Facets;
  readonly filters: TableFilters;
  readonly onChange: (filters: TableFilters) => void;
}

const keyOf = (key: FilterKey, value: string) => `${key} ${value}`;

export function FilterMenu({ facets, filters, onChange }: FilterMenuProps) {
  const { t } = useTranslation();
  const labelOf = useFacetLabel(facets);
  const toggle = (id: string) => {
    const key = FILTER_KEYS.find((candidate) => id.startsWith(`${candidate} `));
    if (key !== undefined) onChange(toggled(filters, { key, value: id.slice(key.length + 1) }));
  };
  return (
    <MenuTrigger>
      <Button glyph={ListFilter}>{t('table.filter.button')}</Button>
      <Popover className="menu filter-menu" placement="bottom start">
        <Menu
          aria-label={t('table.filter.button')}
          selectionMode="multiple"
          selectedKeys={valuesOf(filters).map(({ key, value }) => keyOf(key, value))}
          onAction={(id) => toggle(String(id))}
          shouldCloseOnSelect={false}
        >
          {FILTER_KEYS.filter((key) => choicesOf(facets, key).length > 0).map((key) => (
            <MenuSection key={key}>
              <Header className="menu-header">{t(`table.filter.${FILTER_NAMES[key]}`)}</Header>
              {choicesOf(facets, key).map(({ value, count }) => {
                const label = labelOf({ key, value });
                return (
                  <MenuItem key={value} id={keyOf(key, value)} className="menu-item" textValue={label}>
                    <span className="box" data-selected={isOn(filters, { key, value }) || undefined} />
                    <span className="clip">{t('table.filter.withCount', { label, count })}</span>
                  </MenuItem>
                );
              })}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
