/** Everything that is known: the catalogue beneath, the register's own records on top. */
import { SEED_SERVICE_PROVIDERS } from '#core/catalogue/service-providers.ts';
import { SEED_SERVICES } from '#core/catalogue/services.ts';
import { SEED_SUPPLIERS } from '#core/catalogue/suppliers.ts';
import type { Facts } from '#core/domain/query/facts.ts';
import type { Register } from '#core/domain/records/register.ts';

const over = <T extends { readonly id: string }>(
  seed: readonly T[],
  own: ReadonlyMap<string, T>,
): ReadonlyMap<string, T> => new Map([...seed.map((record): [string, T] => [record.id, record]), ...own]);

const known = new WeakMap<Register, Facts>();

/** The facts of a register; the same object for the same register, because a register is a value. */
export function factsOf(register: Register): Facts {
  const before = known.get(register);
  if (before) return before;
  const facts: Facts = {
    register,
    suppliers: over(SEED_SUPPLIERS, register.suppliers),
    serviceProviders: over(SEED_SERVICE_PROVIDERS, register.serviceProviders),
    services: over(SEED_SERVICES, register.services),
  };
  known.set(register, facts);
  return facts;
}
