/** The sentence on top of Vandaag, and one quiet line below it. */
import { Fragment } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { TodayOverview } from '#core/domain/query/today-overview.ts';
import { formatFullDay } from '#core/i18n/format-date.ts';
import { useLanguage } from '#renderer/ui/use-language.ts';
import { quietUntil, sentenceOf } from './today-sentence.ts';

export function TodayHeadline({ overview }: { readonly overview: TodayOverview }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const quiet = quietUntil(overview);
  return (
    <div className="headline">
      <h1>
        {sentenceOf(overview).map((part, at) => (
          <Fragment key={part.key}>
            {at > 0 && ' '}
            <Trans
              i18nKey={`today.sentence.${part.key}`}
              count={'count' in part ? part.count : 0}
              values={'date' in part ? { date: formatFullDay(part.date, overview.today, language) } : {}}
              components={{ date: <span className="nowrap" /> }}
            />
          </Fragment>
        ))}
      </h1>
      <p>
        {quiet === null
          ? t('today.below.total', { count: overview.total })
          : t('today.below.quietUntil', { date: formatFullDay(quiet, overview.today, language) })}
      </p>
    </div>
  );
}
