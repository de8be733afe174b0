/** Of some mandates nobody knows when the last login was; one question answers many. */
import { useTranslation } from 'react-i18next';
import { useActions } from '#renderer/actions/use-actions.ts';
import { Button } from '#renderer/ui/Button.tsx';

export function UnknownUseLine({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  const { open } = useActions();
  return (
    <p className="notice-line">
      <span>{t('today.unknownUse.text', { count })}</span>
      <Button variant="quiet" onPress={() => open({ kind: 'unknown-use' })}>
        {t('today.unknownUse.answer')}
      </Button>
    </p>
  );
}
