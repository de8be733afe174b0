/** What Tijdig sees in a record, in words: how cells were read in one sentence, everything else in one each. */
import { useTranslation } from 'react-i18next';
import { type ComparedRow, type ImportIssue, SEVERITIES } from '#core/domain/import/comparison.ts';
import { ENTRY_ERRORS, ENTRY_INFOS, ENTRY_WARNINGS, type EntryCode } from '#core/domain/rules/entry-issue.ts';
import { formatLongDate } from '#core/i18n/format-date.ts';
import { useLanguage } from '#renderer/ui/use-language.ts';

const CODES: readonly EntryCode[] = [...ENTRY_ERRORS, ...ENTRY_WARNINGS, ...ENTRY_INFOS];
/** Issues that only say how a cell was read. */
const READ_CODES = new Set(['date-from-serial', 'date-two-digit-year', 'value-normalised']);

const byWeight = (a: ImportIssue, b: ImportIssue) =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);

export function useIssueText(): (row: ComparedRow) => readonly string[] {
  const { t } = useTranslation();
  const language = useLanguage();

  /** How the cell of an issue was read; `null` where the comparison does not carry it. */
  const readAs = ({ field }: ImportIssue, row: ComparedRow): string | null => {
    if (field === 'startsOn') return row.term?.startsOn ? formatLongDate(row.term.startsOn, language) : null;
    if (field === 'endsOn') return row.term === null ? null : formatLongDate(row.term.endsOn, language);
    if (field === 'level' || field === 'kvk' || field === 'service' || field === 'supplier')
      return row[field];
    return null;
  };

  const readPart = (issue: ImportIssue, row: ComparedRow): string | null => {
    const read = readAs(issue, row);
    if (!READ_CODES.has(issue.code) || read === null || issue.value === undefined) return null;
    const key = issue.code === 'date-from-serial' ? 'import.readSerial' : 'import.readPart';
    return t(key, { value: issue.value, read });
  };

  const sentence = (issue: ImportIssue, row: ComparedRow): string => {
    const code = CODES.find((candidate) => candidate === issue.code);
    if (code === undefined) return t('issueUnknown', { code: issue.code });
    return t(`issue.${code}`, {
      field: issue.field === null ? '' : t(`field.${issue.field}`),
      value: issue.value ?? '',
      read: readAs(issue, row) ?? t('issueValueUnknown'),
    });
  };

  return (row) => {
    const issues = row.issues.toSorted(byWeight);
    const parts = issues.flatMap((issue) => readPart(issue, row) ?? []);
    const sentences = issues
      .filter((issue) => readPart(issue, row) === null)
      .map((issue) => sentence(issue, row));
    const read = parts.length > 0 ? [t('import.readAs', { list: parts.join(', ') })] : [];
    return [...new Set([...sentences, ...read])];
  };
}
