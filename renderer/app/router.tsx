/** The places of Tijdig and how to get there. Hash history: the page is served from a list of exact paths. */
import type { QueryClient } from '@tanstack/react-query';
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import type { Client } from '#renderer/api/client.ts';
import { queryKey } from '#renderer/api/query-keys.ts';
import { RouteError } from '#renderer/app/RouteError.tsx';
import { Shell } from '#renderer/app/Shell.tsx';
import { readChainsSearch } from '#renderer/features/chains/chains-search.ts';
import { readMandatesSearch } from '#renderer/features/mandates/mandates-search.ts';
import { TodayPage } from '#renderer/features/today/TodayPage.tsx';
import { readTodaySearch } from '#renderer/features/today/today-search.ts';

// What the first screen does not need comes when it is gone to.
const chainsPage = lazyRouteComponent(() => import('#renderer/features/chains/ChainsPage.tsx'), 'ChainsPage');
const firstRunPage = lazyRouteComponent(
  () => import('#renderer/features/first-run/FirstRunPage.tsx'),
  'FirstRunPage',
);
const importPage = lazyRouteComponent(() => import('#renderer/features/import/ImportPage.tsx'), 'ImportPage');
const mandatesPage = lazyRouteComponent(
  () => import('#renderer/features/mandates/MandatesPage.tsx'),
  'MandatesPage',
);
const settingsPage = lazyRouteComponent(
  () => import('#renderer/features/settings/SettingsPage.tsx'),
  'SettingsPage',
);

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
    component: firstRunPage,
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
    component: mandatesPage,
    validateSearch: readMandatesSearch,
  });
  const chains = createRoute({
    getParentRoute: () => shell,
    path: 'chains',
    component: chainsPage,
    validateSearch: readChainsSearch,
  });
  const importing = createRoute({ getParentRoute: () => shell, path: 'import', component: importPage });
  const settings = createRoute({ getParentRoute: () => shell, path: 'settings', component: settingsPage });
  return createRouter({
    routeTree: root.addChildren([welcome, shell.addChildren([today, mandates, chains, importing, settings])]),
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
