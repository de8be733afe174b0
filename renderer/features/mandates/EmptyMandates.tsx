/** Why there is no row: nothing is registered, the archive is empty, or nothing fits what was asked. */
import { useTranslation } from 'react-i18next';
import type { TableState } from '#renderer/actions/table/use-table-selection.ts';
import { WaysToBegin } from '#renderer/actions/WaysToBegin.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import type { View } from './views.ts';

export function EmptyMandates({ table, all }: { readonly table: TableState<View>; readonly all: number }) {
  const { t } = useTranslation();
  const words = (title: string, text: string) => (
    <>
      <h2>{title}</h2>
      <p>{text}</p>
    </>
  );
  if (table.view === 'archived' && all === 0) {
    return <div className="empty">{words(t('mandates.empty.archive'), t('mandates.empty.archiveText'))}</div>;
  }
  if (all === 0) {
    return (
      <div className="empty">
        {words(t('mandates.empty.title'), t('mandates.empty.text'))}
        <WaysToBegin />
      </div>
    );
  }
  return (
    <div className="empty" role="status">
      {words(t('mandates.empty.none'), t('mandates.empty.noneText'))}
      {table.isNarrowed && <Button onPress={table.clear}>{t('table.filter.clear')}</Button>}
    </div>
  );
}
