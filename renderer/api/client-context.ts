/** The client of this page, given once at the top and used by the hooks. */
import { createContext, useContext } from 'react';
import type { Client } from '#renderer/api/client.ts';

export const ClientContext = createContext<Client | null>(null);

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('ClientContext has no client');
  return client;
}
