/** Both sides beside each other, service by service: what each records, and where they differ. */

import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { ChainDetail } from '#core/contract/chains.ts';
import { CHAIN_SIDES, type ChainSideName } from '#core/domain/records/chain-mandate.ts';
import { formatDate } from '#core/i18n/format-date.ts';
import { EditError } from '#renderer/actions/forms/EditError.tsx';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { SIDE_LOOK } from '#renderer/ui/chain-look.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { ownSide, useChainWords } from '#renderer/ui/use-chain-words.ts';

type Recorded = boolean | null;

export function SidePairs({ detail }: { readonly detail: ChainDetail }) {
  const { t } = useTranslation();
  const { sideOf, upper } = useChainWords();
  const edit = useEdit();
  const { item, recorded } = detail;
  const nameOf = (serviceId: string | null) =>
    item.services.find((one) => one.serviceId === serviceId)?.service ??
    t('today.row.allServices', { level: item.level });
  const isShared = item.registration === 'one-register';
  const cell = (is: Recorded, serviceId: string | null) => {
    if (is === null) return <td className="muted">{t('common.unknown')}</td>;
    return is ? <td>{nameOf(serviceId)}</td> : <td data-miss>{t('chains.detail.lacks')}</td>;
  };
  const middle = (grantor: Recorded, intermediary: Recorded) => {
    if (grantor === null || intermediary === null) return <td className="mid" />;
    const isEqual = grantor === intermediary;
    return (
      <td className="mid" data-miss={isEqual ? undefined : true}>
        <span aria-hidden="true">{isEqual ? '=' : '≠'}</span>
        <span className="visually-hidden">{t(isEqual ? 'chains.match.equal' : 'chains.match.differs')}</span>
      </td>
    );
  };
  const head = (name: ChainSideName) => (
    <th scope="col">
      {upper(sideOf(item, name))}{' '}
      {item.sides[name].supplier !== null && <span className="faint">{item.sides[name].supplier}</span>}
    </th>
  );
  const foot = (name: ChainSideName) => {
    const { state, endsOn } = item.sides[name];
    const look = SIDE_LOOK[state];
    return (
      <td>
        <span className="status" data-tone={look.tone}>
          <Icon glyph={look.glyph} />
          <span>{t(`chains.state.${state}`)}</span>
        </span>
        {endsOn !== null && (
          <span className="line muted num">{t('detail.termNoStart', { end: formatDate(endsOn) })}</span>
        )}
      </td>
    );
  };
  const mayMatch =
    item.serviceMatch === 'differs' &&
    CHAIN_SIDES.every((name) => detail.sides[name].terms.length > 0) &&
    detail.archivedOn === null;
  return (
    <section aria-label={t('chains.detail.sides')}>
      {edit.error !== null && <EditError error={edit.error} />}
      <table className="pairs">
        <thead>
          <tr>
            {head('grantor')}
            <td className="mid" />
            {head('intermediary')}
          </tr>
        </thead>
        <tbody>
          {recorded.map(({ serviceId, grantor, intermediary }) => (
            <tr key={serviceId}>
              {cell(grantor, serviceId)}
              {isShared ? <td className="mid" /> : middle(grantor, intermediary)}
              {cell(intermediary, serviceId)}
            </tr>
          ))}
          <tr>
            {foot('grantor')}
            <td className="mid" />
            {foot('intermediary')}
          </tr>
        </tbody>
      </table>
      <p className="muted pairs-note">{t(`chains.registration.${item.registration}`)}</p>
      {mayMatch && (
        <Button
          className="link-button"
          isDisabled={edit.isPending}
          onPress={() => edit.edit([{ do: 'chain.match', id: item.id, side: ownSide(item) }])}
        >
          {t('chains.detail.match')}
        </Button>
      )}
    </section>
  );
}
