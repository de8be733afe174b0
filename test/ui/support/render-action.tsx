/** Opens one action on its own, over a fake main process: what a place asks for, without the place. */
import './set-up.ts';

import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { createTexts } from '#core/i18n/i18n.ts';
import { ActionsProvider } from '#renderer/actions/ActionsProvider.tsx';
import { type ActionRequest, useActions } from '#renderer/actions/use-actions.ts';
import { createClient } from '#renderer/api/client.ts';
import { ClientContext } from '#renderer/api/client-context.ts';
import { followChanges } from '#renderer/api/live-updates.ts';
import { createAppQueryClient } from '#renderer/app/query-client.ts';
import { FakeBridge, type FakeState } from './fake-bridge.ts';
import type { RenderedApp } from './render-app.tsx';
import { ADMINISTRATOR, sampleRegister } from './sample-register.ts';

function Opener({ request }: { readonly request: ActionRequest }) {
  const { open } = useActions();
  return (
    <button type="button" onClick={() => open(request)}>
      Open
    </button>
  );
}

/** Resolves when the dialog is there. Without a state: the sample register and its administrator. */
export async function renderAction(request: ActionRequest, state: FakeState = {}): Promise<RenderedApp> {
  const bridge = new FakeBridge({ register: sampleRegister(), profile: ADMINISTRATOR, ...state });
  const client = createClient(bridge);
  const queryClient = createAppQueryClient();
  followChanges(client, queryClient);
  const root = createRootRoute({
    component: () => (
      <ActionsProvider places={[]} onShowMandate={() => {}}>
        <Opener request={request} />
      </ActionsProvider>
    ),
  });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  render(
    <I18nextProvider i18n={createTexts('nl')}>
      <ClientContext value={client}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router as never} />
        </QueryClientProvider>
      </ClientContext>
    </I18nextProvider>,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Open' }));
  await screen.findByRole('dialog');
  return { bridge, user };
}
