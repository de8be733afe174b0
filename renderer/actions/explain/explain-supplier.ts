/** The supplier whose practice a date was reckoned with, as the main process answers it; `null` = not known. */
import type { OutputOf } from '#core/contract/contract.ts';

export type ExplainSupplier = OutputOf<'mandate.explain'>['supplier'];
