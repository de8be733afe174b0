/** The chain mandate that came of an accepted invitation, with the term that its register shows. */
import { useTranslation } from 'react-i18next';
import { offeredYears, suggestedEnd } from '#core/domain/rules/terms.ts';
import { ActionForm } from '#renderer/actions/forms/ActionForm.tsx';
import { TermFields } from '#renderer/actions/forms/TermFields.tsx';
import { useTerm } from '#renderer/actions/forms/use-term.ts';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { ChainLine } from './ChainLine.tsx';
import type { ChainsFormProps } from './chain-form-props.ts';

interface GrantFormProps extends ChainsFormProps {
  readonly id: string;
}

export function GrantForm({ id, day, onDone, onCancel }: GrantFormProps) {
  const { t } = useTranslation();
  const edit = useEdit();
  const detail = useContractQuery('invitation.detail', { id }).data;
  const years = offeredYears(detail?.supplier ?? null);
  const term = useTerm(day.today, suggestedEnd(day.today, 5), years);
  const send = (): boolean => {
    term.start.judge();
    term.end.judge();
    const [startsOn, endsOn] = [term.start.date, term.end.date];
    if (startsOn === null || endsOn === null || term.end.isWrong) return false;
    edit.edit([{ do: 'invitation.grant', id, startsOn, endsOn }], onDone);
    return true;
  };
  return (
    <ActionForm submit={t('form.record')} state={edit} onSubmit={send} onCancel={onCancel}>
      {detail !== undefined && <ChainLine item={detail.item} />}
      <p>{t('chains.form.grantText')}</p>
      <TermFields term={term} autoFocus />
    </ActionForm>
  );
}
