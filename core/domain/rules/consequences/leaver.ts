/**
 * Somebody leaves: first what nobody can do any more, then everything that must be withdrawn, the own means last (domain facts
 * S35, S72: somebody who left can act until it is withdrawn). Not done before each withdrawal has a date.
 */
import { newPerson } from '#core/domain/records/blank.ts';
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import type { Mandate } from '#core/domain/records/mandate.ts';
import { authorisedFor } from '#core/domain/rules/authorised-persons.ts';
import { recordedSides } from '#core/domain/rules/chain-services.ts';
import { type IndexedFacts, indexFacts } from '#core/domain/rules/indexed-facts.ts';
import { ofAuthorised, ofRepresentative } from '#core/domain/rules/move.ts';
import { chainOn } from '#core/domain/rules/who-may/chain-way.ts';
import { addDays, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { PersonId } from '#core/domain/values/id.ts';
import { assignmentsTo, chainOutlasts, meansOutlasts, outlasts, roleOutlasts } from './living-on.ts';
import { countOpen, type ToDo, toDo, withdrawal } from './to-do.ts';
import { type LostService, lostServices, type State } from './without.ts';

/** What nobody can renew any more at a supplier for an organisation. */
export interface LostRenewals {
  readonly organisationId: string;
  readonly supplierId: string;
  readonly mandateIds: readonly string[];
  readonly chainIds: readonly string[];
}

export interface Leaver {
  readonly personId: string;
  readonly lastWorkingDay: CalendarDate;
  readonly lostServices: readonly LostService[];
  readonly lostRenewals: readonly LostRenewals[];
  /** Chain mandates that are assigned to nobody any more. */
  readonly lostChainIds: readonly string[];
  readonly toDo: readonly ToDo[];
  /** How many withdrawals have no date yet, or one that comes too late. */
  readonly open: number;
}

/** The facts as they are with a last working day of a person, recorded or not. */
function withLastDay(
  personId: string,
  lastWorkingDay: CalendarDate | null,
  facts: IndexedFacts,
): IndexedFacts {
  const { register } = facts;
  const recorded = register.persons.get(personId) ?? newPerson({ id: personId as PersonId, name: personId });
  const persons = new Map(register.persons).set(personId, { ...recorded, lastWorkingDay });
  return indexFacts({ ...facts, register: { ...register, persons } }, facts);
}

interface Renewable {
  readonly id: string;
  readonly level: Mandate['level'];
  readonly personId: string | null;
}

/** Mandates and chains at a supplier for an organisation that last beyond a day. */
function renewablesAt(
  organisationId: string,
  supplierId: string,
  { facts, on }: State,
): { mandates: readonly Renewable[]; chains: readonly Renewable[] } {
  const mandates = facts.groups.mandatesByOrganisation
    .of(organisationId)
    .filter((one) => one.supplierId === supplierId && one.revoked === null && outlasts(one, on));
  const isHere = (chain: ChainMandate) =>
    recordedSides(chain).some(
      ({ name, side }) =>
        side.supplierId === supplierId &&
        (name === 'grantor' ? chain.grantorId : chain.intermediaryId) === organisationId,
    );
  const { chainsByGrantor, chainsByIntermediary } = facts.groups;
  const chains = [
    ...new Set([...chainsByGrantor.of(organisationId), ...chainsByIntermediary.of(organisationId)]),
  ]
    .filter((chain) => isHere(chain) && chainOutlasts(chain, on))
    .map(({ id, level }) => ({ id, level, personId: null }));
  return { mandates, chains };
}

/** What the person could renew before and nobody is known to be able to afterwards, at each place of a role. */
function lostRenewals(personId: string, before: State, after: State): LostRenewals[] {
  const places = new Map(
    before.facts.groups.rolesByPerson
      .of(personId)
      .map(({ organisationId, supplierId }) => [
        `${organisationId} ${supplierId}`,
        { organisationId, supplierId },
      ]),
  );
  return [...places.values()].flatMap((place) => {
    const isLost = ({ level, personId: owner }: Renewable): boolean => {
      const asked = { ...place, level, personId: owner };
      const { who } = authorisedFor(asked, before.facts, before.on);
      return (
        who.some((one) => one.personId === personId) &&
        authorisedFor(asked, after.facts, after.on).state !== 'known'
      );
    };
    const { mandates, chains } = renewablesAt(place.organisationId, place.supplierId, after);
    const mandateIds = mandates.filter(isLost).map(({ id }) => id);
    const chainIds = chains.filter(isLost).map(({ id }) => id);
    return mandateIds.length + chainIds.length === 0 ? [] : [{ ...place, mandateIds, chainIds }];
  });
}

/** The chains that were assigned to the person and to nobody else who stays. */
function lostChains(personId: string, before: State, after: State, today: CalendarDate): string[] {
  const isAssigned = (chain: ChainMandate, { facts, on }: State): boolean =>
    chainOn(chain, { on, today }, facts).users?.some(({ findings }) => findings.reasons.length === 0) ===
    true;
  return before.facts.groups.chainsByPerson
    .of(personId)
    .filter(
      (chain) => chainOutlasts(chain, before.on) && isAssigned(chain, before) && !isAssigned(chain, after),
    )
    .map(({ id }) => id);
}

function withdrawals(personId: string, by: CalendarDate, { groups }: IndexedFacts): ToDo[] {
  const mandates = groups.mandatesByPerson
    .of(personId)
    .filter((mandate) => outlasts(mandate, by))
    .map((mandate) => withdrawal('withdraw-mandate', mandate, by));
  const roles = groups.rolesByPerson
    .of(personId)
    .filter((role) => roleOutlasts(role, by))
    .map((role) => withdrawal('withdraw-role', role, by));
  const assignments = groups.chainsByPerson
    .of(personId)
    .filter((chain) => chainOutlasts(chain, by))
    .flatMap((chain) =>
      assignmentsTo(chain, personId, by).map(({ to }) =>
        toDo({
          code: 'withdraw-assignment',
          by,
          move: ofAuthorised(chain.intermediaryId),
          recordId: chain.id,
          personId,
          organisationId: chain.grantorId,
          level: chain.level,
          doneOn: to === null ? null : addDays(to, 1),
        }),
      ),
    );
  const representations = groups.representativesByPerson
    .of(personId)
    .filter(({ to }) => to === null || to >= by)
    .map(({ id, organisationId, to }) =>
      toDo({
        code: 'report-to-trade-register',
        by,
        move: ofRepresentative(organisationId),
        recordId: id,
        personId,
        organisationId,
        doneOn: to === null ? null : addDays(to, 1),
      }),
    );
  return [...mandates, ...roles, ...assignments, ...representations];
}

const ownMeans = (personId: string, by: CalendarDate, { groups }: IndexedFacts): ToDo[] =>
  groups.meansByPerson
    .of(personId)
    .filter((means) => meansOutlasts(means, by))
    .map(({ id, supplierId, level, revoked }) =>
      toDo({
        code: 'withdraw-means',
        by,
        // Whoever has the means may have left: the organisation sees to it.
        move: ofAuthorised(null),
        recordId: id,
        personId,
        supplierId,
        level,
        doneOn: revoked?.on ?? null,
      }),
    );

/** What follows when a person leaves after a last working day, whatever the register says of that day. */
export function consequencesOfLeaver(
  personId: string,
  lastWorkingDay: CalendarDate,
  facts: IndexedFacts,
  today: CalendarDate,
): Leaver {
  const before = { facts: withLastDay(personId, null, facts), on: lastWorkingDay };
  const after = { facts: withLastDay(personId, lastWorkingDay, facts), on: addDays(lastWorkingDay, 1) };
  const list = [
    ...withdrawals(personId, lastWorkingDay, facts),
    ...ownMeans(personId, lastWorkingDay, facts),
  ];
  return {
    personId,
    lastWorkingDay,
    lostServices: lostServices(personId, before, after, today),
    lostRenewals: lostRenewals(personId, before, after),
    lostChainIds: lostChains(personId, before, after, today),
    toDo: list,
    open: countOpen(list),
  };
}
