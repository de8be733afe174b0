/** How many working days a supplier takes for an action (DOMAIN: Terms and clocks, 6). */
import type { Supplier, SupplierAction } from '#core/domain/records/supplier.ts';

/** Working days where a supplier's value is not known. */
const DEFAULT_HANDLING_DAYS: Readonly<Record<SupplierAction, number>> = {
  extend: 2,
  'new-mandate': 5,
  'chain-with-signature': 10,
  'admin-role-by-form': 10,
  'new-means-eh3': 5,
  'new-means-eh4': 20,
  'log-in': 0,
};

/** Working days, and whether they are the supplier's own value or the default. */
export interface HandlingDays {
  readonly days: number;
  readonly known: boolean;
}

/** The working days a supplier takes for an action; its own value wins. `null` = the supplier is not known. */
export function handlingDays(supplier: Supplier | null, action: SupplierAction): HandlingDays {
  const own = supplier?.handlingDays[action];
  return own === undefined
    ? { days: DEFAULT_HANDLING_DAYS[action], known: false }
    : { days: own, known: true };
}
