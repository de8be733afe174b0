/** The keys of the palette itself. */
import { useTranslation } from 'react-i18next';

export function PaletteFoot() {
  const { t } = useTranslation();
  return (
    <p className="palette-foot" aria-hidden="true">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> {t('palette.footChoose')}
      </span>
      <span>
        <kbd>Enter</kbd> {t('palette.footDo')}
      </span>
      <span>
        <kbd>Esc</kbd> {t('palette.footClose')}
      </span>
    </p>
  );
}
