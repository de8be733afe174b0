/** To whom messages go: one for each recipient, with everything for that recipient (DOMAIN: Reminders). */
import type { DerivedChain } from '#core/domain/query/derive-chain.ts';
import type { DerivedItem } from '#core/domain/query/derive-item.ts';
import type { OrganisationId } from '#core/domain/values/id.ts';
import type { ChainMailKind } from './chain-mail-text.ts';
import type { MailKind } from './mail-text.ts';

export interface Addressed<R, T> {
  readonly recipient: R;
  readonly items: readonly T[];
}

/** Everything by its recipient; recipients and their items in the order in which the items come. */
function byRecipient<R, T>(items: readonly T[], of: (item: T) => R): Addressed<R, T>[] {
  return Array.from(Map.groupBy(items, of), ([recipient, mine]) => ({ recipient, items: mine }));
}

/**
 * Who can renew a mandate, as the id of a person: the first who is known beside the user, who needs no message; `null` = nobody
 * else is recorded.
 */
const authorisedFor = ({ authorised }: DerivedItem, userId: string | null): string | null =>
  authorised.who.find(({ personId }) => personId !== null && personId !== userId)?.personId ?? null;

/** Mandates, most urgent first, by the id of the person to write to; `null` = not known, the user fills it in. */
export const mandateRecipients = (
  items: readonly DerivedItem[],
  kind: MailKind,
  userId: string | null,
): Addressed<string | null, DerivedItem>[] =>
  byRecipient(items, (derived) =>
    kind === 'user' ? derived.mandate.personId : authorisedFor(derived, userId),
  );

/** Chain mandates, most urgent first, by the id of the organisation to write to. */
export const chainRecipients = (
  chains: readonly DerivedChain[],
  kind: ChainMailKind,
): Addressed<OrganisationId, DerivedChain>[] =>
  byRecipient(chains, ({ chain }) => (kind === 'client' ? chain.grantorId : chain.intermediaryId));
