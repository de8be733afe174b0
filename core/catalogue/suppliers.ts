/**
 * The recognised suppliers that the product knows from the start, with only what a public source says of their
 * practice. The rest is "not known" until the user fills it in; a value here is never a guess.
 */
import { supplierNamed } from '#core/domain/import/unknown-supplier.ts';
import type { Supplier } from '#core/domain/records/supplier.ts';

export const SEED_SUPPLIERS: readonly Supplier[] = [
  {
    ...supplierNamed('supplier-we-id', 'We-ID'),
    inactivityMonths: 24,
    inactivityScope: 'account',
    phone: '+31 (0)85-023 93 30',
    email: 'eh-support@we-id.nl',
    source: 'we-id.nl/eherkenningsmiddel-notificatie-machtiging_niet_gebruikt/',
  },
  supplierNamed('supplier-z-login', 'Z login'),
  supplierNamed('supplier-kpn', 'KPN'),
  supplierNamed('supplier-digidentity', 'Digidentity'),
  supplierNamed('supplier-reconi', 'Reconi'),
  {
    ...supplierNamed('supplier-quovadis', 'QuoVadis'),
    inactivityMonths: 24,
    source: 'support.qv-eherkenning.nl/machtiging-niet-gebruikt-voor-beheerders/',
  },
];
