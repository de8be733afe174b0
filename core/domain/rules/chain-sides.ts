/** The two sides of a chain mandate on a day: what state each is in, whose it is, and which of them it needs (DOMAIN: Chain mandates). */
import {
  CHAIN_SIDES,
  type ChainMandate,
  type ChainSide,
  type ChainSideName,
} from '#core/domain/records/chain-mandate.ts';
import type { Organisation } from '#core/domain/records/organisation.ts';
import type { Supplier } from '#core/domain/records/supplier.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { isRevoked, isSuspended } from './status.ts';
import { rowOfTerms } from './terms.ts';

/** What a side is on a day. Only `active` works; `unknown` is not `missing`. */
export const SIDE_STATES = [
  'active',
  'pending',
  'planned',
  'suspended',
  'ended',
  'revoked',
  'missing',
  'unknown',
] as const;
export type SideState = (typeof SIDE_STATES)[number];

/** The state of a side on a day, in the order in which a status is decided; a pending side waits whatever its term says. */
export function sideStateOn(side: ChainSide, today: CalendarDate): SideState {
  if (side.kind !== 'recorded') return side.kind;
  if (isRevoked(side, today)) return 'revoked';
  const { state } = rowOfTerms(side.terms, today);
  if (state === 'ended') return 'ended';
  if (isSuspended(side, today)) return 'suspended';
  if (side.pending) return 'pending';
  return state === 'planned' ? 'planned' : 'active';
}

/** Where a chain mandate stands: in the register of one side or of both, or that is not known. */
export const REGISTRATIONS = ['one-register', 'two-registers', 'unknown'] as const;
export type Registration = (typeof REGISTRATIONS)[number];

/** The supplier of a side, or `null` where the side or its supplier is not known. */
export const supplierIdOf = (side: ChainSide): string | null =>
  side.kind === 'recorded' ? side.supplierId : null;

/**
 * Where a chain mandate stands: as recorded, else as the profile of the intermediary's supplier says (where the chain
 * usually begins), else that of the grantor's.
 */
export function registrationOf(
  { registration, sides }: ChainMandate,
  suppliers: ReadonlyMap<string, Supplier>,
): Registration {
  if (registration !== null) return registration;
  for (const side of [sides.intermediary, sides.grantor]) {
    const practice = suppliers.get(supplierIdOf(side) ?? '')?.chainRegistration ?? 'unknown';
    if (practice !== 'unknown') return practice;
  }
  return 'unknown';
}

/** Who has to do something: we, the other organisation, or one of the two. */
export const MOVERS = ['ours', 'theirs', 'either'] as const;
export type Mover = (typeof MOVERS)[number];

/** What we are in the chain: the intermediary ("namens"), or the organisation that granted it ("door"); `null` = neither is our own. */
export const DIRECTIONS = ['as-intermediary', 'as-grantor'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Whose the sides are. */
export interface SideOwners {
  readonly direction: Direction | null;
  /** The side whose clock is `side-own`: the intermediary's where both or neither are our own. */
  readonly own: ChainSideName;
  readonly moverOf: (side: ChainSideName) => 'ours' | 'theirs';
}

/** Whose the sides of a chain mandate are, by which of its organisations is our own. */
export function sideOwners(
  { grantorId, intermediaryId }: Pick<ChainMandate, 'grantorId' | 'intermediaryId'>,
  organisations: ReadonlyMap<string, Organisation>,
): SideOwners {
  const isOwn = {
    grantor: organisations.get(grantorId)?.kind === 'own',
    intermediary: organisations.get(intermediaryId)?.kind === 'own',
  };
  const granted = isOwn.grantor && !isOwn.intermediary;
  return {
    direction: isOwn.intermediary ? 'as-intermediary' : granted ? 'as-grantor' : null,
    own: granted ? 'grantor' : 'intermediary',
    moverOf: (side) => (isOwn[side] ? 'ours' : 'theirs'),
  };
}

/**
 * The sides that a chain mandate depends on. In one register the client's signature is its side: once one of the two is
 * recorded, a side that is not known is that same entry. A side that is known to be missing always counts.
 */
export function neededSides({ sides }: ChainMandate, registration: Registration): readonly ChainSideName[] {
  if (registration !== 'one-register') return CHAIN_SIDES;
  const known = CHAIN_SIDES.filter((name) => sides[name].kind !== 'unknown');
  return known.length === 0 ? ['intermediary'] : known;
}

/** The side in whose register the intermediary's employees log in: its own, or in one register the entry of both. */
export function loginSide({ sides }: ChainMandate, registration: Registration): ChainSide {
  const shared = registration === 'one-register' && sides.intermediary.kind === 'unknown';
  return shared ? sides.grantor : sides.intermediary;
}
