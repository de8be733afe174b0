/** A supplier of which nothing but the name is known yet. */
import type { Supplier } from '#core/domain/records/supplier.ts';
import type { SupplierId } from '#core/domain/values/id.ts';

/** A supplier record in which every practice is "not known". */
export const supplierNamed = (id: string, name: string): Supplier => ({
  id: id as SupplierId,
  name,
  handlingDays: {},
  inactivityMonths: 'unknown',
  inactivityScope: 'unknown',
  renewsFromDaysBefore: null,
  renewsOnlyAfterEnd: false,
  newTermStarts: 'unknown',
  termYears: [],
  chainRenewal: 'unknown',
  chainRegistration: 'unknown',
  selfApproval: 'unknown',
  papers: [],
  instruction: null,
  portal: null,
  phone: null,
  email: null,
  source: null,
  checkedOn: null,
});
