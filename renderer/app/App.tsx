/** Everything the page needs, in the order in which it depends on each other. */
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { i18n } from 'i18next';
import { useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Client } from '#renderer/api/client.ts';
import { ClientContext } from '#renderer/api/client-context.ts';
import { followChanges } from '#renderer/api/live-updates.ts';
import { ErrorBoundary } from '#renderer/app/ErrorBoundary.tsx';
import { followOpenedItems } from '#renderer/app/follow-opened-items.ts';
import { PreferencesEffect } from '#renderer/app/PreferencesEffect.tsx';
import { createAppRouter } from '#renderer/app/router.tsx';
import { StoreGate } from '#renderer/app/StoreGate.tsx';

interface AppProps {
  readonly client: Client;
  readonly queryClient: QueryClient;
  readonly texts: i18n;
}

export function App({ client, queryClient, texts }: AppProps) {
  const [router] = useState(() => createAppRouter(client, queryClient));
  useEffect(() => followChanges(client, queryClient), [client, queryClient]);
  useEffect(() => followOpenedItems(client, queryClient, router), [client, queryClient, router]);
  return (
    <I18nextProvider i18n={texts}>
      <ErrorBoundary>
        <ClientContext value={client}>
          <QueryClientProvider client={queryClient}>
            <PreferencesEffect>
              <StoreGate>
                <RouterProvider router={router} />
              </StoreGate>
            </PreferencesEffect>
          </QueryClientProvider>
        </ClientContext>
      </ErrorBoundary>
    </I18nextProvider>
  );
}
