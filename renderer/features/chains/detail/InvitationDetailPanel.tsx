/** Everything about one invitation: whose move it is, until when, and the steps that may follow. */

import { useNavigate } from '@tanstack/react-router';
import AlarmClock from 'lucide-react/icons/alarm-clock';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDot from 'lucide-react/icons/circle-dot';
import Link from 'lucide-react/icons/link';
import PenLine from 'lucide-react/icons/pen-line';
import { useTranslation } from 'react-i18next';
import type { InvitationDetail } from '#core/contract/chains.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { formatDate, formatFullDay } from '#core/i18n/format-date.ts';
import { DetailTitle } from '#renderer/actions/detail/DetailTitle.tsx';
import { HistoryList } from '#renderer/actions/detail/HistoryList.tsx';
import { SupplierContact } from '#renderer/actions/detail/SupplierContact.tsx';
import { DetailPanel } from '#renderer/actions/table/DetailPanel.tsx';
import type { Split } from '#renderer/actions/table/use-split.ts';
import { useActions } from '#renderer/actions/use-actions.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { otherParty, useChainWords } from '#renderer/ui/use-chain-words.ts';
import { useInvitationWords } from '#renderer/ui/use-invitation-words.ts';
import { useLanguage } from '#renderer/ui/use-language.ts';

interface InvitationDetailPanelProps {
  readonly id: string;
  readonly today: CalendarDate;
  readonly split: Split;
}

export function InvitationDetailPanel({ id, today, split }: InvitationDetailPanelProps) {
  const { t } = useTranslation();
  const { servicesOf } = useChainWords();
  const { data: detail, error, refetch } = useContractQuery('invitation.detail', { id });
  const label =
    detail === undefined
      ? null
      : t('chains.detail.invitation', {
          organisation: otherParty(detail.item).name,
          services: servicesOf(detail.item),
        });
  return (
    <DetailPanel id={id} label={label} error={error} retry={() => void refetch()} split={split}>
      {detail !== undefined && (
        <>
          <InvitationHead detail={detail} today={today} onClose={split.close} />
          <div className="detail-body">
            <StepsTaken detail={detail} />
            <SupplierContact supplier={detail.supplier} />
            <HistoryList id={id} />
          </div>
        </>
      )}
    </DetailPanel>
  );
}

interface InvitationHeadProps {
  readonly detail: InvitationDetail;
  readonly today: CalendarDate;
  readonly onClose: () => void;
}

function InvitationHead({ detail, today, onClose }: InvitationHeadProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { open } = useActions();
  const navigate = useNavigate();
  const { servicesOf } = useChainWords();
  const { waitsOf } = useInvitationWords();
  const { item } = detail;
  const { id, state, lastDay, actBy, stalled, since, legal, chainMandateId } = item;
  const waits = waitsOf(item);
  const mayBeSigned = state === 'invited' || state === 'in-progress';
  const tab = item.direction ?? 'neither';
  return (
    <div className="detail-head">
      <DetailTitle title={otherParty(item).name} about={servicesOf(item)} onClose={onClose} />
      <p>
        <strong className="strong">{t(`invitationState.${state}`)}</strong>
        {waits !== null && `. ${waits}.`}
      </p>
      {lastDay !== null && waits !== null && (
        <p>
          {t('chains.detail.lastDay', { date: formatFullDay(lastDay, today, language) })}
          {actBy !== null && ` ${t('detail.actBy', { date: formatFullDay(actBy, today, language) })}`}
        </p>
      )}
      {stalled && (
        <p className="status stalled" data-tone="soon">
          <Icon glyph={AlarmClock} />
          <span>{t('chains.stalledSince', { date: formatDate(since) })}</span>
        </p>
      )}
      <div className="detail-acts" data-steps>
        {mayBeSigned && (
          <Button variant="primary" glyph={PenLine} onPress={() => open({ kind: 'invitation-sign', id })}>
            {t('chains.invitation.sign')}
          </Button>
        )}
        {state === 'accepted' && chainMandateId === null && (
          <Button variant="primary" glyph={Link} onPress={() => open({ kind: 'invitation-grant', id })}>
            {t('chains.invitation.grant')}
          </Button>
        )}
        {chainMandateId !== null && (
          <Button
            glyph={Link}
            onPress={() => void navigate({ to: '/chains', search: { tab, id: chainMandateId } })}
          >
            {t('chains.invitation.show')}
          </Button>
        )}
        {legal.map((step, at) => (
          <Button
            key={step}
            variant={at === 0 && !mayBeSigned ? 'primary' : 'plain'}
            onPress={() => open({ kind: 'invitation-step', id, step })}
          >
            {t(`chains.invitation.step.${step}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}

function StepsTaken({ detail }: { readonly detail: InvitationDetail }) {
  const { t } = useTranslation();
  const { signingOf, waitsOf } = useInvitationWords();
  const { item, steps, signatures, note } = detail;
  const waits = waitsOf(item);
  return (
    <section className="section">
      <h3>{t('detail.steps.title')}</h3>
      <ol className="plain-list steps-list">
        {steps.map(({ step, on }) => (
          <li key={`${step} ${on}`} data-done>
            <Icon glyph={CircleCheck} />
            <span>{t(`invitationState.${step}`)}</span>
            <time dateTime={on}>{formatDate(on)}</time>
          </li>
        ))}
        {signatures.map(({ person, on }) => (
          <li key={person} data-done>
            <Icon glyph={PenLine} />
            <span>{t('chains.signing.by', { person })}</span>
            <time dateTime={on}>{formatDate(on)}</time>
          </li>
        ))}
        {waits !== null && (
          <li data-next>
            <Icon glyph={CircleDot} />
            <span>
              {waits}
              {item.state !== 'concept' && <span className="muted">, {signingOf(item)}</span>}
            </span>
          </li>
        )}
      </ol>
      {note !== null && <p className="as-written">{note}</p>}
    </section>
  );
}
