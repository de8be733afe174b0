/** The places of Tijdig and how to get there. Hash history: the page is served from a list of exact paths. */
import type { QueryClient } from '@tanstack/react-query';
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Navigate,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import type { Client } from '#renderer/api/client.ts';
import { queryKey } from '#renderer/api/query-keys.ts';
import { RouteError } from '#renderer/app/RouteError.tsx';
import { Shell } from '#renderer/app/Shell.tsx';
import { FirstRunPage } from '#renderer/features/first-run/FirstRunPage.tsx';
import { ImportPage } from '#renderer/features/import/ImportPage.tsx';
import { MandatesPage } from '#renderer/features/mandates/MandatesPage.tsx';
import { readMandatesSearch } from '#renderer/features/mandates/mandates-search.ts';
import { SettingsPage } from '#renderer/features/settings/SettingsPage.tsx';
import { TodayPage } from '#renderer/features/today/TodayPage.tsx';
import { readTodaySearch } from '#renderer/features/today/today-search.ts';

/** An address that is not known leads to Vandaag. */
const ToToday = () => <Navigate to="/" replace />;

export function createAppRouter(client: Client, queryClient: QueryClient) {
  // At the start what was asked ahead; later never from memory: the first run itself turns "nobody" into somebody.
  let staleTime = Number.POSITIVE_INFINITY;
  const readProfile = () => {
    const profile = queryClient.fetchQuery({
      queryKey: queryKey('profile.get', {}),
      queryFn: () => client.call('profile.get', {}),
      staleTime,
    });
    staleTime = 0;
    return profile;
  };
  const root = createRootRoute({ component: Outlet, errorComponent: RouteError });
  const welcome = createRoute({
    getParentRoute: () => root,
    path: 'welcome',
    component: FirstRunPage,
    beforeLoad: async () => {
      if ((await readProfile()) !== null) throw redirect({ to: '/' });
    },
  });
  const shell = createRoute({
    getParentRoute: () => root,
    id: 'shell',
    component: Shell,
    beforeLoad: async () => {
      if ((await readProfile()) === null) throw redirect({ to: '/welcome' });
    },
  });
  const today = createRoute({
    getParentRoute: () => shell,
    path: '/',
    component: TodayPage,
    validateSearch: readTodaySearch,
  });
  const mandates = createRoute({
    getParentRoute: () => shell,
    path: 'mandates',
    component: MandatesPage,
    validateSearch: readMandatesSearch,
  });
  const importing = createRoute({ getParentRoute: () => shell, path: 'import', component: ImportPage });
  const settings = createRoute({ getParentRoute: () => shell, path: 'settings', component: SettingsPage });
  return createRouter({
    routeTree: root.addChildren([welcome, shell.addChildren([today, mandates, importing, settings])]),
    history: createHashHistory(),
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: ToToday,
    defaultPendingMs: 0,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
