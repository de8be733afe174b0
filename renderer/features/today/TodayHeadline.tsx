/** The sentence on top of Vandaag, one quiet line below it, and the way to register something new. */
import Plus from 'lucide-react/icons/plus';
import { Fragment } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { TodayOverview } from '#core/domain/query/today-overview.ts';
import { formatFullDay } from '#core/i18n/format-date.ts';
import { useActions } from '#renderer/actions/use-actions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useLanguage } from '#renderer/ui/use-language.ts';
import { quietUntil, sentenceOf } from './today-sentence.ts';

export function TodayHeadline({ overview }: { readonly overview: TodayOverview }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { open } = useActions();
  const quiet = quietUntil(overview);
  return (
    <div className="head-row">
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
      <div className="actions">
        <Button glyph={Plus} onPress={() => open({ kind: 'register-mandate' })}>
          {t('today.new')}
        </Button>
      </div>
    </div>
  );
}
