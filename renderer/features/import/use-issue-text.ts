/** An issue in words, with what Tijdig made of the cell where that helps. */
import { useTranslation } from 'react-i18next';
import type { ComparedRow, ImportIssue } from '#core/domain/import/comparison.ts';
import { ENTRY_ERRORS, ENTRY_INFOS, ENTRY_WARNINGS, type EntryCode } from '#core/domain/rules/entry-issue.ts';
import { formatDate } from '#core/i18n/format-date.ts';

const CODES: readonly EntryCode[] = [...ENTRY_ERRORS, ...ENTRY_WARNINGS, ...ENTRY_INFOS];

/** How the cell of an issue was read; `null` where the comparison does not carry it. */
function readAs({ field }: ImportIssue, row: ComparedRow): string | null {
  switch (field) {
    case 'startsOn':
      return row.term?.startsOn ? formatDate(row.term.startsOn) : null;
    case 'endsOn':
      return row.term === null ? null : formatDate(row.term.endsOn);
    case 'level':
    case 'kvk':
    case 'person':
    case 'organisation':
    case 'service':
    case 'supplier':
      return row[field];
    default:
      return null;
  }
}

export function useIssueText(): (issue: ImportIssue, row: ComparedRow) => string {
  const { t } = useTranslation();
  return (issue, row) => {
    const code = CODES.find((candidate) => candidate === issue.code);
    if (code === undefined) return t('issueUnknown', { code: issue.code });
    return t(`issue.${code}`, {
      field: issue.field === null ? '' : t(`field.${issue.field}`),
      value: issue.value ?? '',
      read: readAs(issue, row) ?? t('issueValueUnknown'),
    });
  };
}
