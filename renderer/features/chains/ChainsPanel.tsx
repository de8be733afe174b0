/** One list of chain mandates in its table, with everything about the one that is open beside it. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChainItem } from '#core/domain/query/chain-item.ts';
import type { ChainList } from '#core/domain/query/chain-table.ts';
import { RegisterGrid } from '#renderer/actions/table/RegisterGrid.tsx';
import { TableSplit } from '#renderer/actions/table/TableSplit.tsx';
import { TableToolbar } from '#renderer/actions/table/TableToolbar.tsx';
import { useRevealedRow } from '#renderer/actions/table/use-revealed-row.ts';
import { useSplit } from '#renderer/actions/table/use-split.ts';
import { useTableRows } from '#renderer/actions/table/use-table-rows.ts';
import { useTableSelection } from '#renderer/actions/table/use-table-selection.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { WORKS_LOOK } from '#renderer/ui/chain-look.ts';
import { otherParty, useChainWords } from '#renderer/ui/use-chain-words.ts';
import { ChainSelection } from './ChainSelection.tsx';
import { CHAINS } from './chains-source.ts';
import { ChainDetailPanel } from './detail/ChainDetailPanel.tsx';
import { EmptyChains } from './EmptyChains.tsx';
import { useChainColumns } from './use-chain-columns.tsx';
import { VIEW_FILTERS, VIEWS, type View } from './views.ts';

interface ChainsPanelProps {
  readonly list: ChainList;
  readonly id: string | null;
  readonly onShow: (id: string | null) => void;
}

const toneOf = (item: ChainItem): string => WORKS_LOOK[item.works].tone;

export function ChainsPanel({ list, id, onShow }: ChainsPanelProps) {
  const { t } = useTranslation();
  const { servicesOf } = useChainWords();
  const source = CHAINS[list];
  // What does not work comes first.
  const table = useTableSelection<View>(VIEW_FILTERS, 'all', { column: 'works', descending: false });
  const rows = useTableRows(source, table.selection);
  const columns = useChainColumns(list);
  const facets = useContractQuery('chains.facets', { list }).data;
  const today = useContractQuery('app.info', {}).data?.today;
  const split = useSplit(id, onShow);
  const reveal = useRevealedRow(source, id, split.openedHere, rows.shown);
  const nameOf = useCallback(
    (item: ChainItem) =>
      t('chains.selectRow', { organisation: otherParty(item).name, services: servicesOf(item) }),
    [t, servicesOf],
  );
  const { total, all, error, retry } = rows;
  const label = t(`chains.tab.${list}`);
  const isEmpty = facets?.all === 0 && facets.archived === 0;
  return (
    <>
      {!isEmpty && (
        <TableToolbar
          table={table}
          views={VIEWS.map((value) => ({ value, label: t(`chains.view.${value}`) }))}
          searchLabel={t('chains.searchLabel')}
          searchHint={t('chains.search')}
          facets={facets}
        />
      )}
      {list === 'neither' && <p className="muted table-notice">{t('chains.neither')}</p>}
      <p className="visually-hidden" role="status">
        {total !== null && t('chains.countOf', { count: total, all })}
      </p>
      <TableSplit
        label={label}
        split={split}
        isOpen={id !== null}
        total={total}
        error={error}
        retry={retry}
        empty={<EmptyChains list={list} table={table} all={all} />}
        detail={
          id !== null && today !== undefined && <ChainDetailPanel id={id} today={today} split={split} />
        }
      >
        <RegisterGrid
          label={label}
          source={source}
          columns={columns}
          table={table}
          rows={rows}
          split={split}
          openId={id}
          reveal={reveal}
          nameOf={nameOf}
          toneOf={toneOf}
          actions={(ids, clear) => <ChainSelection list={list} ids={ids} onClear={clear} />}
        />
      </TableSplit>
    </>
  );
}
