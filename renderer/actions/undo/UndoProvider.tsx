/** Takes changes back and does them again, and tells it in a toast. */
import { type ReactNode, useMemo, useState } from 'react';
import { useContractCommand } from '#renderer/api/use-contract-command.ts';
import { UndoToast } from './UndoToast.tsx';
import { type Told, type Undo, UndoContext } from './undo-context.ts';

export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const [told, setTold] = useState<Told | null>(null);
  const { mutate: takeBack } = useContractCommand('register.undo');
  const { mutate: doAgain } = useContractCommand('register.redo');
  const undo = useMemo<Undo>(() => {
    const tellOf = (how: 'undone' | 'redone') => ({
      onSuccess: (done: { readonly action: Told['action']; readonly count: number } | null) =>
        setTold(done === null ? { how: 'nothing', action: null, count: 0 } : { how, ...done }),
    });
    return {
      tell: setTold,
      undo: () => takeBack({}, tellOf('undone')),
      redo: () => doAgain({}, tellOf('redone')),
    };
  }, [takeBack, doAgain]);
  return (
    <UndoContext value={undo}>
      {children}
      <UndoToast told={told} onClose={() => setTold(null)} />
    </UndoContext>
  );
}
