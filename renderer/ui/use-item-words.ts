/** What an item is called wherever it stands: its services, and who it is for and where. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListItem } from '#core/domain/query/list-item.ts';

/** The part of an item that names it. */
export type NamedItem = Pick<ListItem, 'person' | 'service' | 'provider' | 'organisation' | 'level'>;

/** The same functions for as long as the language stays, so that rows need not be drawn again. */
export function useItemWords() {
  const { t } = useTranslation();
  return useMemo(() => {
    /** Several services are joined by ` | ` in a list item; a wider scope has no service. */
    const serviceOf = (item: NamedItem): string =>
      item.service?.split(' | ').join(', ') ??
      (item.provider === null
        ? t('today.row.allServices', { level: item.level })
        : t('today.row.allOfProvider', { provider: item.provider }));

    const whereOf = (item: NamedItem): string =>
      [item.person, item.service === null ? null : item.provider, item.organisation]
        .filter((part) => part !== null && part !== '')
        .join(' · ');

    return { serviceOf, whereOf };
  }, [t]);
}
