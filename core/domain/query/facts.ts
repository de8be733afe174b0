/** All that is known: the user's register, with the catalogue's suppliers and services beneath it. */
import type { Register } from '#core/domain/records/register.ts';
import type { Service, ServiceProvider } from '#core/domain/records/service.ts';
import type { Supplier } from '#core/domain/records/supplier.ts';

export interface Facts {
  readonly register: Register;
  /** By id; the user's own records and changes win over the catalogue's. */
  readonly suppliers: ReadonlyMap<string, Supplier>;
  readonly serviceProviders: ReadonlyMap<string, ServiceProvider>;
  readonly services: ReadonlyMap<string, Service>;
}
