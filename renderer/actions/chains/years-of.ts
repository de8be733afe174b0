/** The lengths of a term to choose from: what the supplier offers, else the usual ones. */
import type { Supplier } from '#core/domain/records/supplier.ts';

const USUAL = [1, 3, 5];

export const yearsOf = (supplier: Supplier | null): readonly number[] =>
  supplier === null || supplier.termYears.length === 0 ? USUAL : supplier.termYears;
