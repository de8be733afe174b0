/** Navigation, the open place and the health line. */
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ActionsProvider } from '#renderer/actions/ActionsProvider.tsx';
import { HealthBar } from '#renderer/app/HealthBar.tsx';
import { HealthLine } from '#renderer/app/HealthLine.tsx';
import { Navigation } from '#renderer/app/Navigation.tsx';
import { PLACES } from '#renderer/app/places.ts';
import { StoreBar } from '#renderer/app/StoreBar.tsx';
import { TopBar } from '#renderer/app/TopBar.tsx';
import { usePlace } from '#renderer/app/use-place.ts';
import { useShowMandate } from '#renderer/app/use-show-mandate.ts';

export function Shell() {
  const { t } = useTranslation();
  const place = usePlace();
  const places = PLACES.map(({ to, text, Glyph }) => ({ to, label: t(text), glyph: Glyph }));
  const showMandate = useShowMandate();
  return (
    <ActionsProvider places={places} onShowMandate={showMandate}>
      <div className="app">
        <button type="button" className="skip-link" onClick={() => document.getElementById('place')?.focus()}>
          {t('place.skip')}
        </button>
        <TopBar place={place} />
        <Navigation />
        <main className="main" id="place" tabIndex={-1} aria-label={t(place.text)}>
          <StoreBar />
          <HealthBar />
          <Outlet />
        </main>
        <HealthLine />
      </div>
    </ActionsProvider>
  );
}
