/** Why there is no row, and how a chain mandate comes to be: by an invitation, by granting one, or from a list. */
import { useNavigate } from '@tanstack/react-router';
import FileUp from 'lucide-react/icons/file-up';
import Mail from 'lucide-react/icons/mail';
import Plus from 'lucide-react/icons/plus';
import { useTranslation } from 'react-i18next';
import type { ChainList } from '#core/domain/query/chain-table.ts';
import type { TableState } from '#renderer/actions/table/use-table-selection.ts';
import { useActions } from '#renderer/actions/use-actions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { View } from './views.ts';

interface EmptyChainsProps {
  readonly list: ChainList;
  readonly table: TableState<View>;
  readonly all: number;
}

export function EmptyChains({ list, table, all }: EmptyChainsProps) {
  const { t } = useTranslation();
  const { open } = useActions();
  const navigate = useNavigate();
  if (table.view === 'archived' && all === 0) {
    return (
      <div className="empty">
        <h2>{t('mandates.empty.archive')}</h2>
        <p>{t('mandates.empty.archiveText')}</p>
      </div>
    );
  }
  if (all > 0) {
    return (
      <div className="empty" role="status">
        <h2>{t('chains.empty.none')}</h2>
        <p>{t('mandates.empty.noneText')}</p>
        {table.isNarrowed && <Button onPress={table.clear}>{t('table.filter.clear')}</Button>}
      </div>
    );
  }
  const isGranted = list === 'as-grantor';
  return (
    <div className="empty">
      <h2>{t(isGranted ? 'chains.empty.granted' : 'chains.empty.received')}</h2>
      <p>{t(isGranted ? 'chains.empty.grantedText' : 'chains.empty.receivedText')}</p>
      <div className="buttons">
        <Button variant="primary" glyph={Plus} onPress={() => open({ kind: 'register-chain', isGranted })}>
          {t(isGranted ? 'chains.new.granted' : 'chains.new.received')}
        </Button>
        <Button
          glyph={Mail}
          onPress={() =>
            open({
              kind: 'register-invitation',
              begunBy: isGranted ? 'by-organisation' : 'from-intermediary',
            })
          }
        >
          {t(isGranted ? 'chains.new.request' : 'chains.new.invitation')}
        </Button>
        <Button glyph={FileUp} onPress={() => void navigate({ to: '/import' })}>
          {t('chains.empty.import')}
        </Button>
      </div>
    </div>
  );
}
