/** What the rules at entry say of a mandate that is not registered yet: errors and warnings per field, in words. */
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#core/contract/contract.ts';
import type { RegisterMandate } from '#core/contract/mandate-command.ts';
import type { EntryField } from '#core/domain/rules/entry-issue.ts';
import { LAST_DATE } from '#core/domain/values/calendar-date.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';

type Issue = OutputOf<'mandate.check'>['issues'][number];

/** What stands in the key while nothing is asked. */
const NOTHING: RegisterMandate = {
  do: 'mandate.register',
  kvk: '-',
  person: '-',
  service: '-',
  endsOn: LAST_DATE,
};

export function useMandateIssues(command: RegisterMandate | null) {
  const { t } = useTranslation();
  const { data } = useContractQuery('mandate.check', command ?? NOTHING, { enabled: command !== null });
  const issues = command === null ? [] : (data?.issues ?? []);
  const written = (field: EntryField | null): string => {
    if (field === 'level') return command?.level ?? '';
    if (field === 'kvk' || field === 'service' || field === 'supplier' || field === 'email') {
      return command?.[field] ?? '';
    }
    return field === 'branch' ? (command?.branch ?? '') : '';
  };
  const wording = ({ code, field }: Issue): string =>
    t(`issue.${code}`, {
      field: field === null ? '' : t(`field.${field}`),
      value: written(field),
      read: t('issueValueUnknown'),
    });
  const ofField = (field: EntryField, severity: Issue['severity']): string | null => {
    const found = issues.filter(
      (issue) => issue.field === field && issue.severity === severity && issue.code !== 'bsn-like-text',
    );
    return found.length === 0 ? null : found.map(wording).join(' ');
  };
  return {
    errorOf: (field: EntryField) => ofField(field, 'error'),
    warningOf: (field: EntryField) => ofField(field, 'warning'),
    /** What is said of the whole, such as that it is known already. */
    ofWhole: issues.filter(({ field, severity }) => field === null && severity !== 'info').map(wording),
    hasErrors: issues.some(({ severity }) => severity === 'error'),
  };
}
