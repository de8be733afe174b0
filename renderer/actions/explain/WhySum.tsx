/** The sum behind a date: last day, handling days of the action, own margin, result. */
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActByExplanation } from '#core/domain/rules/act-by-explanation.ts';
import { formatWeekdayDate } from '#core/i18n/format-date.ts';
import { useLanguage } from '#renderer/ui/use-language.ts';
import type { ExplainSupplier } from './explain-supplier.ts';

interface WhySumProps {
  readonly explanation: ActByExplanation;
  readonly supplier: ExplainSupplier;
}

export function WhySum({ explanation, supplier }: WhySumProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { clock, lastDay, action, handlingDays, ownBufferDays, roleByFormDays, actBy, count } = explanation;
  const days = (number: number) => t('common.workingDays', { count: number });
  const name = t(`action.${action}`);
  const lines = [
    [t(`why.lastDay.${clock}`), formatWeekdayDate(lastDay, language)],
    [
      supplier === null ? name : t('why.handling', { action: name, supplier: supplier.name }),
      days(handlingDays),
    ],
    ...(roleByFormDays > 0 ? [[t('why.roleByForm'), days(roleByFormDays)]] : []),
    [t('why.ownBuffer'), days(ownBufferDays)],
    ...(count.actBy === actBy ? [] : [[t('why.countedTo'), formatWeekdayDate(count.actBy, language)]]),
  ];
  return (
    <dl className="sum">
      {lines.map(([term, value]) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
      <dt className="total">{t('why.total')}</dt>
      <dd className="total">{formatWeekdayDate(actBy, language)}</dd>
    </dl>
  );
}
