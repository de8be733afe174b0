/** Everything else that can be done with a chain mandate: what its state allows. */
import { useTranslation } from 'react-i18next';
import type { ChainDetail } from '#core/contract/chains.ts';
import { chainTargetOf } from '#renderer/actions/chains/chain-target.ts';
import { MoreMenu } from '#renderer/actions/detail/MoreMenu.tsx';
import { targetOf, useActions } from '#renderer/actions/use-actions.ts';
import type { Edit } from '#renderer/actions/use-edit.ts';
import { otherSide, ownSide } from '#renderer/ui/use-chain-words.ts';

interface ChainMenuProps {
  readonly detail: ChainDetail;
  readonly edit: Edit['edit'];
}

type Entry =
  | 'ownSide'
  | 'otherSide'
  | 'assign'
  | 'renew'
  | 'use'
  | 'followUp'
  | 'granted'
  | 'archive'
  | 'restore';

export function ChainMenu({ detail, edit }: ChainMenuProps) {
  const { t } = useTranslation();
  const { open } = useActions();
  const { item, archivedOn, assignments } = detail;
  const { id } = item;
  const entry = (key: Entry, act: () => void) => ({ label: t(`chains.menu.${key}`), act });
  const isRecorded = detail.sides.grantor.terms.length + detail.sides.intermediary.terms.length > 0;
  const entries =
    archivedOn !== null
      ? [entry('restore', () => edit([{ do: 'chain.restore', id }]))]
      : [
          entry('ownSide', () => open({ kind: 'chain-side', id, side: ownSide(item) })),
          entry('otherSide', () => open({ kind: 'chain-side', id, side: otherSide(item) })),
          entry('assign', () => open({ kind: 'chain-assign', id })),
          ...(isRecorded ? [entry('renew', () => open({ kind: 'chain-renew', id }))] : []),
          ...(assignments?.some(({ isOpen }) => isOpen)
            ? [entry('use', () => open({ kind: 'chain-use', id }))]
            : []),
          ...(item.followUp.next === null
            ? []
            : [entry('followUp', () => open({ kind: 'chain-follow-up', id }))]),
          ...(item.direction === 'as-grantor'
            ? [
                entry('granted', () =>
                  open({ kind: 'message', target: targetOf(chainTargetOf(item)), to: 'granted' }),
                ),
              ]
            : []),
          entry('archive', () => open({ kind: 'chain-archive', id })),
        ];
  return <MoreMenu entries={entries} />;
}
