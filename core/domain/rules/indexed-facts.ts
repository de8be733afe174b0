/** Facts with what a clock needs to find at once: made once per derivation, so that 100,000 mandates need no scans. */
import type { Facts } from '#core/domain/query/facts.ts';
import type { LastUse } from '#core/domain/records/mandate.ts';
import type { Means } from '#core/domain/records/means.ts';
import { DEFAULT_PROFILE, type Profile } from '#core/domain/records/profile.ts';
import type { Register } from '#core/domain/records/register.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { atOnce, type Slices } from '#core/domain/values/slices.ts';
import { ByAccount } from './by-account.ts';
import { loginSide, registrationOf, supplierIdOf } from './chain-sides.ts';
import { type Groups, groupsOf } from './register-groups.ts';

/** The logins of one person at one supplier, over all mandates there ever were. */
export interface AccountUse {
  /** The latest known login; `null` when none is known. */
  readonly lastUsedOn: CalendarDate | null;
  /** Whether of some mandate the last login is not known. */
  readonly someUnknown: boolean;
}

export interface IndexedFacts extends Facts {
  readonly profile: Profile;
  readonly accounts: ByAccount<AccountUse>;
  readonly means: ByAccount<readonly Means[]>;
  readonly groups: Groups;
}

/** One person at one supplier. A supplier that is not known is one of its own: it equals only "not known". */
export const accountKey = (personId: string, supplierId: string | null): string =>
  `${personId} ${supplierId ?? ''}`;

interface OpenAccountUse {
  lastUsedOn: CalendarDate | null;
  someUnknown: boolean;
}

/** Records looked at without a pause: a few milliseconds. */
const SLICE = 10_000;

function* accountsOf({ register, suppliers }: Facts): Slices<ByAccount<AccountUse>> {
  const accounts = new ByAccount<OpenAccountUse>();
  const add = (personId: string, supplierId: string | null, lastUse: LastUse): void => {
    const account = accounts.open(personId, supplierId, () => ({ lastUsedOn: null, someUnknown: false }));
    if (lastUse.kind === 'unknown') account.someUnknown = true;
    if (lastUse.kind === 'date' && (account.lastUsedOn === null || lastUse.on > account.lastUsedOn)) {
      account.lastUsedOn = lastUse.on;
    }
  };
  let at = 0;
  for (const { personId, supplierId, lastUse } of register.mandates.values()) {
    at += 1;
    if (at % SLICE === 0) yield;
    add(personId, supplierId, lastUse);
  }
  // A login through a chain mandate is one at the supplier in whose register the intermediary's employees log in.
  for (const chain of register.chainMandates.values()) {
    const supplierId = supplierIdOf(loginSide(chain, registrationOf(chain, suppliers)));
    for (const { personId, lastUse } of chain.assignments ?? []) add(personId, supplierId, lastUse);
  }
  return accounts;
}

function meansOf(facts: Facts): ByAccount<readonly Means[]> {
  const found = new ByAccount<Means[]>();
  for (const means of facts.register.means.values()) {
    found.open(means.personId, means.supplierId, () => []).push(means);
  }
  return found;
}

/** Whether two registers hold the same logins, at the same suppliers. */
const sameLogins = (was: Register, is: Register): boolean =>
  was.mandates === is.mandates && was.chainMandates === is.chainMandates && was.suppliers === is.suppliers;

/**
 * The facts with their profile (the default one until the first run was answered), accounts and means at hand. What is
 * made of a collection that did not change is taken over from `before`.
 */
export function* indexInSlices(facts: Facts, before?: IndexedFacts): Slices<IndexedFacts> {
  const { register } = facts;
  const keeps = (same: (was: Register, is: Register) => boolean): IndexedFacts | undefined =>
    before !== undefined && same(before.register, register) ? before : undefined;
  return {
    ...facts,
    profile: register.profile.get('profile') ?? DEFAULT_PROFILE,
    accounts: keeps(sameLogins)?.accounts ?? (yield* accountsOf(facts)),
    means: keeps((was, is) => was.means === is.means)?.means ?? meansOf(facts),
    groups: groupsOf(register, before?.groups),
  };
}

/** As `indexInSlices`, at once. */
export const indexFacts = (facts: Facts, before?: IndexedFacts): IndexedFacts =>
  atOnce(indexInSlices(facts, before));
