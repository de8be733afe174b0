/** Everything that is known of one chain mandate on a day, for the detail beside the list. */
import type { ChainDetail } from '#core/contract/chains.ts';
import { type DerivedChain, deriveChain } from '#core/domain/query/derive-chain.ts';
import type { ChainMandate, ChainSideName } from '#core/domain/records/chain-mandate.ts';
import type { Term } from '#core/domain/records/mandate.ts';
import { reachesService, sidesWithout } from '#core/domain/rules/chain-services.ts';
import { loginSide, supplierIdOf } from '#core/domain/rules/chain-sides.ts';
import { isKnown } from '#core/domain/rules/clocks.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { dossierSheet } from '#electron/app/dossier-sheets.ts';

const newestEndFirst = (a: Term, b: Term): number =>
  a.endsOn < b.endsOn ? 1 : Number(a.endsOn > b.endsOn) * -1;

function sideOf(
  chain: ChainMandate,
  name: ChainSideName,
  { register, suppliers }: IndexedFacts,
): ChainDetail['sides'][ChainSideName] {
  const side = chain.sides[name];
  const organisation =
    register.organisations.get(name === 'grantor' ? chain.grantorId : chain.intermediaryId) ?? null;
  const contact = register.persons.get(organisation?.contactId ?? '') ?? null;
  const isRecorded = side.kind === 'recorded';
  return {
    organisation,
    contact: contact === null ? null : { name: contact.name, email: contact.email },
    supplier: suppliers.get(supplierIdOf(side) ?? '') ?? null,
    terms: isRecorded ? side.terms.toSorted(newestEndFirst) : [],
    suspensions: isRecorded ? side.suspensions : [],
    revoked: isRecorded ? side.revoked : null,
    branch: isRecorded ? side.scope.branch : null,
    forThirdPartiesOnly: isRecorded && side.scope.forThirdPartiesOnly,
  };
}

/** Whether a side records a service; `null` where nothing is known of that side. */
function records(
  chain: ChainMandate,
  name: ChainSideName,
  serviceId: string | null,
  { services }: IndexedFacts,
): boolean | null {
  const side = chain.sides[name];
  if (side.kind !== 'recorded') return side.kind === 'missing' ? false : null;
  if (serviceId !== null) return reachesService(side.scope, serviceId, services);
  return !sidesWithout(chain, null, services).includes(name);
}

function assignmentsOf({ chain, item }: DerivedChain, facts: IndexedFacts): ChainDetail['assignments'] {
  const supplierId = supplierIdOf(loginSide(chain, item.registration));
  const open = new Set(item.users?.map(({ personId }) => personId));
  return (
    chain.assignments?.map(({ personId, from, to, lastUse }) => {
      const person = facts.register.persons.get(personId);
      return {
        personId,
        person: person?.name ?? personId,
        email: person?.email ?? null,
        from,
        to,
        isOpen: open.has(personId),
        lastUse,
        means: [...(facts.means.get(personId, supplierId) ?? [])],
      };
    }) ?? null
  );
}

function renewalOf(chain: ChainMandate, facts: IndexedFacts, today: CalendarDate): ChainDetail['renewal'] {
  const sheet = dossierSheet(chain, facts, today);
  if (sheet === null) return null;
  const { renewal, recorded, dossier } = sheet;
  const { side, way, keepsDossier, withoutAccess, nearDeadlines } = renewal;
  return {
    side,
    way,
    keepsDossier,
    withoutAccess,
    nearDeadlines: nearDeadlines.map(({ on, name, serviceId }) => ({
      on,
      name,
      service: facts.services.get(serviceId)?.name ?? serviceId,
    })),
    dossier: recorded ? { madeOn: dossier.madeOn, steps: dossier.steps, closedOn: dossier.closedOn } : null,
  };
}

/** The detail of a chain mandate, also of one that is put away. */
export function chainDetail(chain: ChainMandate, facts: IndexedFacts, today: CalendarDate): ChainDetail {
  const derived = deriveChain(chain, facts, today);
  const { item, clocks, answerOf } = derived;
  return {
    item,
    clocks,
    sides: {
      grantor: sideOf(chain, 'grantor', facts),
      intermediary: sideOf(chain, 'intermediary', facts),
    },
    recorded: item.services.map(({ serviceId }) => ({
      serviceId,
      grantor: records(chain, 'grantor', serviceId, facts),
      intermediary: records(chain, 'intermediary', serviceId, facts),
    })),
    assignments: assignmentsOf(derived, facts),
    followUp: chain.followUp,
    answers: clocks.filter(isKnown).flatMap((clock) => answerOf(clock) ?? []),
    note: chain.note,
    archivedOn: chain.archivedOn,
    replacedById: chain.replacedById,
    renewal: renewalOf(chain, facts, today),
  };
}
