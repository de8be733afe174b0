/** Renders the whole application on a fake main process, at one place, with a user who clicks and types. */
import './set-up.ts';

import { render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { expect } from 'vitest';
import { createTexts } from '#core/i18n/i18n.ts';
import { createClient } from '#renderer/api/client.ts';
import { App } from '#renderer/app/App.tsx';
import { createAppQueryClient } from '#renderer/app/query-client.ts';
import { readPreferences } from '#renderer/app/read-preferences.ts';
import { FakeBridge, type FakeState } from './fake-bridge.ts';
import { ADMINISTRATOR, sampleRegister } from './sample-register.ts';

export interface RenderedApp {
  readonly bridge: FakeBridge;
  readonly user: UserEvent;
}

/** Resolves when the place shows its heading and what belongs to it. Without a state: the sample register and its administrator. */
export async function renderApp(path = '/', state: FakeState = {}): Promise<RenderedApp> {
  window.location.hash = `#${path}`;
  const bridge = new FakeBridge({ register: sampleRegister(), profile: ADMINISTRATOR, ...state });
  const client = createClient(bridge);
  const queryClient = createAppQueryClient();
  const { language } = await readPreferences(client, queryClient);
  const user = userEvent.setup();
  render(<App client={client} queryClient={queryClient} texts={createTexts(language)} />);
  await screen.findByRole('heading', { level: 1 });
  await waitFor(() => {
    expect(queryClient.isFetching()).toBe(0);
    expect(document.querySelector('[aria-busy="true"]')).toBeNull();
    // React Aria draws a list of rows in a second pass; a group without rows is not drawn at all.
    expect(document.querySelector('.rows[data-empty]')).toBeNull();
  });
  return { bridge, user };
}
