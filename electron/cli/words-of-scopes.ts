/** In words: what a mandate reaches. */
import type { Scope } from '#core/domain/records/mandate.ts';
import type { Words } from '#core/i18n/words.ts';
import type { NamesOf } from '#electron/cli/names-of.ts';

/** The services of a scope, or the wider thing that it reaches. */
export function wordsOfScope(scope: Scope, names: NamesOf, words: Words): string {
  switch (scope.kind) {
    case 'services':
      return scope.serviceIds.map(names.service).join(' | ');
    case 'provider':
      return words('cli.everythingOf', { provider: names.provider(scope.providerId) });
    case 'level':
      return words('cli.everything');
  }
}
