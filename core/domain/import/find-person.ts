/** Who a record means: by e-mail address first, by name within the organisation otherwise. */
import type { Draft } from '#core/domain/import/draft.ts';
import { foldName } from '#core/domain/import/fold-text.ts';
import type { RegisterIndex } from '#core/domain/import/register-index.ts';
import type { Organisation } from '#core/domain/records/organisation.ts';
import type { Person } from '#core/domain/records/person.ts';

export interface FoundPerson {
  readonly person: Person | null;
  readonly isAmbiguous: boolean;
}
const NOBODY: FoundPerson = { person: null, isAmbiguous: false };

function choose(candidates: readonly Person[], referencedId: string | null): FoundPerson {
  const told = candidates.find(({ id }) => id === referencedId);
  if (told) return { person: told, isAmbiguous: false };
  const [first, second] = candidates;
  if (first === undefined) return NOBODY;
  return second === undefined ? { person: first, isAmbiguous: false } : { person: null, isAmbiguous: true };
}

/** Candidates with the same name, or all of them where nobody has it. */
function narrowed(candidates: readonly Person[], name: string): readonly Person[] {
  const sameName = candidates.filter((person) => foldName(person.name) === foldName(name));
  return sameName.length > 0 ? sameName : candidates;
}

/** `referencedId` decides between several that fit; it never makes somebody fit. */
export function findPerson(
  draft: Draft,
  organisation: Organisation | null,
  index: RegisterIndex,
  referencedId: string | null,
): FoundPerson {
  if (draft.person === null) return NOBODY;
  if (draft.email !== null) {
    const byEmail = index.personsByEmail(draft.email);
    if (byEmail.length > 0) return choose(narrowed(byEmail, draft.person), referencedId);
  }
  const byName = organisation === null ? [] : index.personsAt(organisation.id, draft.person);
  const fitting = draft.email === null ? byName : byName.filter(({ email }) => email === null);
  return choose(fitting, referencedId);
}
