/** Below a table: how many rows are selected, what can be done to them, and the way to let go of them. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';

interface SelectionBarProps {
  readonly count: number;
  readonly onClear: () => void;
  readonly children: ReactNode;
}

export function SelectionBar({ count, onClear, children }: SelectionBarProps) {
  const { t } = useTranslation();
  return (
    <section className="table-foot" aria-label={t('table.selection.name')}>
      <p role="status">{t('table.selection.count', { count })}</p>
      {children}
      <Button variant="quiet" onPress={onClear}>
        {t('table.selection.clear')}
      </Button>
    </section>
  );
}
