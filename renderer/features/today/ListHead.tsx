/** Names of the columns above the first group; hidden from assistive technology, because rows say it in words. */
import { useTranslation } from 'react-i18next';
import { axisPosition } from '#renderer/ui/clock-axis.ts';

export function ListHead() {
  const { t } = useTranslation();
  return (
    <div className="list-head" aria-hidden="true">
      <span />
      <span className="axis-mini">
        <i style={{ '--at': axisPosition(0) }}>{t('today.column.now')}</i>
        <i style={{ '--at': axisPosition(91) }}>{t('today.column.months')}</i>
        <i style={{ '--at': axisPosition(365) }}>{t('today.column.year')}</i>
        <i style={{ '--at': axisPosition(1826) }}>{t('today.column.years')}</i>
      </span>
      <span>{t('today.column.actBy')}</span>
      <span className="step">{t('today.column.nextStep')}</span>
    </div>
  );
}
