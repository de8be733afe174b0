/** Takes changes back and does them again, and tells it in a toast for as long as it is the last change. */
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { OutputOf } from '#core/contract/contract.ts';
import { useClient } from '#renderer/api/client-context.ts';
import { useContractCommand } from '#renderer/api/use-contract-command.ts';
import { UndoToast } from './UndoToast.tsx';
import { type Told, type Undo, UndoContext } from './undo-context.ts';

/** Nothing was changed, so any change makes it old. */
const NOTHING: Told = { how: 'nothing', action: null, count: 0, seq: 0 };

export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const [told, setTold] = useState<Told | null>(null);
  const { mutate: takeBack } = useContractCommand('register.undo');
  const { mutate: doAgain } = useContractCommand('register.redo');
  const undo = useMemo<Undo>(() => {
    const tellOf = (how: 'undone' | 'redone') => ({
      onSuccess: (done: OutputOf<'register.undo'>) => setTold(done === null ? NOTHING : { how, ...done }),
    });
    return {
      tell: setTold,
      undo: () => takeBack({}, tellOf('undone')),
      redo: () => doAgain({}, tellOf('redone')),
    };
  }, [takeBack, doAgain]);
  // A change from elsewhere would be what is taken back next: the toast must not offer it under the name of another.
  useEffect(
    () =>
      client.on('data.changed', ({ seq }) =>
        setTold((before) => (before !== null && seq > before.seq ? null : before)),
      ),
    [client],
  );
  return (
    <UndoContext value={undo}>
      {children}
      <UndoToast told={told} onClose={() => setTold(null)} />
    </UndoContext>
  );
}
