/** What follows a chain mandate that was granted, step by step, with whether it stands still. */
import AlarmClock from 'lucide-react/icons/alarm-clock';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import CircleDot from 'lucide-react/icons/circle-dot';
import { useTranslation } from 'react-i18next';
import type { ChainDetail } from '#core/contract/chains.ts';
import { FOLLOW_UP_STEPS } from '#core/domain/records/chain-mandate.ts';
import { formatDate } from '#core/i18n/format-date.ts';
import { ChangeLink } from '#renderer/actions/detail/ChangeLink.tsx';
import { useActions } from '#renderer/actions/use-actions.ts';
import { Icon } from '#renderer/ui/Icon.tsx';

export function FollowUpList({ detail }: { readonly detail: ChainDetail }) {
  const { t } = useTranslation();
  const { open } = useActions();
  const { item, followUp, archivedOn } = detail;
  const { reached, next, stalled, since } = item.followUp;
  const at = reached === null ? -1 : FOLLOW_UP_STEPS.indexOf(reached);
  return (
    <section className="section">
      <h3>
        {t('detail.steps.title')}
        {next !== null && archivedOn === null && (
          <ChangeLink
            what={t('detail.steps.title')}
            onPress={() => open({ kind: 'chain-follow-up', id: item.id })}
          />
        )}
      </h3>
      {stalled && since !== null && (
        <p className="status stalled" data-tone="soon">
          <Icon glyph={AlarmClock} />
          <span>{t('chains.stalledSince', { date: formatDate(since) })}</span>
        </p>
      )}
      <ol className="plain-list steps-list">
        {FOLLOW_UP_STEPS.map((step, index) => {
          const on = followUp.find((done) => done.step === step)?.on;
          const isDone = index <= at;
          return (
            <li key={step} data-done={isDone || undefined} data-next={step === next || undefined}>
              <Icon glyph={isDone ? CircleCheck : step === next ? CircleDot : CircleDashed} />
              <span>
                {t(`chains.followUp.${step}`)}
                {isDone && <span className="visually-hidden">, {t('chains.done')}</span>}
              </span>
              {on !== undefined && <time dateTime={on}>{formatDate(on)}</time>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
