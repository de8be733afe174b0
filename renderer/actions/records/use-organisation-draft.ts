/** An organisation as it is being typed, what is wrong with it, and the command that it makes. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterCommand } from '#core/contract/register-command.ts';
import type { LegalForm, Organisation } from '#core/domain/records/organisation.ts';
import { holdsBsnLikeNumber, parseKvk, parseRsin } from '#core/domain/values/identifiers.ts';

interface OrganisationDraft {
  readonly name: string;
  readonly kvk: string;
  readonly kind: Organisation['kind'];
  readonly legalForm: LegalForm | 'unknown';
  readonly rsin: string;
  readonly isConfirmed: boolean;
}

const draftOf = (organisation: Organisation | null): OrganisationDraft => ({
  name: organisation?.name ?? '',
  kvk: organisation?.kvk ?? '',
  kind: organisation?.kind ?? 'own',
  legalForm: organisation?.legalForm ?? 'unknown',
  rsin: organisation?.rsin ?? '',
  isConfirmed: false,
});

export function useOrganisationDraft(organisation: Organisation | null) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => draftOf(organisation));
  const [isJudged, setJudged] = useState(false);
  const { name, kvk, kind, legalForm, rsin, isConfirmed } = draft;
  // An RSIN waits for a legal form that has one (DOMAIN: Values).
  const hasRsin = legalForm !== 'unknown' && legalForm !== 'eenmanszaak';
  const mayHoldBsn = holdsBsnLikeNumber(name);
  const isRsinWrong = hasRsin && rsin.trim() !== '' && parseRsin(rsin) === null;
  const kvkError = (): string | null => {
    if (parseKvk(kvk) !== null) return null;
    return kvk.trim() === '' ? t('issue.kvk-missing') : t('issue.kvk-invalid', { value: kvk });
  };
  const errors = {
    name: name.trim() === '' ? t('form.nameMissing') : null,
    kvk: kvkError(),
    rsin: isRsinWrong ? t('issue.rsin-invalid', { value: rsin }) : null,
  };
  const isWrong = Object.values(errors).some((error) => error !== null) || (mayHoldBsn && !isConfirmed);
  const fields = {
    name: name.trim(),
    kind,
    legalForm: legalForm === 'unknown' ? null : legalForm,
    rsin: hasRsin ? parseRsin(rsin) : null,
    confirmedNoBsn: isConfirmed,
  };
  return {
    draft,
    hasRsin,
    mayHoldBsn,
    change: (part: Partial<OrganisationDraft>) => setDraft((before) => ({ ...before, ...part })),
    errors: isJudged ? errors : { name: null, kvk: null, rsin: null },
    /** From now on it says what is wrong; answers the command when nothing is. */
    judge: (): RegisterCommand | null => {
      setJudged(true);
      if (isWrong) return null;
      return organisation === null
        ? { do: 'organisation.register', kvk: kvk.trim(), ...fields }
        : { do: 'organisation.change', id: organisation.id, ...fields };
    },
  };
}
