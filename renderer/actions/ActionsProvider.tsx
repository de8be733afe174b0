/** Holds the dialog that is open, the toast that takes a change back and the shortcuts that work everywhere. */
import { type ReactNode, useMemo, useState } from 'react';
import { ActionDialogs } from '#renderer/actions/ActionDialogs.tsx';
import { useBegin } from '#renderer/actions/begin.ts';
import type { ActionPlace } from '#renderer/actions/palette/action-place.ts';
import { UndoProvider } from '#renderer/actions/undo/UndoProvider.tsx';
import { type ActionRequest, type Actions, ActionsContext } from '#renderer/actions/use-actions.ts';

interface ActionsProviderProps {
  /** Where one can go, in the order of their numbers. */
  readonly places: readonly ActionPlace[];
  /** Goes to one mandate. */
  readonly onShowMandate: (id: string) => void;
  readonly children: ReactNode;
}

export function ActionsProvider({ places, onShowMandate, children }: ActionsProviderProps) {
  const begin = useBegin();
  const [request, setRequest] = useState<ActionRequest | null>(() =>
    begin === 'register-mandate' ? { kind: 'register-mandate' } : null,
  );
  const actions = useMemo<Actions>(() => ({ open: setRequest }), []);
  return (
    <ActionsContext value={actions}>
      <UndoProvider>
        {children}
        <ActionDialogs
          request={request}
          places={places}
          onShowMandate={onShowMandate}
          onClose={() => setRequest(null)}
        />
      </UndoProvider>
    </ActionsContext>
  );
}
