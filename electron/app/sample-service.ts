/** Sample data in the user's own register: put in while it is empty, and taken out again without a trace of it. */
import { demoChange, isSample } from '#core/demo/demo-change.ts';
import type { Scope } from '#core/domain/records/mandate.ts';
import { COLLECTIONS, type Register, type Remove } from '#core/domain/records/register.ts';
import { recordedSides } from '#core/domain/rules/chain-services.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type { Committed, RegisterStore } from '#electron/ports/register-store.ts';

export class SampleService {
  readonly #store: RegisterStore;
  readonly #clock: Clock;
  constructor(store: RegisterStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Whether sample data is in the register. */
  isLoaded(): boolean {
    for (const id of this.#store.state().register.mandates.keys()) if (isSample(id)) return true;
    return false;
  }

  /** Puts the sample in. Throws `rule-refused` (`sample-not-empty`) when there are mandates: they would get mixed up. */
  load(): Promise<Committed> {
    return this.#store.commit(({ register }) => {
      if (register.mandates.size > 0) throw new TijdigError('rule-refused', { rule: 'sample-not-empty' });
      return { ...demoChange(this.#clock.today(), register), action: 'sample.load' };
    });
  }

  /** Takes the sample out, with the answers on it; what the user's own records still refer to stays. */
  remove(): Promise<Committed> {
    return this.#store.commit(({ register }) => {
      const removes = sampleRecords(register);
      if (removes.length === 0) return null;
      return { action: 'sample.remove', puts: [], removes, reason: null };
    });
  }
}

function sampleRecords(register: Register): Remove[] {
  const needed = neededByOthers(register);
  return COLLECTIONS.flatMap((collection) =>
    [...register[collection].keys()].flatMap((id) =>
      isSample(id) && !needed.has(id) ? [{ collection, id }] : [],
    ),
  );
}

/** Persons, organisations, suppliers and services that the profile or any record of the user's own refers to. */
function neededByOthers({
  profile,
  mandates,
  means,
  chainMandates,
  invitations,
}: Register): ReadonlySet<string> {
  const needed = new Set<string>();
  const need = (...ids: (string | null | undefined)[]) => {
    for (const id of ids) if (id) needed.add(id);
  };
  const needScope = (scope: Scope) => {
    if (scope.kind === 'services') need(...scope.serviceIds);
    if (scope.kind === 'provider') need(scope.providerId);
  };
  for (const { personId, organisationId } of profile.values()) need(personId, organisationId);
  for (const own of means.values()) if (!isSample(own.id)) need(own.personId, own.supplierId);
  for (const own of mandates.values()) {
    if (isSample(own.id)) continue;
    need(own.personId, own.organisationId, own.supplierId);
    needScope(own.scope);
  }
  for (const own of chainMandates.values()) {
    if (isSample(own.id)) continue;
    need(own.grantorId, own.intermediaryId, ...(own.assignments ?? []).map(({ personId }) => personId));
    for (const { side } of recordedSides(own)) {
      need(side.supplierId);
      needScope(side.scope);
    }
  }
  for (const own of invitations.values()) {
    if (isSample(own.id)) continue;
    need(
      own.grantorId,
      own.intermediaryId,
      own.supplierId,
      ...own.signatures.map(({ personId }) => personId),
    );
    needScope(own.scope);
  }
  return needed;
}
