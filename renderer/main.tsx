/** Starts the page: settings first, so that the first picture already has the right language and colours. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createTexts } from '#core/i18n/i18n.ts';
import { createClient } from '#renderer/api/client.ts';
import { App } from '#renderer/app/App.tsx';
import { askAhead } from '#renderer/app/ask-ahead.ts';
import { createAppQueryClient } from '#renderer/app/query-client.ts';
import { readPreferences } from '#renderer/app/read-preferences.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const client = createClient(window.tijdig);
const queryClient = createAppQueryClient();
const [preferences] = await Promise.all([
  readPreferences(client, queryClient),
  askAhead(client, queryClient),
]);
createRoot(root).render(
  <StrictMode>
    <App client={client} queryClient={queryClient} texts={createTexts(preferences.language)} />
  </StrictMode>,
);
