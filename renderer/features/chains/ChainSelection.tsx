/** What can be done to the selected chain mandates, all in one change or in one message for each organisation. */
import Archive from 'lucide-react/icons/archive';
import Eye from 'lucide-react/icons/eye';
import FolderDown from 'lucide-react/icons/folder-down';
import Mail from 'lucide-react/icons/mail';
import { useTranslation } from 'react-i18next';
import type { ChainList } from '#core/domain/query/chain-table.ts';
import { EditError } from '#renderer/actions/forms/EditError.tsx';
import { SelectionBar } from '#renderer/actions/table/SelectionBar.tsx';
import { useActions } from '#renderer/actions/use-actions.ts';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { Button } from '#renderer/ui/Button.tsx';

interface ChainSelectionProps {
  readonly list: ChainList;
  readonly ids: readonly string[];
  readonly onClear: () => void;
}

export function ChainSelection({ list, ids, onClear }: ChainSelectionProps) {
  const { t } = useTranslation();
  const { open } = useActions();
  const edit = useEdit();
  const to = list === 'as-grantor' ? 'intermediary' : 'client';
  const target = { ids, item: null };
  return (
    <SelectionBar count={ids.length} onClear={onClear}>
      <Button glyph={Mail} onPress={() => open({ kind: 'message', target, to })}>
        {t(`message.title.${to}`)}
      </Button>
      <Button
        glyph={Eye}
        isPending={edit.isPending}
        onPress={() => edit.edit(ids.map((id) => ({ do: 'reminder.answer', id, answer: { kind: 'seen' } })))}
      >
        {t('answer.seen')}
      </Button>
      <Button
        glyph={FolderDown}
        isPending={edit.isPending}
        onPress={() => edit.edit(ids.map((id) => ({ do: 'dossier.keep', id })))}
      >
        {t('chains.selection.keep')}
      </Button>
      <Button
        glyph={Archive}
        isPending={edit.isPending}
        onPress={() =>
          edit.edit(
            ids.map((id) => ({ do: 'chain.archive', id })),
            onClear,
          )
        }
      >
        {t('chains.selection.archive')}
      </Button>
      {edit.error !== null && <EditError error={edit.error} />}
    </SelectionBar>
  );
}
