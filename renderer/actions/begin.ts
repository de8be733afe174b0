/** What a place begins with, when somebody was sent there to do one thing: told along with the navigation, once. */
import { useLocation } from '@tanstack/react-router';

export type Begin = 'register-mandate' | 'paste';

declare module '@tanstack/react-router' {
  interface HistoryState {
    begin?: Begin;
  }
}

export const useBegin = (): Begin | null => useLocation({ select: ({ state }) => state.begin }) ?? null;
