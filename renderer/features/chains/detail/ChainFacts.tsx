/** The two organisations, whom to write to, terms and note; what can be corrected has its form. */
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChainDetail } from '#core/contract/chains.ts';
import { CHAIN_SIDES, type ChainSideName } from '#core/domain/records/chain-mandate.ts';

import { formatDate } from '#core/i18n/format-date.ts';
import { ChangeLink } from '#renderer/actions/detail/ChangeLink.tsx';
import { useActions } from '#renderer/actions/use-actions.ts';
import { useChainWords } from '#renderer/ui/use-chain-words.ts';
import { useTermWords } from '#renderer/ui/use-term-words.ts';

export function ChainFacts({ detail }: { readonly detail: ChainDetail }) {
  const { t } = useTranslation();
  const { open } = useActions();
  const { sideOf, upper } = useChainWords();
  const { item, note, archivedOn, sides } = detail;
  const { termWords, suspensionWords, revokedWords } = useTermWords();
  const party = (name: ChainSideName) => {
    const { organisation, contact } = sides[name];
    const { name: called, kvk } = item[name];
    return (
      <>
        <dt>{t(`field.${name}`)}</dt>
        <dd>
          {called}
          {kvk !== '' && <span className="muted num"> · {kvk}</span>}{' '}
          {organisation !== null && (
            <ChangeLink
              what={t(`field.${name}`)}
              onPress={() => open({ kind: 'change-organisation', organisation })}
            />
          )}
          {contact !== null && (
            <span className="line muted">
              {[contact.name, contact.email].filter((part) => part !== null).join(', ')}
            </span>
          )}
        </dd>
      </>
    );
  };
  const terms = (name: ChainSideName) => {
    const { terms: all, suspensions, revoked, branch, forThirdPartiesOnly } = sides[name];
    if (all.length === 0) return null;
    return (
      <>
        <dt>{upper(sideOf(item, name))}</dt>
        <dd className="num">
          {all.map((term) => (
            <span key={`${term.startsOn} ${term.endsOn}`} className="line">
              {termWords(term)}
            </span>
          ))}
          {suspensions.map((one) => (
            <span key={`${one.from} ${one.to}`} className="line">
              {suspensionWords(one)}
            </span>
          ))}
          {revoked !== null && (
            <span className="line">
              {revokedWords(revoked)}
              {revoked.reason !== null && <span className="muted">: {revoked.reason}</span>}
            </span>
          )}
          {branch !== null && (
            <span className="line">
              {t('detail.facts.branch')} {branch}
            </span>
          )}
          {forThirdPartiesOnly && <span className="line">{t('detail.facts.thirdParties')}</span>}
        </dd>
      </>
    );
  };
  return (
    <section className="section">
      <h3>{t('detail.facts.title')}</h3>
      <dl className="facts">
        {party('grantor')}
        {party('intermediary')}
        <dt>{t('detail.facts.level')}</dt>
        <dd>{item.level}</dd>
        {CHAIN_SIDES.map((name) => (
          <Fragment key={name}>{terms(name)}</Fragment>
        ))}
        {note !== null && (
          <>
            <dt>{t('detail.facts.note')}</dt>
            <dd className="as-written">{note}</dd>
          </>
        )}
      </dl>
      {archivedOn !== null && <p>{t('detail.archived', { date: formatDate(archivedOn) })}</p>}
    </section>
  );
}
