/** The field for a reason, with the question whether a number in it is a BSN. */
import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/ui/TextField.tsx';
import { BsnConfirm } from './BsnConfirm.tsx';
import type { Reason } from './use-reason.ts';

interface ReasonFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly reason: Reason;
  readonly autoFocus?: boolean;
}

export function ReasonField({ reason, ...rest }: ReasonFieldProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        {...rest}
        value={reason.typed}
        onChange={reason.setText}
        error={reason.isJudged && reason.isMissing ? t('form.reasonMissing') : null}
      />
      {reason.isBsnLike && (
        <BsnConfirm
          isConfirmed={reason.isConfirmed}
          isWrong={reason.isJudged && !reason.isConfirmed}
          onConfirm={reason.confirm}
        />
      )}
    </>
  );
}
