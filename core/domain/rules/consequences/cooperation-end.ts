/** The cooperation with a client or an intermediary ends: what must be withdrawn, by whom, by its last day (domain facts S31). */
import type { Invitation } from '#core/domain/records/invitation.ts';
import { recordedSides } from '#core/domain/rules/chain-services.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { ofAuthorised } from '#core/domain/rules/move.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { chainOutlasts, outlasts, sideOutlasts } from './living-on.ts';
import { countOpen, type ToDo, toDo, withdrawal } from './to-do.ts';

export interface CooperationEnd {
  readonly organisationId: string;
  readonly lastDay: CalendarDate;
  readonly toDo: readonly ToDo[];
  /** How many withdrawals have no date yet, or one that comes too late. */
  readonly open: number;
}

/** Every recorded side of the chains with an organisation: each side is withdrawn by whoever owns that register. */
function chainWithdrawals(organisationId: string, by: CalendarDate, { groups }: IndexedFacts): ToDo[] {
  const chains = new Set([
    ...groups.chainsByGrantor.of(organisationId),
    ...groups.chainsByIntermediary.of(organisationId),
  ]);
  return [...chains]
    .filter((chain) => chainOutlasts(chain, by))
    .flatMap((chain) =>
      recordedSides(chain)
        .filter(({ side }) => sideOutlasts(side, by))
        .map(({ name, side }) =>
          toDo({
            code: 'withdraw-chain',
            by,
            move: ofAuthorised(name === 'grantor' ? chain.grantorId : chain.intermediaryId),
            recordId: chain.id,
            side: name,
            organisationId: chain.grantorId,
            supplierId: side.supplierId,
            level: chain.level,
            doneOn: side.revoked?.on ?? null,
          }),
        ),
    );
}

/** Mandates of our people for the organisation itself. */
const mandateWithdrawals = (organisationId: string, by: CalendarDate, { groups }: IndexedFacts): ToDo[] =>
  groups.mandatesByOrganisation
    .of(organisationId)
    .filter((mandate) => outlasts(mandate, by))
    .map((mandate) => withdrawal('withdraw-mandate', mandate, by));

const CLOSED: ReadonlySet<string | undefined> = new Set(['accepted', 'refused', 'withdrawn']);
const isOpen = ({ archivedOn, steps }: Invitation): boolean =>
  archivedOn === null && !CLOSED.has(steps.at(-1)?.step);

/** Invitations under way: whoever began withdraws. */
const invitationWithdrawals = (organisationId: string, by: CalendarDate, { groups }: IndexedFacts): ToDo[] =>
  groups.invitationsByOrganisation
    .of(organisationId)
    .filter(isOpen)
    .map(({ id, direction, grantorId, intermediaryId, supplierId, level }) =>
      toDo({
        code: 'withdraw-invitation',
        by,
        move: ofAuthorised(direction === 'from-intermediary' ? intermediaryId : grantorId),
        recordId: id,
        organisationId: grantorId,
        supplierId,
        level,
      }),
    );

/** What follows when the cooperation with an organisation ends on a last day. */
export function consequencesOfCooperationEnd(
  organisationId: string,
  lastDay: CalendarDate,
  facts: IndexedFacts,
): CooperationEnd {
  const list = [
    ...chainWithdrawals(organisationId, lastDay, facts),
    ...mandateWithdrawals(organisationId, lastDay, facts),
    ...invitationWithdrawals(organisationId, lastDay, facts),
  ];
  return { organisationId, lastDay, toDo: list, open: countOpen(list) };
}
