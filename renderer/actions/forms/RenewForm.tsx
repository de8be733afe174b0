/** A new term under the same mandate. Who still has to renew first reads how; Tijdig renews nothing itself. */
import { useTranslation } from 'react-i18next';
import type { ListItem } from '#core/domain/query/list-item.ts';
import { suggestedEnd } from '#core/domain/rules/terms.ts';
import { addDays, addYears, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { ActionForm } from './ActionForm.tsx';
import type { TargetFormProps } from './action-form-props.ts';
import { RenewSteps } from './RenewSteps.tsx';
import { TermFields } from './TermFields.tsx';
import { TERM_YEARS, type TermYears, useTerm } from './use-term.ts';

/** The day after the old end; when that has passed, today. */
const startOf = (item: ListItem | null, today: CalendarDate): CalendarDate =>
  item === null || item.endsOn < today ? today : addDays(item.endsOn, 1);

/** As long as the old term when that was one of the usual lengths, else the longest. */
function yearsOf(item: ListItem | null): TermYears {
  const start = item?.startsOn ?? null;
  if (item === null || start === null) return '5';
  const isLength = (years: TermYears) => {
    const anniversary = addYears(start, Number(years));
    return item.endsOn === anniversary || item.endsOn === addDays(anniversary, -1);
  };
  return TERM_YEARS.find(isLength) ?? '5';
}

export function RenewForm({ target, day, onDone, onCancel }: TargetFormProps) {
  const { t } = useTranslation();
  const edit = useEdit();
  const { item, ids } = target;
  const startsOn = target.term?.startsOn ?? startOf(item, day.today);
  const term = useTerm(startsOn, target.term?.endsOn ?? suggestedEnd(startsOn, Number(yearsOf(item))));
  const { start, end } = term;
  const send = (): boolean => {
    start.judge();
    end.judge();
    const [from, to] = [start.date, end.date];
    if (from === null || to === null || end.isWrong) return false;
    edit.edit(
      ids.map((id) => ({ do: 'mandate.renew', id, startsOn: from, endsOn: to })),
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
