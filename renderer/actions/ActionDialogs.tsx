/** The dialog that is open, if any, and the keys that open one. */
import { useNavigate } from '@tanstack/react-router';
import { ActionDialog, type ActionDialogProps } from '#renderer/actions/ActionDialog.tsx';
import { useShortcuts } from '#renderer/actions/shortcuts/use-shortcuts.ts';
import { useUndo } from '#renderer/actions/undo/undo-context.ts';
import { type ActionRequest, useActions } from '#renderer/actions/use-actions.ts';

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
  return <ActionDialog request={request} {...rest} />;
}
