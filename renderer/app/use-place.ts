/** The place that is open; also keeps the window title in step with it. */
import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PLACES, type Place } from '#renderer/app/places.ts';

export function usePlace(): Place {
  const { t } = useTranslation();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const place = PLACES.find((candidate) => candidate.to === path) ?? PLACES[0];
  const name = t(place.text);
  useEffect(() => {
    document.title = t('app.titleOf', { place: name });
  }, [t, name]);
  return place;
}
