/** Machtigingen: every mandate in one table, and everything about the one that is open beside it. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListItem } from '#core/domain/query/list-item.ts';
import { RegisterGrid } from '#renderer/actions/table/RegisterGrid.tsx';
import { TableSplit } from '#renderer/actions/table/TableSplit.tsx';
import { TableToolbar } from '#renderer/actions/table/TableToolbar.tsx';
import { useRevealedRow } from '#renderer/actions/table/use-revealed-row.ts';
import { useSplit } from '#renderer/actions/table/use-split.ts';
import { useTableRows } from '#renderer/actions/table/use-table-rows.ts';
import { useTableSelection } from '#renderer/actions/table/use-table-selection.ts';
import { useActions } from '#renderer/actions/use-actions.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { STATUS_LOOK } from '#renderer/ui/status-look.ts';
import { useItemWords } from '#renderer/ui/use-item-words.ts';
import { MandateDetailPanel } from './detail/MandateDetailPanel.tsx';
import { EmptyMandates } from './EmptyMandates.tsx';
import { MANDATES } from './mandates-source.ts';
import { NewMenu } from './NewMenu.tsx';
import { SelectionActions } from './SelectionActions.tsx';
import { useColumns } from './use-columns.tsx';
import { VIEW_FILTERS, VIEWS, type View } from './views.ts';

const toneOf = (item: ListItem): string => STATUS_LOOK[item.status].tone;

export function MandatesPage() {
  const { t } = useTranslation();
  const { serviceOf } = useItemWords();
  const { open } = useActions();
  const navigate = useNavigate();
  const id = useSearch({ strict: false }).id ?? null;
  const table = useTableSelection<View>(VIEW_FILTERS, 'all', { column: 'actBy', descending: false });
  const rows = useTableRows(MANDATES, table.selection);
  const columns = useColumns();
  const facets = useContractQuery('mandates.facets', {}).data;
  const today = useContractQuery('app.info', {}).data?.today;
  const split = useSplit(
    id,
    (shown) => void navigate({ to: '/mandates', search: shown === null ? {} : { id: shown }, replace: true }),
  );
  const reveal = useRevealedRow(MANDATES, id, split.openedHere, rows.shown);
  const nameOf = useCallback(
    (item: ListItem) => t('mandates.selectRow', { service: serviceOf(item), person: item.person }),
    [t, serviceOf],
  );
  const { total, all, error, retry } = rows;
  const unknown = facets?.lastUseUnknown ?? 0;
  return (
    <>
      <div className="place">
        <h1>{t('mandates.title')}</h1>
        {total !== null && (
          <p className="muted" role="status">
            {total === all
              ? t('mandates.count', { count: all })
              : t('mandates.countOf', { count: total, all })}
          </p>
        )}
        <span className="end">
          <NewMenu />
        </span>
      </div>
      <TableToolbar
        table={table}
        views={VIEWS.map((value) => ({ value, label: t(`mandates.view.${value}`) }))}
        searchLabel={t('mandates.searchLabel')}
        searchHint={t('mandates.search')}
        facets={facets}
      />
      {unknown > 0 && (
        <p className="notice-line table-notice">
          <span>{t('mandates.unknownUse', { count: unknown })}</span>
          <Button variant="quiet" onPress={() => open({ kind: 'unknown-use' })}>
            {t('mandates.unknownUseAction')}
          </Button>
        </p>
      )}
      <TableSplit
        label={t('mandates.table')}
        split={split}
        isOpen={id !== null}
        total={total}
        error={error}
        retry={retry}
        empty={<EmptyMandates table={table} all={all} />}
        detail={
          id !== null && today !== undefined && <MandateDetailPanel id={id} today={today} split={split} />
        }
      >
        <RegisterGrid
          label={t('mandates.table')}
          source={MANDATES}
          columns={columns}
          table={table}
          rows={rows}
          split={split}
          openId={id}
          reveal={reveal}
          nameOf={nameOf}
          toneOf={toneOf}
          actions={(ids, clear) => <SelectionActions target={{ ids, item: null }} onClear={clear} />}
        />
      </TableSplit>
    </>
  );
}
