/** What a chain mandate, its sides and what it lacks are called, wherever they stand. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChainItem } from '#core/domain/query/chain-item.ts';
import type { ChainSideName } from '#core/domain/records/chain-mandate.ts';

/** The part of an item that says who is who. */
export type Parties = Pick<ChainItem, 'grantor' | 'intermediary' | 'direction'>;

/** The organisation that is not ours: of a chain that we granted its intermediary, else the one for which it acts. */
export const otherParty = ({ grantor, intermediary, direction }: Parties): ChainItem['grantor'] =>
  direction === 'as-grantor' ? intermediary : grantor;
export const ownParty = ({ grantor, intermediary, direction }: Parties): ChainItem['grantor'] =>
  direction === 'as-grantor' ? grantor : intermediary;

/** The side that is our own; of a chain between two others the intermediary's. */
export const ownSide = ({ direction }: Pick<ChainItem, 'direction'>): ChainSideName =>
  direction === 'as-grantor' ? 'grantor' : 'intermediary';
export const otherSide = (item: Pick<ChainItem, 'direction'>): ChainSideName =>
  ownSide(item) === 'grantor' ? 'intermediary' : 'grantor';

/** To whom a message about it goes. */
export const otherRecipient = ({ direction }: Pick<ChainItem, 'direction'>): 'client' | 'intermediary' =>
  direction === 'as-grantor' ? 'intermediary' : 'client';

/** What is missing first, our own move before that of others. */
export const firstMissing = ({ missing }: Pick<ChainItem, 'missing'>): ChainItem['missing'][number] | null =>
  missing.find(({ whoseMove }) => whoseMove === 'ours') ?? missing[0] ?? null;

/** The same functions for as long as the language stays, so that rows need not be drawn again. */
export function useChainWords() {
  const { t } = useTranslation();
  return useMemo(() => {
    const servicesOf = ({
      service,
      provider,
      level,
    }: Pick<ChainItem, 'service' | 'provider' | 'level'>): string =>
      service?.split(' | ').join(', ') ??
      (provider === null
        ? t('today.row.allServices', { level })
        : t('today.row.allOfProvider', { provider }));
    const serviceName = (item: ChainItem, serviceId: string | null): string =>
      item.services.find((one) => one.serviceId === serviceId)?.service ?? t('chains.someService');

    /** "onze kant": of a chain between two others the side goes by its owner. */
    const sideOf = (item: ChainItem, side: ChainSideName | null): string => {
      if (side === null) return t('chains.side.either');
      if (item.direction === null) return t(`chains.side.${side}`);
      return t(item.sides[side].ours ? 'chains.side.ours' : 'chains.side.theirs');
    };
    const lackOf = (item: ChainItem, { what, side, serviceId }: ChainItem['missing'][number]): string =>
      t(`chains.lack.${what}`, { side: sideOf(item, side), service: serviceName(item, serviceId) });
    const unknownOf = (item: ChainItem, { what, side, serviceId }: ChainItem['notKnown'][number]): string =>
      t(`chains.notKnown.${what}`, { side: sideOf(item, side), service: serviceName(item, serviceId) });
    /** "Wij", "Relatie", "Intermediair". */
    const moverOf = (item: Parties, whose: ChainItem['missing'][number]['whoseMove']): string => {
      if (whose === 'ours') return t('chains.mover.ours');
      if (whose === 'either' || item.direction === null) return t('chains.mover.either');
      return t(item.direction === 'as-grantor' ? 'chains.mover.intermediary' : 'chains.mover.client');
    };
    /** What is missing and whose move it is: "Wij: onze kant ontbreekt". */
    const missingOf = (item: ChainItem, missing: ChainItem['missing'][number]): string =>
      t('chains.missing', { who: moverOf(item, missing.whoseMove), what: lackOf(item, missing) });
    const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
    return { servicesOf, serviceName, sideOf, lackOf, unknownOf, moverOf, missingOf, upper };
  }, [t]);
}
