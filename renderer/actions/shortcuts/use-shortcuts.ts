/**
 * The keys that work everywhere. In a text field only those with Ctrl do, and taking back stays the field's own there.
 * While a dialog is open they rest: it has the word.
 */
import { useEffect, useRef } from 'react';

export interface ShortcutActions {
  palette(): void;
  list(): void;
  register(): void;
  undo(): void;
  redo(): void;
  /** To the place of this number, from 1; answers whether there is one. */
  goTo(number: number): boolean;
}

const TEXT_FIELD = 'input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable="true"]';
const isInText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TEXT_FIELD) !== null;

/** Does what a key stands for; answers whether it stood for something. */
function act(event: KeyboardEvent, actions: ShortcutActions): boolean {
  const { key, shiftKey } = event;
  const isText = isInText(event.target);
  if (!(event.ctrlKey || event.metaKey)) {
    if (key !== '?' || isText) return false;
    actions.list();
    return true;
  }
  if (event.altKey) return false;
  const letter = key.toLowerCase();
  if (letter === 'z' || letter === 'y') {
    if (isText) return false;
    if (letter === 'y' || shiftKey) actions.redo();
    else actions.undo();
    return true;
  }
  if (shiftKey) return false;
  if (letter === 'k') actions.palette();
  else if (letter === 'n') actions.register();
  else return /^[1-9]$/.test(letter) && actions.goTo(Number(letter));
  return true;
}

export function useShortcuts(actions: ShortcutActions, isResting: boolean): void {
  const latest = useRef({ actions, isResting });
  latest.current = { actions, isResting };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || latest.current.isResting) return;
      if (act(event, latest.current.actions)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
