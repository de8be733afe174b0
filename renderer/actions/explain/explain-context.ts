/** Opens the one explanation of the page: a page of rows needs one popover, not one for each. */
import { createContext } from 'react';
import type { ListItem } from '#core/domain/query/list-item.ts';

export interface Explain {
  /** Id of the item that is explained now, or `null`. */
  readonly openId: string | null;
  /** Opens below `button`, and gives focus back to it. */
  open(item: ListItem, button: HTMLButtonElement): void;
}

export const ExplainContext = createContext<Explain>({ openId: null, open: () => undefined });
