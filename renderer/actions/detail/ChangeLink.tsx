/** "Wijzig" beside a fact; read out with what it changes. */
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';

export function ChangeLink({ what, onPress }: { readonly what: string; readonly onPress: () => void }) {
  const { t } = useTranslation();
  return (
    <Button className="link-button" aria-label={t('detail.facts.changeWhat', { what })} onPress={onPress}>
      {t('detail.facts.change')}
    </Button>
  );
}
