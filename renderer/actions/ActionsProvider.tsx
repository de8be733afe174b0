/** Holds the dialog that is open, the toast that takes a change back and the shortcuts that work everywhere. */
import { type ReactNode, useMemo, useState } from 'react';
import { ActionDialog } from '#renderer/actions/ActionDialog.tsx';
import { UndoProvider } from '#renderer/actions/undo/UndoProvider.tsx';
import { type ActionRequest, type Actions, ActionsContext } from '#renderer/actions/use-actions.ts';

export function ActionsProvider({ children }: { readonly children: ReactNode }) {
  const [request, setRequest] = useState<ActionRequest | null>(null);
  const actions = useMemo<Actions>(() => ({ open: setRequest }), []);
  return (
    <ActionsContext value={actions}>
      <UndoProvider>
        {children}
        {request !== null && <ActionDialog request={request} onClose={() => setRequest(null)} />}
      </UndoProvider>
    </ActionsContext>
  );
}
