/** One record: whether it is taken over, what it is, and what Tijdig sees in it. */
import { useTranslation } from 'react-i18next';
import type { ComparedRow } from '#core/domain/import/comparison.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { OUTCOME_LOOK } from './outcome-look.ts';
import { TermText } from './TermText.tsx';
import { useIssueText } from './use-issue-text.ts';

interface CompareRowProps {
  readonly row: ComparedRow;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

export function CompareRow({ row, isChosen, onChoose }: CompareRowProps) {
  const { t } = useTranslation();
  const issueText = useIssueText();
  const { tone, glyph } = OUTCOME_LOOK[row.outcome];
  /** Record 1 stands below the header, so a spreadsheet shows it as row 2. */
  const sheetRow = row.row + 1;
  const texts = [...issueText(row)];
  if (row.outcome === 'same' && texts.length === 0) texts.push(t('import.sameText'));
  return (
    <tr data-off={!row.acceptable || undefined}>
      <td className="c-check">
        {row.acceptable && (
          <Checkbox label={t('import.chooseRow', { row: sheetRow })} checked={isChosen} onChange={onChoose} />
        )}
      </td>
      <td className="c-kind">
        <span className="status" data-tone={tone}>
          <Icon glyph={glyph} />
          <span>{t(`outcome.${row.outcome}`)}</span>
        </span>
      </td>
      <td className="c-num date">{sheetRow}</td>
      <td className="c-who">
        {row.person ?? <span className="muted">{t('import.noPerson')}</span>}
        <br />
        <span className="muted">{row.service ?? t('import.noService')}</span>
      </td>
      <td className="c-term num">
        <TermText row={row} />
      </td>
      <td>
        <span className="under num">
          <TermText row={row} />
        </span>
        <span className="sees">
          {texts.map((text) => (
            <span key={text}>{text}</span>
          ))}
        </span>
      </td>
    </tr>
  );
}
