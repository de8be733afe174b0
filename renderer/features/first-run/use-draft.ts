/** The draft of the first run: a field is judged when it is left, all are when the form is sent. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CHECKED_FIELDS, type CheckedField, type Draft, EMPTY_DRAFT, errorOf } from './draft.ts';

export function useDraft() {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [judged, setJudged] = useState<readonly CheckedField[]>([]);

  const wording = (field: CheckedField): string | null => {
    const error = judged.includes(field) ? errorOf(draft, field) : null;
    if (error === null) return null;
    return t(`firstRun.error.${error.key}`, 'count' in error ? { count: error.count } : { count: 0 });
  };

  return {
    draft,
    wording,
    change: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })),
    /** An empty field that is left is not judged yet: the user may come back. */
    leave: (field: 'name' | 'organisation' | 'kvk') => {
      if (draft[field].trim() !== '') setJudged((before) => [...before, field]);
    },
    judgeAll: () => setJudged(CHECKED_FIELDS),
  };
}
