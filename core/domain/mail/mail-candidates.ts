/** What a supplier's mail may be about, of every kind in one shape, as it stands on a day. */
import type { DerivedChain } from '#core/domain/query/derive-chain.ts';
import type { DerivedItem } from '#core/domain/query/derive-item.ts';
import { type DerivedRecord, isAtWork } from '#core/domain/query/derived-record.ts';
import type { Facts } from '#core/domain/query/facts.ts';
import { scopeReachesAny } from '#core/domain/query/scope-reach.ts';
import { recordedSides } from '#core/domain/rules/chain-services.ts';
import { isKnown } from '#core/domain/rules/clocks.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';

export type CandidateKind = 'mandate' | 'chain' | 'role' | 'means' | 'subscription';

/** What a record is called: whose it is, and for whom or for what. */
export interface CandidateNames {
  readonly who: string;
  readonly about: string;
}

export interface MailCandidate {
  readonly kind: CandidateKind;
  readonly id: string;
  readonly names: () => CandidateNames;
  /** Ids of everything that it is about; empty = not known. */
  readonly supplierIds: readonly string[];
  readonly personIds: readonly string[];
  readonly organisationIds: readonly string[];
  readonly reaches: (serviceIds: readonly string[]) => boolean;
  /** Its recorded last days; empty = not known. */
  readonly ends: readonly CalendarDate[];
}

const known = <T>(...values: readonly (T | null)[]): readonly T[] => values.filter((value) => value !== null);

const isText = (text: string | null): text is string => text !== null;

const ofMandate =
  (ends: (derived: DerivedItem) => readonly CalendarDate[], facts: Facts) =>
  (derived: DerivedItem): MailCandidate => {
    const { id, supplierId, personId, organisationId, scope } = derived.mandate;
    return {
      kind: 'mandate',
      id,
      names: () => {
        const { person, organisation, service, provider } = derived.item;
        return { who: person, about: [service ?? provider, organisation].filter(isText).join(' · ') };
      },
      supplierIds: known(supplierId),
      personIds: [personId],
      organisationIds: [organisationId],
      reaches: (serviceIds) => scopeReachesAny(scope, serviceIds, facts),
      ends: ends(derived),
    };
  };

const atWork = (mandates: readonly DerivedItem[]) => mandates.filter(({ mandate }) => isAtWork(mandate));

/** Mandates by the end of their term. */
export const mandateCandidates = (mandates: readonly DerivedItem[], facts: Facts): readonly MailCandidate[] =>
  atWork(mandates).map(ofMandate(({ item }) => [item.endsOn], facts));

/** Mandates by the day on which they lapse for want of a login. */
export const unusedCandidates = (
  mandates: readonly DerivedItem[],
  facts: Facts,
): readonly MailCandidate[] => {
  const lapses = ({ clocks }: DerivedItem) =>
    clocks.filter(isKnown).filter(({ kind }) => kind === 'inactivity');
  return atWork(mandates).map(ofMandate((derived) => lapses(derived).map(({ lastDay }) => lastDay), facts));
};

/** Chain mandates by the ends of their sides. */
export const chainCandidates = (chains: readonly DerivedChain[], facts: Facts): readonly MailCandidate[] =>
  chains
    .filter(({ chain }) => chain.archivedOn === null && chain.replacedById === null)
    .map(({ chain, item }) => {
      const { sides, users, grantor, intermediary } = item;
      const recorded = recordedSides(chain);
      return {
        kind: 'chain',
        id: chain.id,
        names: () => ({
          who: `${grantor.name} → ${intermediary.name}`,
          about: item.service ?? item.provider ?? '',
        }),
        supplierIds: known(sides.grantor.supplierId, sides.intermediary.supplierId),
        personIds: (users ?? []).map(({ personId }) => personId),
        organisationIds: [grantor.id, intermediary.id],
        reaches: (serviceIds) =>
          recorded.length === 0 ||
          recorded.some(({ side }) => scopeReachesAny(side.scope, serviceIds, facts)),
        ends: known(sides.grantor.endsOn, sides.intermediary.endsOn),
      };
    });

/** Administrator roles, means or subscriptions. */
export const recordCandidates = (
  records: readonly DerivedRecord[],
  kind: DerivedRecord['clock'],
  { register }: Facts,
): readonly MailCandidate[] =>
  records
    .filter(({ clock, isHandled }) => clock === kind && !isHandled)
    .map(({ id, supplierId, personId, organisationId, level, breaksOn }) => ({
      kind,
      id,
      names: () => {
        const person = personId && (register.persons.get(personId)?.name ?? personId);
        const organisation =
          organisationId && (register.organisations.get(organisationId)?.name ?? organisationId);
        const texts = [person, organisation, level].filter(isText);
        return { who: texts.slice(0, 1).join(), about: texts.slice(1).join(' · ') };
      },
      supplierIds: known(supplierId),
      personIds: known(personId),
      organisationIds: known(organisationId),
      // A service that a mail names says nothing of these.
      reaches: () => true,
      ends: known(breaksOn),
    }));
