/** The employees who log in through the chain mandate, until when each can, and who could before. */
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { ChainDetail } from '#core/contract/chains.ts';
import { formatDate } from '#core/i18n/format-date.ts';
import { ChangeLink } from '#renderer/actions/detail/ChangeLink.tsx';
import { useActions } from '#renderer/actions/use-actions.ts';

type Assignment = NonNullable<ChainDetail['assignments']>[number];

export function UserList({ detail }: { readonly detail: ChainDetail }) {
  const { t } = useTranslation();
  const { open } = useActions();
  const { item, assignments, archivedOn } = detail;
  const { id } = item;
  const until = ({ personId }: Assignment) =>
    item.users?.find((user) => user.personId === personId)?.until ?? null;
  const lastUse = ({ lastUse: use }: Assignment): string => {
    if (use.kind === 'date') return t('chains.users.lastUse', { date: formatDate(use.on) });
    return t(use.kind === 'never' ? 'chains.users.never' : 'chains.users.lastUseUnknown');
  };
  const means = ({ means: all }: Assignment): string =>
    all.length === 0
      ? t('chains.users.noMeans')
      : t('chains.users.means', { level: all.map(({ level }) => level).join(', ') });
  const current = (assignments ?? []).filter(({ isOpen }) => isOpen);
  const former = (assignments ?? []).filter(({ isOpen }) => !isOpen);
  return (
    <section className="section">
      <h3>
        {t('chains.users.title')}
        {archivedOn === null && (
          <ChangeLink what={t('chains.users.title')} onPress={() => open({ kind: 'chain-assign', id })} />
        )}
      </h3>
      {assignments === null && <p className="muted">{t('chains.users.unknown')}</p>}
      {assignments !== null && current.length === 0 && <p>{t('chains.users.nobody')}</p>}
      <ul className="plain-list">
        {current.map((one) => {
          const end = until(one);
          return (
            <li key={one.personId} className="user-line">
              <span>
                {one.person}
                <span className="muted">
                  {' '}
                  · {means(one)} · {lastUse(one)}
                  {end !== null && ` · ${t('detail.termNoStart', { end: formatDate(end) })}`}
                </span>
              </span>
              {one.means.length === 0 && archivedOn === null && (
                <Button
                  className="link-button"
                  onPress={() =>
                    open({
                      kind: 'register-means',
                      personId: one.personId,
                      supplierId: item.sides.intermediary.supplierId,
                    })
                  }
                >
                  {t('detail.facts.addMeans')}
                </Button>
              )}
            </li>
          );
        })}
        {former.map(({ personId, person, to }) => (
          <li key={`${personId} ${to}`} className="muted">
            {to === null
              ? t('chains.users.left', { person })
              : t('chains.users.until', { person, date: formatDate(to) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
