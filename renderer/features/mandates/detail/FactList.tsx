/** Who, for whom, what, and with what: each with the form that corrects it. */
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { MandateDetail } from '#core/contract/mandate-detail.ts';
import type { Means } from '#core/domain/records/means.ts';
import { formatDate } from '#core/i18n/format-date.ts';
import { ChangeLink } from '#renderer/actions/detail/ChangeLink.tsx';
import { useActions } from '#renderer/actions/use-actions.ts';

export function FactList({ detail }: { readonly detail: MandateDetail }) {
  const { t } = useTranslation();
  const { open } = useActions();
  const { item, person, organisation, means, authorised, scope, note, archivedOn } = detail;
  const meansWords = ({ level, endsOn }: Means): string =>
    endsOn === null
      ? t('detail.facts.meansUnknown', { level })
      : t('detail.facts.meansUntil', { level, date: formatDate(endsOn) });
  const lastUse =
    item.lastUsedOn === null
      ? t(item.lastUse === 'never' ? 'mandates.never' : 'common.unknown')
      : formatDate(item.lastUsedOn);
  return (
    <section className="section">
      <h3>
        {t('detail.facts.title')}
        {archivedOn === null && (
          <ChangeLink
            what={t('detail.facts.title')}
            onPress={() => open({ kind: 'change-mandate', id: item.id })}
          />
        )}
      </h3>
      <dl className="facts">
        <dt>{t('detail.facts.authorised')}</dt>
        <dd>
          {authorised.map(({ name, until }) => (
            <span key={name} className="line">
              {name}
              {until !== null && (
                <span className="muted num"> · {t('detail.termNoStart', { end: formatDate(until) })}</span>
              )}
            </span>
          ))}
          {authorised.length === 0 && t('detail.facts.authorisedUnknown')}
        </dd>
        <dt>{t('detail.facts.person')}</dt>
        <dd>
          {item.person}
          {person?.email && <span className="muted"> · {person.email}</span>}{' '}
          {person !== null && (
            <ChangeLink
              what={t('detail.facts.person')}
              onPress={() => open({ kind: 'change-person', person })}
            />
          )}
        </dd>
        <dt>{t('detail.facts.organisation')}</dt>
        <dd>
          {item.organisation}
          {item.kvk !== '' && <span className="muted num"> · {item.kvk}</span>}{' '}
          {organisation !== null && (
            <ChangeLink
              what={t('detail.facts.organisation')}
              onPress={() => open({ kind: 'change-organisation', organisation })}
            />
          )}
        </dd>
        {item.provider !== null && (
          <>
            <dt>{t('detail.facts.provider')}</dt>
            <dd>{item.provider}</dd>
          </>
        )}
        <dt>{t('detail.facts.level')}</dt>
        <dd>{item.level}</dd>
        {scope.branch !== null && (
          <>
            <dt>{t('detail.facts.branch')}</dt>
            <dd className="num">{scope.branch}</dd>
          </>
        )}
        <dt>{t('detail.facts.lastUse')}</dt>
        <dd className="num">{lastUse}</dd>
        <dt>{t('detail.facts.means')}</dt>
        <dd>
          {means.map((one) => (
            <span key={one.id} className="line">
              {meansWords(one)}{' '}
              <ChangeLink
                what={`${t('detail.facts.means')} ${one.level}`}
                onPress={() => open({ kind: 'change-means', means: one })}
              />
            </span>
          ))}
          {means.length === 0 && person !== null && (
            <Button
              className="link-button"
              onPress={() =>
                open({
                  kind: 'register-means',
                  personId: person.id,
                  supplierId: detail.supplier?.id ?? null,
                })
              }
            >
              {t('detail.facts.addMeans')}
            </Button>
          )}
        </dd>
        {scope.forThirdPartiesOnly && (
          <>
            <dt>{t('detail.facts.service')}</dt>
            <dd>{t('detail.facts.thirdParties')}</dd>
          </>
        )}
        {note !== null && (
          <>
            <dt>{t('detail.facts.note')}</dt>
            <dd className="as-written">{note}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
