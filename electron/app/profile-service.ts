/** Who uses Tijdig, for which organisation, in which role: the first thing asked, and what the next steps depend on. */
import type { WhoAreYou } from '#core/contract/contract.ts';
import { foldName } from '#core/domain/import/fold-text.ts';
import { newOrganisation, newPerson } from '#core/domain/records/blank.ts';
import type { Organisation } from '#core/domain/records/organisation.ts';
import type { Person } from '#core/domain/records/person.ts';
import { DEFAULT_PROFILE, type Profile } from '#core/domain/records/profile.ts';
import type { ChangeRequest, Register } from '#core/domain/records/register.ts';
import type { OrganisationId, PersonId } from '#core/domain/values/id.ts';
import { holdsBsnLikeNumber } from '#core/domain/values/identifiers.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { IdSource } from '#electron/ports/id-source.ts';
import type { Committed, RegisterStore } from '#electron/ports/register-store.ts';

export class ProfileService {
  readonly #store: RegisterStore;
  readonly #ids: IdSource;
  constructor(store: RegisterStore, ids: IdSource) {
    this.#store = store;
    this.#ids = ids;
  }

  /** The answers of the first run, or `null` when it was not answered yet. */
  get(): WhoAreYou | null {
    const { register } = this.#store.state();
    const profile = register.profile.get('profile');
    const person = register.persons.get(profile?.personId ?? '');
    const organisation = register.organisations.get(profile?.organisationId ?? '');
    if (!profile?.role || !person || !organisation) return null;
    const { name, kvk, legalForm } = organisation;
    return { name: person.name, organisation: name, kvk, legalForm, role: profile.role };
  }

  /** Records the answers; a known person or organisation is used again, and given the name that was typed. */
  set(answers: WhoAreYou): Promise<Committed> {
    return this.#store.commit(({ register }) => decideProfile(register, answers, this.#ids));
  }
}

/** The change that records who uses Tijdig. Throws `rule-refused`. */
export function decideProfile(register: Register, answers: WhoAreYou, ids: IdSource): ChangeRequest {
  const before: Profile = register.profile.get('profile') ?? DEFAULT_PROFILE;
  const known = [...register.organisations.values()].find(({ kvk }) => kvk === answers.kvk);
  refuse(answers, known);
  const organisation = newOrganisation({
    ...known,
    id: known?.id ?? (ids.next('organisation') as OrganisationId),
    kind: 'own',
    name: answers.organisation,
    kvk: answers.kvk,
    legalForm: answers.legalForm ?? known?.legalForm ?? null,
  });
  const same = register.persons.get(before.personId ?? '') ?? namesake(register, organisation, answers.name);
  const me = newPerson({
    ...same,
    id: same?.id ?? (ids.next('person') as PersonId),
    name: answers.name,
  });
  const profile: Profile = {
    ...before,
    personId: me.id,
    organisationId: organisation.id,
    role: answers.role,
  };
  return {
    action: 'profile.set',
    puts: [
      { collection: 'organisations', record: organisation },
      { collection: 'persons', record: me },
      { collection: 'profile', record: profile },
    ],
    removes: [],
    reason: null,
  };
}

/** The person of this name who has a mandate for the organisation: most likely the one who is typing. */
function namesake(register: Register, organisation: Organisation, name: string): Person | undefined {
  for (const mandate of register.mandates.values()) {
    const person = register.persons.get(mandate.personId);
    if (mandate.organisationId === organisation.id && person && foldName(person.name) === foldName(name))
      return person;
  }
  return undefined;
}

/** What an entry rule refuses: a number that may be a BSN, and a sole trader with an RSIN. */
function refuse({ name, organisation, legalForm }: WhoAreYou, known: Organisation | undefined): void {
  if (holdsBsnLikeNumber(name) || holdsBsnLikeNumber(organisation)) {
    throw new TijdigError('rule-refused', { rule: 'bsn-like-text' });
  }
  if (legalForm === 'eenmanszaak' && known !== undefined && known.rsin !== null) {
    throw new TijdigError('rule-refused', { rule: 'rsin-for-sole-trader' });
  }
}
