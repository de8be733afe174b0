/** The records of one tab. Long files show a part at a time, so that the page stays quick. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedRow } from '#core/domain/import/comparison.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { CompareRow } from './CompareRow.tsx';

const STEP = 200;

interface CompareTableProps {
  readonly rows: readonly ComparedRow[];
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (rows: readonly ComparedRow[], isChosen: boolean) => void;
}

export function CompareTable({ rows, chosen, onChoose }: CompareTableProps) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(STEP);
  const acceptable = rows.filter((row) => row.acceptable);
  const chosenHere = acceptable.filter((row) => chosen.has(row.row)).length;
  const hidden = rows.length - limit;
  if (rows.length === 0) return <p className="import-none">{t('import.noneInTab')}</p>;
  return (
    <div className="table-wrap">
      <table className="table compare" aria-label={t('import.table')}>
        <thead>
          <tr>
            <th className="c-check" scope="col">
              {acceptable.length > 0 ? (
                <Checkbox
                  label={t('import.chooseAll')}
                  checked={chosenHere === acceptable.length}
                  mixed={chosenHere > 0 && chosenHere < acceptable.length}
                  onChange={(isChosen) => onChoose(acceptable, isChosen)}
                />
              ) : (
                <span className="visually-hidden">{t('import.columnChoose')}</span>
              )}
            </th>
            <th className="c-kind" scope="col">
              {t('import.columnOutcome')}
            </th>
            <th className="c-num date" scope="col">
              {t('import.columnRow')}
            </th>
            <th className="c-who" scope="col">
              {t('import.columnWho')}
            </th>
            <th className="c-term" scope="col">
              {t('import.columnTerm')}
            </th>
            <th scope="col">{t('import.columnSees')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, limit).map((row) => (
            <CompareRow
              key={row.row}
              row={row}
              isChosen={chosen.has(row.row)}
              onChoose={(isChosen) => onChoose([row], isChosen)}
            />
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <div className="import-more">
          <Button variant="quiet" onPress={() => setLimit(limit + STEP)}>
            {t('common.more', { count: Math.min(hidden, STEP) })}
          </Button>
        </div>
      )}
    </div>
  );
}
