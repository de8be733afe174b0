/** The invitations on their way, as a board for each way in which they begin, with what is open beside it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BOARD_VIEWS, type BoardView } from '#core/domain/query/invitation-board.ts';
import { TableSplit } from '#renderer/actions/table/TableSplit.tsx';
import { useSplit } from '#renderer/actions/table/use-split.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { EmptyBoard } from './board/EmptyBoard.tsx';
import { InvitationBoard } from './board/InvitationBoard.tsx';
import { InvitationDetailPanel } from './detail/InvitationDetailPanel.tsx';

interface InvitationsPanelProps {
  readonly id: string | null;
  readonly onShow: (id: string | null) => void;
}

export function InvitationsPanel({ id, onShow }: InvitationsPanelProps) {
  const { t } = useTranslation();
  const [view, setView] = useState<BoardView>('open');
  const { data, error, refetch } = useContractQuery('invitations.board', { view });
  const today = useContractQuery('app.info', {}).data?.today;
  const split = useSplit(id, onShow);
  const shown = data?.boards ?? [];
  return (
    <>
      {data !== undefined && (data.open > 0 || view !== 'open' || shown.length > 0) && (
        <div className="toolbar">
          <p className="muted board-sum" role="status">
            {t('chains.board.open', { count: data.open })}{' '}
            {data.stalled > 0 && t('chains.board.stalled', { count: data.stalled })}{' '}
            {data.expiring > 0 && t('chains.board.expiring', { count: data.expiring })}
          </p>
          <Select
            label={t('table.view')}
            choices={BOARD_VIEWS.map((value) => ({ value, label: t(`chains.board.view.${value}`) }))}
            value={view}
            onChange={setView}
          />
        </div>
      )}
      <TableSplit
        label={t('chains.tab.invitations')}
        split={split}
        isOpen={id !== null}
        total={data === undefined ? null : shown.length}
        error={error}
        retry={() => void refetch()}
        empty={<EmptyBoard view={view} />}
        detail={
          id !== null && today !== undefined && <InvitationDetailPanel id={id} today={today} split={split} />
        }
      >
        <div className="table-side">
          <div className="boards">
            {today !== undefined &&
              shown.map(({ begunBy, columns }) => (
                <InvitationBoard
                  key={begunBy}
                  begunBy={begunBy}
                  columns={columns}
                  isAlone={shown.length === 1}
                  today={today}
                  openId={id}
                  onOpen={split.open}
                />
              ))}
          </div>
        </div>
      </TableSplit>
    </>
  );
}
