/** From the names of services to the catalogue's records. */
import { compactName } from '#core/domain/import/fold-text.ts';
import type { RegisterIndex } from '#core/domain/import/register-index.ts';
import type { Mandate } from '#core/domain/records/mandate.ts';
import type { Service, ServiceProvider } from '#core/domain/records/service.ts';

/** A service of the catalogue, or the name of one that is not in it. */
export type FoundService = { readonly service: Service } | { readonly service: null; readonly name: string };

export interface FoundServices {
  readonly services: readonly FoundService[];
  /** Several services of the catalogue fit one of the names. */
  readonly isAmbiguous: boolean;
}

export const serviceName = (found: FoundService): string =>
  found.service === null ? found.name : found.service.name;

const unique = (services: readonly FoundService[]): readonly FoundService[] => {
  const seen = new Map(
    services.map((found) => [found.service?.id ?? compactName(serviceName(found)), found]),
  );
  return [...seen.values()];
};

/** A service of another provider is another service, even if it is called the same. */
function fitting(
  name: string,
  providers: readonly ServiceProvider[],
  index: RegisterIndex,
): readonly Service[] {
  const named = index.services.find(name);
  if (providers.length === 0) return named;
  const ofProvider = named.filter(({ providerId }) => providers.some(({ id }) => id === providerId));
  return ofProvider.length > 0 ? ofProvider : named.filter(({ providerId }) => providerId === null);
}

/** The services of the mandate that a record refers to, if they are called what the record says. */
function toldServices(
  names: readonly string[],
  index: RegisterIndex,
  referenced: Mandate | undefined,
): readonly FoundService[] | null {
  if (referenced?.scope.kind !== 'services') return null;
  const services = referenced.scope.serviceIds.flatMap((id) => index.service(id) ?? []);
  const sorted = (texts: readonly string[]) => texts.map(compactName).sort().join('|');
  return sorted(services.map(({ name }) => name)) === sorted(names)
    ? services.map((service) => ({ service }))
    : null;
}

/** Finds services by name, of one of the providers where there are any; `referenced` decides where several fit. */
export function findServices(
  names: readonly string[],
  providers: readonly ServiceProvider[],
  index: RegisterIndex,
  referenced: Mandate | undefined,
): FoundServices {
  let isAmbiguous = false;
  const services = names.map((name): FoundService => {
    const [service, other] = fitting(name, providers, index);
    if (other !== undefined) isAmbiguous = true;
    return service === undefined || other !== undefined ? { service: null, name } : { service };
  });
  const told = isAmbiguous ? toldServices(names, index, referenced) : null;
  return told === null ? { services: unique(services), isAmbiguous } : { services: told, isAmbiguous: false };
}
