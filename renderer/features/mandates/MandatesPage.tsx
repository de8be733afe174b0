/** Machtigingen: every mandate in one table, and everything about the one that is open beside it. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '#renderer/actions/use-actions.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { MandateDetailPanel } from './detail/MandateDetailPanel.tsx';
import { EmptyMandates } from './EmptyMandates.tsx';
import { MandatesTable } from './MandatesTable.tsx';
import { MandateToolbar } from './MandateToolbar.tsx';
import { NewMenu } from './NewMenu.tsx';
import { useMandateRows } from './use-mandate-rows.ts';
import { useRevealedRow } from './use-revealed-row.ts';
import { useTableSelection } from './use-table-selection.ts';

export function MandatesPage() {
  const { t } = useTranslation();
  const { open } = useActions();
  const navigate = useNavigate();
  const id = useSearch({ strict: false }).id ?? null;
  const table = useTableSelection();
  const rows = useMandateRows(table.selection);
  const facets = useContractQuery('mandates.facets', {}).data;
  const today = useContractQuery('app.info', {}).data?.today;
  const [openedHere, setOpenedHere] = useState<string | null>(null);
  const reveal = useRevealedRow(id, openedHere, rows.shown);
  const split = useRef<HTMLElement>(null);

  const focusList = () => split.current?.querySelector<HTMLElement>('.grid [tabindex="0"]')?.focus();
  const focusDetail = () => split.current?.querySelector<HTMLElement>('.detail h2')?.focus();
  const show = (shown: string | null) => {
    setOpenedHere(shown);
    void navigate({ to: '/mandates', search: shown === null ? {} : { id: shown }, replace: true });
  };
  /** Focus returns once the list is there again: where there is little room the detail stands in its place. */
  const isClosing = useRef(false);
  const close = () => {
    isClosing.current = true;
    show(null);
  };
  useEffect(() => {
    if (id !== null || !isClosing.current) return;
    isClosing.current = false;
    focusList();
  });
  const toDetail = (event: KeyboardEvent) => {
    if (event.key !== 'F6' || id === null || event.defaultPrevented) return;
    event.preventDefault();
    focusDetail();
  };
  const { total, all, error } = rows;
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
      <MandateToolbar table={table} facets={facets} />
      {unknown > 0 && (
        <p className="notice-line table-notice">
          <span>{t('mandates.unknownUse', { count: unknown })}</span>
          <Button variant="quiet" onPress={() => open({ kind: 'unknown-use' })}>
            {t('mandates.unknownUseAction')}
          </Button>
        </p>
      )}
      <section
        className="split"
        aria-label={t('mandates.table')}
        ref={split}
        data-view={id === null ? 'list' : 'detail'}
        onKeyDown={toDetail}
      >
        {error !== null && (
          <ErrorCallout
            title={t('errorTitle.load')}
            error={error}
            actions={<Button onPress={rows.retry}>{t('common.retry')}</Button>}
          />
        )}
        {error === null && total === null && <p className="loading">{t('common.loading')}</p>}
        {error === null && total === 0 && <EmptyMandates table={table} all={all} />}
        {error === null && total !== null && total > 0 && (
          <MandatesTable
            table={table}
            rows={rows}
            openId={id}
            reveal={reveal}
            onOpen={show}
            onClose={close}
          />
        )}
        {id !== null && today !== undefined && (
          <MandateDetailPanel id={id} today={today} onClose={close} onLeave={focusList} />
        )}
      </section>
    </>
  );
}
