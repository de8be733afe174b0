/** One place in the navigation; Vandaag carries the number of items that need attention. */
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Place } from '#renderer/app/places.ts';
import { UrgentCount } from '#renderer/app/UrgentCount.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';

export function NavigationItem({ place }: { readonly place: Place }) {
  const { t } = useTranslation();
  return (
    <li>
      <Link to={place.to} className="nav-item" activeOptions={{ exact: true, includeSearch: false }}>
        <Icon glyph={place.Glyph} />
        <span className="clip">{t(place.text)}</span>
        {place.to === '/' && <UrgentCount />}
      </Link>
    </li>
  );
}
