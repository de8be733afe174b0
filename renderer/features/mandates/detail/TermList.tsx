/** All terms there ever were, newest end first, and what interrupted them. */
import { useTranslation } from 'react-i18next';
import type { MandateDetail } from '#core/contract/mandate-detail.ts';
import type { Term } from '#core/domain/records/mandate.ts';
import { formatDate } from '#core/i18n/format-date.ts';
import { OnlyRecords } from '#renderer/actions/forms/OnlyRecords.tsx';
import { targetOf } from '#renderer/actions/use-actions.ts';
import { useTermWords } from '#renderer/ui/use-term-words.ts';

export function TermList({ detail }: { readonly detail: MandateDetail }) {
  const { t } = useTranslation();
  const { item, terms, suspensions, revoked, archivedOn } = detail;
  const { termWords, suspensionWords, revokedWords } = useTermWords();
  const governs = ({ startsOn, endsOn }: Term) => endsOn === item.endsOn && startsOn === item.startsOn;
  return (
    <section className="section">
      <h3>{t('detail.terms')}</h3>
      <ul className="plain-list num">
        {terms.map((term) => (
          <li key={`${term.startsOn} ${term.endsOn}`}>
            {termWords(term)}
            {terms.length > 1 && governs(term) && <span className="muted"> ({t('detail.governs')})</span>}
          </li>
        ))}
        {suspensions.map((suspension) => (
          <li key={`${suspension.from} ${suspension.to}`}>{suspensionWords(suspension)}</li>
        ))}
        {revoked !== null && (
          <li>
            {revokedWords(revoked)}
            {revoked.reason !== null && <span className="muted">: {revoked.reason}</span>}
          </li>
        )}
        {archivedOn !== null && <li>{t('detail.archived', { date: formatDate(archivedOn) })}</li>}
      </ul>
      {revoked !== null && archivedOn === null && <OnlyRecords target={targetOf(item)} what="revoke" />}
    </section>
  );
}
