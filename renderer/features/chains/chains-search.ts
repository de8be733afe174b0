/** What the address of Ketenmachtigingen says: which tab is shown, and which chain mandate or invitation is open beside it. */
export const TABS = ['as-grantor', 'as-intermediary', 'neither', 'invitations'] as const;
export type Tab = (typeof TABS)[number];

export interface ChainsSearch {
  readonly tab?: Tab;
  readonly id?: string;
}

export function readChainsSearch({ tab, id }: Record<string, unknown>): ChainsSearch {
  const known = TABS.find((candidate) => candidate === tab);
  return {
    ...(known === undefined ? {} : { tab: known }),
    ...(typeof id === 'string' && id !== '' ? { id } : {}),
  };
}
