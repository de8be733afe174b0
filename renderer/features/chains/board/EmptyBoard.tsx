/** Why the board is empty, and how an invitation begins. */
import Plus from 'lucide-react/icons/plus';
import { useTranslation } from 'react-i18next';
import type { BoardView } from '#core/domain/query/invitation-board.ts';
import { useActions } from '#renderer/actions/use-actions.ts';
import { Button } from '#renderer/ui/Button.tsx';

export function EmptyBoard({ view }: { readonly view: BoardView }) {
  const { t } = useTranslation();
  const { open } = useActions();
  if (view !== 'open') {
    return (
      <div className="empty" role="status">
        <h2>{t(`chains.board.empty.${view}`)}</h2>
      </div>
    );
  }
  return (
    <div className="empty">
      <h2>{t('chains.board.empty.open')}</h2>
      <p>{t('chains.board.empty.text')}</p>
      <div className="buttons">
        <Button
          variant="primary"
          glyph={Plus}
          onPress={() => open({ kind: 'register-invitation', begunBy: 'from-intermediary' })}
        >
          {t('chains.new.invitation')}
        </Button>
        <Button onPress={() => open({ kind: 'register-invitation', begunBy: 'by-organisation' })}>
          {t('chains.new.request')}
        </Button>
      </div>
    </div>
  );
}
