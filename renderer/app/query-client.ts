/** How answers are kept: no network, no retries; events say when an answer is out of date. */
import { QueryClient } from '@tanstack/react-query';

export const createAppQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: 60_000, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false },
    },
  });
