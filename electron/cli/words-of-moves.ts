/** In words: whose move it is. */
import type { Move } from '#core/domain/rules/move.ts';
import type { Words } from '#core/i18n/words.ts';
import type { NamesOf } from '#electron/cli/names-of.ts';

/** The role, and of whom: "gebruiker: Medewerker Twee". */
export function wordsOfMove({ whose, personId, organisationId }: Move, names: NamesOf, words: Words): string {
  const role = words(`cli.move.${whose}`);
  if (personId !== null) return `${role}: ${names.person(personId)}`;
  return organisationId === null ? role : `${role}: ${names.organisation(organisationId)}`;
}
