/** A text holds a number that may be a BSN: it waits until the user takes it out or has looked and says that it is none. */
import { useTranslation } from 'react-i18next';
import { Callout } from '#renderer/ui/Callout.tsx';
import { CheckField } from '#renderer/ui/CheckField.tsx';

interface BsnConfirmProps {
  readonly isConfirmed: boolean;
  /** It was sent without a look. */
  readonly isWrong: boolean;
  readonly onConfirm: (isConfirmed: boolean) => void;
}

export function BsnConfirm({ isConfirmed, isWrong, onConfirm }: BsnConfirmProps) {
  const { t } = useTranslation();
  return (
    <Callout
      tone="soon"
      actions={
        <CheckField
          label={t('form.noBsn')}
          isSelected={isConfirmed}
          onChange={onConfirm}
          isInvalid={isWrong}
        />
      }
    >
      {t('form.bsnLike')}
    </Callout>
  );
}
