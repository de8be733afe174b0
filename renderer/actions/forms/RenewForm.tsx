/** A new term under the same mandate. Who still has to renew first reads how; Tijdig renews nothing itself. */
import { useTranslation } from 'react-i18next';
import { suggestedEnd } from '#core/domain/rules/terms.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { ActionForm } from './ActionForm.tsx';
import type { TargetFormProps } from './action-form-props.ts';
import { RenewSteps } from './RenewSteps.tsx';
import { TermFields } from './TermFields.tsx';
import { useTerm } from './use-term.ts';

/** Waits for what the suppliers offer, so that no field changes under the hands of whoever fills it in. */
export function RenewForm(props: TargetFormProps) {
  const { t } = useTranslation();
  const { ids, term } = props.target;
  const { data, error } = useContractQuery('mandates.renewal', { ids: [...ids] });
  if (error !== null) return <ErrorCallout title={t('errorTitle.load')} error={error} />;
  if (data === undefined) return <p role="status">{t('common.loading')}</p>;
  const { startsOn, years, chosen } = data;
  const proposed = { startsOn, endsOn: suggestedEnd(startsOn, chosen) };
  return <NewTermForm {...props} years={years} proposed={term ?? proposed} />;
}

interface NewTermFormProps extends TargetFormProps {
  readonly years: readonly number[];
  readonly proposed: { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate };
}

function NewTermForm({ target, years, proposed, onDone, onCancel }: NewTermFormProps) {
  const { t } = useTranslation();
  const edit = useEdit();
  const { ids } = target;
  const item = target.item?.kind === 'mandate' ? target.item : null;
  const term = useTerm(proposed.startsOn, proposed.endsOn, years);
  const { start, end } = term;
  const send = (): boolean => {
    start.judge();
    end.judge();
    const [startsOn, endsOn] = [start.date, end.date];
    if (startsOn === null || endsOn === null || end.isWrong) return false;
    edit.edit(
      ids.map((id) => ({ do: 'mandate.renew', id, startsOn, endsOn })),
      onDone,
    );
    return true;
  };
  return (
    <ActionForm submit={t('form.renew.submit')} state={edit} onSubmit={send} onCancel={onCancel}>
      {item?.next === 'renew' && <RenewSteps item={item} />}
      <strong className="strong">{t('form.renew.question', { count: ids.length })}</strong>
      <TermFields term={term} autoFocus />
    </ActionForm>
  );
}
