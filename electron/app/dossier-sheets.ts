/** The renewal dossier of a chain mandate with all that belongs beside it, ready to be read or printed (DOMAIN: Chain mandates). */
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import type { RenewalDossier } from '#core/domain/records/renewal-dossier.ts';
import { type ChainRenewal, renewalOf, sideToRenew } from '#core/domain/rules/chain-renewal.ts';
import { compareDossier, type DossierCheck } from '#core/domain/rules/dossier-comparison.ts';
import { makeDossier } from '#core/domain/rules/dossier-steps.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { idSchema } from '#core/domain/values/id.ts';

export interface DossierSheet {
  readonly chainMandateId: string;
  /** Whether the dossier was kept in the register; otherwise it is what would be kept today, and `dossier.id` is `null`. */
  readonly recorded: boolean;
  readonly dossier: Omit<RenewalDossier, 'id'> & { readonly id: string | null };
  readonly renewal: ChainRenewal;
  /** The kept dossier against the chain mandate as it is now; `null` where none was kept. */
  readonly comparison: readonly DossierCheck[] | null;
}

/** Of a dossier that is only shown. */
const NO_ID = idSchema<'renewal-dossier'>().parse('none');

/** The dossier that is being worked on; of a chain mandate that is done with, the last one. */
function keptDossier({ id, archivedOn, replacedById }: ChainMandate, { register }: IndexedFacts) {
  const own = Array.from(register.renewalDossiers.values())
    .filter(({ chainMandateId }) => chainMandateId === id)
    .toSorted((a, b) => (a.madeOn < b.madeOn ? 1 : -1));
  const isDone = archivedOn !== null || replacedById !== null;
  return own.find(({ closedOn }) => closedOn === null) ?? (isDone ? own[0] : undefined);
}

/** The dossier of a chain mandate on a day; `null` when there is nothing to keep: no side or no organisation is recorded. */
export function dossierSheet(
  chain: ChainMandate,
  facts: IndexedFacts,
  today: CalendarDate,
): DossierSheet | null {
  const kept = keptDossier(chain, facts);
  if (kept !== undefined) {
    const present = facts.register.chainMandates.get(chain.replacedById ?? chain.id) ?? chain;
    return {
      chainMandateId: chain.id,
      recorded: true,
      dossier: kept,
      renewal: renewalOf(chain, kept.side, facts, today),
      comparison: compareDossier(kept, present, facts, today),
    };
  }
  const side = sideToRenew(chain, facts, today);
  const made = side === null ? null : makeDossier(NO_ID, chain, side, facts, today);
  if (made === null) return null;
  return {
    chainMandateId: chain.id,
    recorded: false,
    dossier: { ...made, id: null },
    renewal: renewalOf(chain, made.side, facts, today),
    comparison: null,
  };
}
