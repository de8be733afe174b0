/** The last change of this session that can be taken back, as the toast tells it. */
import { createContext, use } from 'react';
import type { Action } from '#core/domain/records/register.ts';

/** What the toast says: something was done, or taken back, or done again. */
export interface Told {
  readonly how: 'done' | 'undone' | 'redone' | 'nothing';
  readonly action: Action | null;
  readonly count: number;
  /** The change that it tells of; a later one makes it old. */
  readonly seq: number;
}

export interface Undo {
  /** A change was made: tell it, with the way back. */
  tell(told: Told): void;
  undo(): void;
  redo(): void;
}

export const UndoContext = createContext<Undo | null>(null);

export function useUndo(): Undo {
  const undo = use(UndoContext);
  if (undo === null) throw new Error('UndoContext has no provider');
  return undo;
}
