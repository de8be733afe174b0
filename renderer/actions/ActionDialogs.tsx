/** The dialog that is open, if any, and the keys that open one. Its code comes with the first one: the first screen needs none. */

import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { ActionDialogProps } from '#renderer/actions/ActionDialog.tsx';
import { useShortcuts } from '#renderer/actions/shortcuts/use-shortcuts.ts';
import { useUndo } from '#renderer/actions/undo/undo-context.ts';
import { type ActionRequest, useActions } from '#renderer/actions/use-actions.ts';

const ActionDialog = lazy(async () => ({
  default: (await import('#renderer/actions/ActionDialog.tsx')).ActionDialog,
}));

type ActionDialogsProps = Omit<ActionDialogProps, 'request'> & { readonly request: ActionRequest | null };

export function ActionDialogs({ request, ...rest }: ActionDialogsProps) {
  const { open } = useActions();
  const { undo, redo } = useUndo();
  const navigate = useNavigate();
  useShortcuts(
    {
      palette: () => open({ kind: 'palette' }),
      list: () => open({ kind: 'shortcuts' }),
      register: () => open({ kind: 'register-mandate' }),
      undo,
      redo,
      goTo: (number) => {
        const place = rest.places[number - 1];
        if (place !== undefined) void navigate({ to: place.to });
        return place !== undefined;
      },
    },
    request !== null,
  );
  if (request === null) return null;
  return (
    <Suspense fallback={null}>
      <ActionDialog request={request} {...rest} />
    </Suspense>
  );
}
