/** A way by which a person can act for an organisation: a mandate, or a chain mandate that is assigned to the person. */
import type { Scope } from '#core/domain/records/mandate.ts';
import { type Findings, type NotKnown, type Outcome, outcomeOf, type WhyNot } from './finding.ts';

/** How wide the scope is, and to what it is restricted. */
export interface Reach {
  readonly breadth: Scope['kind'];
  /** Twelve digits; `null` = the whole organisation. */
  readonly branch: string | null;
  readonly forThirdPartiesOnly: boolean;
}

export interface Way {
  readonly kind: 'mandate' | 'chain';
  /** The mandate or chain mandate. */
  readonly recordId: string;
  /** `null` for a chain mandate that is assigned to nobody, or to whom is not known. */
  readonly personId: string | null;
  /** The organisation through which a chain goes; `null` for a mandate. */
  readonly intermediaryId: string | null;
  /** Where the person logs in; `null` = not known. */
  readonly supplierId: string | null;
  /** Of the side by which the person logs in; `null` where that side is not recorded. */
  readonly reach: Reach | null;
  /** The means that serves, or came closest; `null` = none is recorded. */
  readonly meansId: string | null;
  readonly outcome: Outcome;
  readonly reasons: readonly WhyNot[];
  readonly notKnown: readonly NotKnown[];
}

export const reachOf = ({ kind, branch, forThirdPartiesOnly }: Scope): Reach => ({
  breadth: kind,
  branch,
  forThirdPartiesOnly,
});

/** A way with what was found about it. */
export const wayWith = (
  way: Omit<Way, 'outcome' | keyof Findings>,
  { reasons, notKnown }: Findings,
): Way => ({ ...way, outcome: outcomeOf({ reasons, notKnown }), reasons, notKnown });
