/** A means is lost or stolen: where to block it at once, what it reached, and what stops. */
import type { Supplier } from '#core/domain/records/supplier.ts';
import { loginSide, registrationOf, supplierIdOf } from '#core/domain/rules/chain-sides.ts';
import { type IndexedFacts, indexFacts } from '#core/domain/rules/indexed-facts.ts';
import { ofUser } from '#core/domain/rules/move.ts';
import { chainOn } from '#core/domain/rules/who-may/chain-way.ts';
import { mandateOn } from '#core/domain/rules/who-may/mandate-on.ts';
import { meansOn } from '#core/domain/rules/who-may/means-on.ts';
import type { AssuranceLevel } from '#core/domain/values/assurance-level.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { meansAction } from './joiner.ts';
import { handlingOf, type ToDo, toDo } from './to-do.ts';
import { type LostService, lostServices } from './without.ts';

/** What the means lets its person do; `stops` = no other means of the person is known to serve there. */
export interface Reached {
  readonly kind: 'mandate' | 'chain';
  readonly recordId: string;
  readonly organisationId: string;
  readonly stops: boolean;
}

export interface LostMeans {
  readonly meansId: string;
  readonly personId: string;
  /** Where to block it; `null` = not known. */
  readonly blockAt: Pick<Supplier, 'id' | 'name' | 'phone' | 'email' | 'portal'> | null;
  readonly reached: readonly Reached[];
  /** What nobody is known to be able to do without it. */
  readonly lostServices: readonly LostService[];
  readonly toDo: readonly ToDo[];
}

function withRevoked(meansId: string, on: CalendarDate, facts: IndexedFacts): IndexedFacts {
  const { register } = facts;
  const lost = Array.from(register.means, ([id, means]) =>
    id === meansId ? ([id, { ...means, revoked: { on, reason: null } }] as const) : ([id, means] as const),
  );
  return indexFacts({ ...facts, register: { ...register, means: new Map(lost) } }, facts);
}

/** What follows when a means is lost today; `null` where there is no such means. */
export function consequencesOfLostMeans(
  meansId: string,
  facts: IndexedFacts,
  today: CalendarDate,
): LostMeans | null {
  const means = facts.register.means.get(meansId);
  if (means === undefined) return null;
  const { personId, supplierId, level, revoked } = means;
  const day = { on: today, today };
  const without = withRevoked(meansId, today, facts);
  const stopsAt = (asked: AssuranceLevel): boolean =>
    meansOn({ personId, supplierId }, asked, day, without).findings.reasons.length > 0;
  const supplier = (supplierId !== null && facts.suppliers.get(supplierId)) || null;
  const isUseless = means.kind === 'eh3-belastingdienst';
  const mandates = facts.groups.mandatesByPerson
    .of(personId)
    .filter((one) => one.supplierId === supplierId && mandateOn(one, day, facts).reasons.length === 0)
    .map(
      (one): Reached => ({
        kind: 'mandate',
        recordId: one.id,
        organisationId: one.organisationId,
        stops: stopsAt(one.level),
      }),
    );
  const chains = facts.groups.chainsByPerson
    .of(personId)
    .filter((chain) => {
      const { findings, users } = chainOn(chain, day, facts);
      const isAssigned = users?.some(
        (user) => user.personId === personId && user.findings.reasons.length === 0,
      );
      const login = loginSide(chain, registrationOf(chain, facts.suppliers));
      return isAssigned === true && findings.reasons.length === 0 && supplierIdOf(login) === supplierId;
    })
    .map(
      (one): Reached => ({
        kind: 'chain',
        recordId: one.id,
        organisationId: one.grantorId,
        stops: stopsAt(one.level),
      }),
    );
  const about = { move: ofUser(personId), by: today, recordId: meansId, personId, supplierId, level };
  return {
    meansId,
    personId,
    blockAt:
      supplier === null
        ? null
        : {
            id: supplier.id,
            name: supplier.name,
            phone: supplier.phone,
            email: supplier.email,
            portal: supplier.portal,
          },
    reached: isUseless ? [] : [...mandates, ...chains],
    lostServices: lostServices(personId, { facts, on: today }, { facts: without, on: today }, today),
    toDo: [
      toDo({ ...about, code: 'block-means', doneOn: revoked?.on ?? null }),
      toDo({
        ...about,
        code: 'request-means',
        handling: handlingOf(supplierId, meansAction(level), facts),
      }),
    ],
  };
}
