/** A person's login means: its level and its last day; not known is allowed. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Means } from '#core/domain/records/means.ts';
import type { AssuranceLevel } from '#core/domain/values/assurance-level.ts';
import { ActionForm } from '#renderer/actions/forms/ActionForm.tsx';
import { useDayField } from '#renderer/actions/forms/use-day-field.ts';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { LEVEL_CHOICES } from './level-choices.ts';

interface MeansFormProps {
  readonly owner: { readonly personId: string; readonly supplierId: string | null };
  /** The means that is changed; `null` = a new one. */
  readonly means: Means | null;
  /** Of the person and the supplier: one of the same level is changed, because the level is part of its key. */
  readonly known?: readonly Means[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export function MeansForm({ owner, means, known = [], onDone, onCancel }: MeansFormProps) {
  const { t } = useTranslation();
  const edit = useEdit();
  const [level, setLevel] = useState<AssuranceLevel>(means?.level ?? known[0]?.level ?? 'EH3');
  const endsOn = useDayField(t('field.meansEndsOn'), { initial: means?.endsOn ?? null, optional: true });
  const send = (): boolean => {
    endsOn.judge();
    if (endsOn.isWrong) return false;
    const id = (means ?? known.find((candidate) => candidate.level === level))?.id;
    const fields = { level, endsOn: endsOn.date };
    const { personId, supplierId } = owner;
    edit.edit(
      [
        id === undefined
          ? { do: 'means.register', personId, supplierId, ...fields }
          : { do: 'means.change', id, ...fields },
      ],
      onDone,
    );
    return true;
  };
  return (
    <ActionForm submit={t('form.save')} state={edit} onSubmit={send} onCancel={onCancel}>
      <Select label={t('field.level')} choices={LEVEL_CHOICES} value={level} onChange={setLevel} />
      <DateField {...endsOn.props} help={t('form.means.endHelp')} />
    </ActionForm>
  );
}
