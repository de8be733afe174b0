/** One question for many: when did each of these persons last log in at this supplier? What is not known may stay so. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#core/contract/contract.ts';
import type { RegisterCommand } from '#core/contract/register-command.ts';
import { readDate } from '#core/domain/import/read-date.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { ActionForm } from '#renderer/actions/forms/ActionForm.tsx';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { type AccountAnswer, AccountRow, UNKNOWN_ANSWER } from './AccountRow.tsx';

type Account = OutputOf<'accounts.unknown-use'>['accounts'][number];

const keyOf = ({ personId, supplier }: Account): string => `${personId}|${supplier ?? ''}`;

/** Whether an answer can be saved: a day must be one, and may not lie after today. */
function isWrong({ kind, day }: AccountAnswer, today: CalendarDate): boolean {
  const date = readDate(day)?.date;
  return kind === 'date' && (date === undefined || date > today);
}

function commandsOf({ mandateIds }: Account, { kind, day }: AccountAnswer): RegisterCommand[] {
  const on = readDate(day)?.date;
  if (kind === 'never') return mandateIds.map((id) => ({ do: 'mandate.change', id, lastUse: 'never' }));
  return kind === 'date' && on !== undefined ? mandateIds.map((id) => ({ do: 'mandate.use', id, on })) : [];
}

interface UnknownUseDialogProps {
  readonly today: CalendarDate;
  readonly onClose: () => void;
}

export function UnknownUseDialog({ today, onClose }: UnknownUseDialogProps) {
  const { t } = useTranslation();
  const edit = useEdit();
  const { data, error } = useContractQuery('accounts.unknown-use', {});
  const [answers, setAnswers] = useState<ReadonlyMap<string, AccountAnswer>>(new Map());
  const [isJudged, setJudged] = useState(false);
  const accounts = data?.accounts ?? [];
  const answerOf = (account: Account) => answers.get(keyOf(account)) ?? UNKNOWN_ANSWER;
  const send = (): boolean => {
    setJudged(true);
    if (accounts.some((account) => isWrong(answerOf(account), today))) return false;
    const commands = accounts.flatMap((account) => commandsOf(account, answerOf(account)));
    if (commands.length === 0) onClose();
    else edit.edit(commands, onClose);
    return true;
  };
  return (
    <Dialog title={t('form.unknownUse.title')} size="wide" onClose={onClose}>
      <p>{t('form.unknownUse.text')}</p>
      {error !== null && <ErrorCallout title={t('errorTitle.load')} error={error} />}
      {data !== undefined && accounts.length === 0 && <p>{t('form.unknownUse.none')}</p>}
      <ActionForm submit={t('form.unknownUse.submit')} state={edit} onSubmit={send} onCancel={onClose}>
        <div className="account-list">
          {accounts.map((account) => (
            <AccountRow
              key={keyOf(account)}
              title={[account.person, account.supplier ?? t('form.unknownUse.noSupplier')].join(' · ')}
              count={account.mandateIds.length}
              answer={answerOf(account)}
              today={today}
              isJudged={isJudged}
              onAnswer={(answer) => setAnswers(new Map(answers).set(keyOf(account), answer))}
            />
          ))}
        </div>
        {data !== undefined && data.total > accounts.length && (
          <p className="muted">{t('form.unknownUse.more', { count: data.total - accounts.length })}</p>
        )}
      </ActionForm>
    </Dialog>
  );
}
