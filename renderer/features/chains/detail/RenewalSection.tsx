/** How the side that ends first is renewed, what to know before, and the dossier that keeps what it is. */
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import CircleDot from 'lucide-react/icons/circle-dot';
import FolderDown from 'lucide-react/icons/folder-down';
import { useTranslation } from 'react-i18next';
import type { ChainDetail } from '#core/contract/chains.ts';
import { DOSSIER_STEPS } from '#core/domain/records/renewal-dossier.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { formatDate } from '#core/i18n/format-date.ts';
import { EditError } from '#renderer/actions/forms/EditError.tsx';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useChainWords } from '#renderer/ui/use-chain-words.ts';

interface RenewalSectionProps {
  readonly detail: ChainDetail;
  readonly today: CalendarDate;
}

export function RenewalSection({ detail, today }: RenewalSectionProps) {
  const { t } = useTranslation();
  const { sideOf, upper } = useChainWords();
  const edit = useEdit();
  const { item, renewal, archivedOn } = detail;
  if (renewal === null || archivedOn !== null) return null;
  const { side, way, keepsDossier, withoutAccess, nearDeadlines, dossier } = renewal;
  const done = dossier?.steps.length ?? 0;
  const next = dossier === null || dossier.closedOn !== null ? undefined : DOSSIER_STEPS[done];
  return (
    <section className="section">
      <h3>{t('chains.renewal.title')}</h3>
      <p>
        {upper(sideOf(item, side))}: {t(`chains.renewal.way.${way}`)}
      </p>
      {withoutAccess !== null && (
        <p className="muted">
          {t('chains.renewal.noAccess', {
            days: t('common.workingDays', { count: withoutAccess.workingDays }),
          })}
        </p>
      )}
      {nearDeadlines.map(({ on, name, service }) => (
        <p key={`${on} ${service}`}>
          {t('chains.renewal.deadline', { date: formatDate(on), name, service })}
        </p>
      ))}
      {edit.error !== null && <EditError error={edit.error} />}
      {dossier !== null && (
        <ol className="plain-list steps-list">
          {DOSSIER_STEPS.map((step, at) => {
            const on = dossier.steps[at]?.on;
            return (
              <li key={step} data-done={at < done || undefined} data-next={step === next || undefined}>
                <Icon glyph={at < done ? CircleCheck : step === next ? CircleDot : CircleDashed} />
                <span>
                  {t(`chains.dossier.${step}`)}
                  {at < done && <span className="visually-hidden">, {t('chains.done')}</span>}
                </span>
                {on !== undefined && <time dateTime={on}>{formatDate(on)}</time>}
              </li>
            );
          })}
        </ol>
      )}
      {dossier === null && keepsDossier && (
        <Button
          glyph={FolderDown}
          isPending={edit.isPending}
          onPress={() => edit.edit([{ do: 'dossier.keep', id: item.id }])}
        >
          {t('chains.renewal.keep')}
        </Button>
      )}
      {next !== undefined && (
        <Button
          isPending={edit.isPending}
          onPress={() => edit.edit([{ do: 'dossier.step', id: item.id, step: next, on: today }])}
        >
          {t(`chains.dossierDone.${next}`)}
        </Button>
      )}
    </section>
  );
}
