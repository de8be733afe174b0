/** Where a form stands: on its own in a dialog, or in the row of what it is about. Decides the order of its buttons. */
import { createContext } from 'react';

export const FormPlace = createContext<'dialog' | 'inline'>('dialog');
