/** The form of a new mandate: its draft, its dates, and what is wrong or odd per field as the rules at entry say. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterMandate } from '#core/contract/mandate-command.ts';
import { useDayField } from '#renderer/actions/forms/use-day-field.ts';
import { usePastDay } from '#renderer/actions/forms/use-past-day.ts';
import type { Day } from '#renderer/actions/use-day.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import {
  commandOf,
  EMPTY_MANDATE,
  type MandateDraft,
  missingCode,
  type RequiredField,
} from './mandate-draft.ts';
import { useMandateIssues } from './use-mandate-issues.ts';

export function useMandateForm({ today }: Day) {
  const { t } = useTranslation();
  const own = useContractQuery('profile.get', {}).data ?? null;
  // Most mandates are for the user's own organisation; another is a few letters away.
  const [draft, setDraft] = useState<MandateDraft>(() =>
    own === null ? EMPTY_MANDATE : { ...EMPTY_MANDATE, organisation: own.organisation, kvk: own.kvk },
  );
  const [judged, setJudged] = useState<readonly RequiredField[] | 'all'>([]);
  const [isConfirmed, confirm] = useState(false);
  const [left, setLeft] = useState<RegisterMandate | null>(null);
  const issues = useMandateIssues(left);
  const startsOn = useDayField(t('field.startsOn'), { optional: true });
  const endsOn = useDayField(t('field.endsOn'));
  const lastUsedOn = useDayField(t('field.lastUsedOn'), { check: usePastDay(t('field.lastUsedOn'), today) });

  const days = { startsOn: startsOn.date, endsOn: endsOn.date, lastUsedOn: lastUsedOn.date };
  const command = commandOf(draft, days, isConfirmed);
  const areDaysWrong = startsOn.isWrong || endsOn.isWrong || (draft.lastUse === 'date' && lastUsedOn.isWrong);

  /** What is wrong with a field that is needed: it is missing, or a rule refuses it. */
  const errorOf = (field: RequiredField): string | null => {
    const code = judged === 'all' || judged.includes(field) ? missingCode(draft, field) : null;
    if (code === 'kvk-invalid') return t('issue.kvk-invalid', { value: draft.kvk });
    return code === null ? issues.errorOf(field) : t(`form.missing.${field}`);
  };

  return {
    draft,
    startsOn,
    endsOn,
    lastUsedOn,
    issues,
    errorOf,
    isConfirmed,
    confirm,
    change: (part: Partial<MandateDraft>) => setDraft((before) => ({ ...before, ...part })),
    /** An empty field that is left is not judged yet: the user may come back. */
    leave: (field: RequiredField) => {
      if (judged !== 'all' && field !== 'service' && draft[field].trim() !== '')
        setJudged([...judged, field]);
    },
    /** Asks what the rules say of everything so far. */
    check: () => setLeft(areDaysWrong ? null : command),
    /** From now on every field says what is wrong; answers the command when nothing is. */
    judge: (): RegisterMandate | null => {
      setJudged('all');
      for (const day of [startsOn, endsOn, lastUsedOn]) day.judge();
      return areDaysWrong ? null : command;
    },
  };
}
export type MandateFormState = ReturnType<typeof useMandateForm>;
