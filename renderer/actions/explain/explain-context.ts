/** Opens the one explanation of the page: a page of rows needs one popover, not one for each. */
import { createContext } from 'react';
import type { ListItem } from '#core/domain/query/list-item.ts';

/** What is explained: a mandate, or a chain mandate. */
export type Explained = Pick<ListItem, 'id' | 'actBy'> & { readonly kind: 'mandate' | 'chain' };

export interface Explain {
  /** Id of the item that is explained now, or `null`. */
  readonly openId: string | null;
  /** Opens below `button`, and gives focus back to it. */
  open(item: Explained, button: HTMLButtonElement): void;
}

export const ExplainContext = createContext<Explain>({ openId: null, open: () => undefined });
