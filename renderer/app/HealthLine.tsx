/** The health line: only what is true now. It says nothing yet about reminders and backups. */
import { useIsMutating } from '@tanstack/react-query';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import { useTranslation } from 'react-i18next';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { Icon } from '#renderer/ui/Icon.tsx';

export function HealthLine() {
  const { t } = useTranslation();
  const info = useContractQuery('app.info', {}).data;
  const saving =
    useIsMutating({ predicate: ({ options }) => options.mutationKey?.[0] !== 'import.choose' }) > 0;
  return (
    <footer className="status-bar">
      <span className="health" role="status" data-busy={saving || undefined}>
        <Icon glyph={saving ? CircleDashed : CircleCheck} />
        <span className="clip">{t(saving ? 'health.saving' : 'health.saved')}</span>
      </span>
      <span className="end">
        {info?.demo === true && <span>{t('health.demo')}</span>}
        <span>{t('health.noLegalEffect')}</span>
      </span>
    </footer>
  );
}
