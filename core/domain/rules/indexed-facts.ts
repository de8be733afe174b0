/** Facts with what a clock needs to find at once: made once per derivation, so that 100,000 mandates need no scans. */
import type { Facts } from '#core/domain/query/facts.ts';
import type { Means } from '#core/domain/records/means.ts';
import { DEFAULT_PROFILE, type Profile } from '#core/domain/records/profile.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { ByAccount } from './by-account.ts';

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
}

/** One person at one supplier. A supplier that is not known is one of its own: it equals only "not known". */
export const accountKey = (personId: string, supplierId: string | null): string =>
  `${personId} ${supplierId ?? ''}`;

interface OpenAccountUse {
  lastUsedOn: CalendarDate | null;
  someUnknown: boolean;
}

function accountsOf(facts: Facts): ByAccount<AccountUse> {
  const accounts = new ByAccount<OpenAccountUse>();
  for (const { personId, supplierId, lastUse } of facts.register.mandates.values()) {
    const account = accounts.open(personId, supplierId, () => ({ lastUsedOn: null, someUnknown: false }));
    if (lastUse.kind === 'unknown') account.someUnknown = true;
    if (lastUse.kind === 'date' && (account.lastUsedOn === null || lastUse.on > account.lastUsedOn)) {
      account.lastUsedOn = lastUse.on;
    }
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

/**
 * The facts with their profile (the default one until the first run was answered), accounts and means at hand. What is
 * made of a collection that did not change is taken over from `before`.
 */
export const indexFacts = (facts: Facts, before?: IndexedFacts): IndexedFacts => ({
  ...facts,
  profile: facts.register.profile.get('profile') ?? DEFAULT_PROFILE,
  accounts: before?.register.mandates === facts.register.mandates ? before.accounts : accountsOf(facts),
  means: before?.register.means === facts.register.means ? before.means : meansOf(facts),
});
