/** Nothing is registered yet: what Tijdig is for, and the one way to begin. */
import { useNavigate } from '@tanstack/react-router';
import FileUp from 'lucide-react/icons/file-up';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';

export function EmptyToday() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className="empty">
      <h1>{t('today.empty.title')}</h1>
      <p>{t('today.empty.text')}</p>
      <p>{t('today.empty.how')}</p>
      <div className="buttons">
        <Button variant="primary" glyph={FileUp} onPress={() => void navigate({ to: '/import' })}>
          {t('today.empty.import')}
        </Button>
      </div>
    </div>
  );
}
