/** The keys that work everywhere, in the order in which they are listed. Letters of the answers stand on their buttons. */
export const SHORTCUTS = [
  { name: 'palette', keys: 'Ctrl K' },
  { name: 'new', keys: 'Ctrl N' },
  { name: 'undo', keys: 'Ctrl Z' },
  { name: 'redo', keys: 'Ctrl Shift Z' },
  { name: 'toast', keys: 'F6' },
  { name: 'close', keys: 'Esc' },
  { name: 'list', keys: '?' },
] as const;
