/** From what was typed to records: a service by id or name, an organisation by its KvK number, others by their id. */
import { foldName } from '#core/domain/import/fold-text.ts';
import type { Facts } from '#core/domain/query/facts.ts';
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import type { Organisation } from '#core/domain/records/organisation.ts';
import type { Service } from '#core/domain/records/service.ts';
import { parseKvk } from '#core/domain/values/identifiers.ts';
import { CommandRefusal, type RefusalCode } from '#electron/cli/command-refusal.ts';

/** By id, else by its name, else by a part of its name; case and accents play no part. Throws a `CommandRefusal`. */
export function askedService(typed: string, { services }: Facts): Service {
  const byId = services.get(typed);
  if (byId !== undefined) return byId;
  const wanted = foldName(typed);
  const named = Array.from(services.values(), (service) => ({ service, name: foldName(service.name) }));
  const same = named.filter(({ name }) => name === wanted);
  const found = same.length > 0 ? same : named.filter(({ name }) => name.includes(wanted));
  const [only] = found;
  if (only === undefined) throw new CommandRefusal('service-unknown', { service: typed });
  if (found.length === 1) return only.service;
  const choices = found.map(({ service: { id, name } }) => ({ id, name }));
  throw new CommandRefusal('service-ambiguous', { service: typed }, choices);
}

/** One that is in use before one in the archive. Throws a `CommandRefusal`. */
export function askedOrganisation(typed: string, { register }: Facts): Organisation {
  const kvk = parseKvk(typed);
  const found = Array.from(register.organisations.values()).filter((one) => kvk !== null && one.kvk === kvk);
  const organisation = found.find(({ archivedOn }) => archivedOn === null) ?? found[0];
  if (organisation === undefined) throw new CommandRefusal('organisation-unknown', { kvk: typed });
  return organisation;
}

interface Archivable {
  readonly archivedOn: string | null;
}

/** Throws a `CommandRefusal` for the first id that is no living record of a kind; `otherwise` when it is one of the other kind. */
export function refuseUnknownIds(
  ids: readonly string[],
  records: ReadonlyMap<string, Archivable>,
  others: ReadonlyMap<string, Archivable>,
  otherwise: RefusalCode,
): void {
  for (const id of ids) {
    const record = records.get(id);
    if (record === undefined) throw new CommandRefusal(others.has(id) ? otherwise : 'id-unknown', { id });
    if (record.archivedOn !== null) throw new CommandRefusal('id-archived', { id });
  }
}

/** The chain mandates of some ids, archived ones too: what was kept of them stays readable. Throws a `CommandRefusal`. */
export const askedChains = (ids: readonly string[], { register }: Facts): ChainMandate[] =>
  ids.map((id) => {
    const chain = register.chainMandates.get(id);
    if (chain !== undefined) return chain;
    throw new CommandRefusal(register.mandates.has(id) ? 'id-of-mandate' : 'id-unknown', { id });
  });
