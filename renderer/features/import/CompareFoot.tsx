/** Below the comparison: that nothing is saved yet, and the one button that saves. */
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';

interface CompareFootProps {
  readonly count: number;
  readonly isSaving: boolean;
  readonly onBack: () => void;
  readonly onApply: () => void;
}

export function CompareFoot({ count, isSaving, onBack, onApply }: CompareFootProps) {
  const { t } = useTranslation();
  const label = count === 0 ? t('import.applyNone') : t('import.apply', { count });
  return (
    <div className="wizard-foot">
      <span className="note">{t(count === 0 ? 'import.chooseFirst' : 'import.nothingSaved')}</span>
      <Button onPress={onBack}>{t('import.back')}</Button>
      <Button variant="primary" isDisabled={count === 0} isPending={isSaving} onPress={onApply}>
        {isSaving ? t('import.applying') : label}
      </Button>
    </div>
  );
}
