/** The left navigation: links, with arrow keys between them. */
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { NavigationItem } from '#renderer/app/NavigationItem.tsx';
import { PLACES } from '#renderer/app/places.ts';
import { SearchButton } from '#renderer/app/SearchButton.tsx';

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const at = links.findIndex((link) => link.contains(document.activeElement));
  const next = links[at + step];
  if (at === -1 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

export function Navigation() {
  const { t } = useTranslation();
  return (
    <nav className="nav" aria-label={t('place.nav')} onKeyDown={moveFocus}>
      <p className="nav-brand">{t('app.name')}</p>
      <SearchButton />
      <ul className="nav-list">
        {PLACES.filter((place) => !place.foot).map((place) => (
          <NavigationItem key={place.to} place={place} />
        ))}
      </ul>
      <ul className="nav-list nav-foot">
        {PLACES.filter((place) => place.foot).map((place) => (
          <NavigationItem key={place.to} place={place} />
        ))}
      </ul>
    </nav>
  );
}
