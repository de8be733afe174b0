/** Whose move something is (DOMAIN: Chain mandates, "whose move it is"). */

/**
 * Who must do something: the person who logs in, somebody who may decide for an organisation (bevoegde), or its legal
 * representative alone.
 */
export interface Move {
  readonly whose: 'user' | 'authorised-person' | 'legal-representative';
  /** The user; `null` for the others, and for somebody who is yet to come. */
  readonly personId: string | null;
  /** The organisation that is decided for; `null` for a user. */
  readonly organisationId: string | null;
}

export const ofUser = (personId: string | null): Move => ({ whose: 'user', personId, organisationId: null });

/** A move of whoever may decide for an organisation. */
export const ofAuthorised = (organisationId: string | null): Move => ({
  whose: 'authorised-person',
  personId: null,
  organisationId,
});

/** A move that only a legal representative can make: a form for an administrator role, a change in the KVK register. */
export const ofRepresentative = (organisationId: string): Move => ({
  whose: 'legal-representative',
  personId: null,
  organisationId,
});
