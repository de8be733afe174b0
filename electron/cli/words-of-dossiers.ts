/** In words: the renewal dossier of a chain mandate, as a sheet to read or print. */
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import type { ChainRenewal } from '#core/domain/rules/chain-renewal.ts';
import type { DossierCheck } from '#core/domain/rules/dossier-comparison.ts';
import type { Words } from '#core/i18n/words.ts';
import type { DossierSheet } from '#electron/app/dossier-sheets.ts';
import type { NamesOf } from '#electron/cli/names-of.ts';
import { alignColumns } from '#electron/cli/terminal.ts';
import { wordsOfScope } from '#electron/cli/words-of-scopes.ts';

const listed = (texts: readonly string[], words: Words): string => texts.join(', ') || words('common.none');

/** What was kept, a line each. */
function keptLines({ dossier }: DossierSheet, names: NamesOf, words: Words): string[][] {
  const { side, kept } = dossier;
  const { supplierId, scope, level, userIds, contactId, endsOn } = kept;
  const notKnown = words('common.unknown');
  const line = (label: Parameters<Words>[0], value: string): string[] => [words(label), value];
  return [
    line('cli.check.services', wordsOfScope(scope, names, words)),
    line('cli.check.branch', scope.branch ?? words('common.none')),
    line('cli.check.for-third-parties', words(scope.forThirdPartiesOnly ? 'cli.yes' : 'cli.no')),
    line('cli.check.level', level),
    line('cli.check.register', supplierId === null ? notKnown : names.supplier(supplierId)),
    line('cli.dossier.side', words(`cli.side.${side}`)),
    line('cli.column.breaksOn', endsOn ?? notKnown),
    line('cli.check.users', userIds === null ? notKnown : listed(userIds.map(names.person), words)),
    line('cli.check.contact', contactId === null ? notKnown : names.person(contactId)),
  ];
}

/** How it is renewed, and what to know before. */
function renewalLines({ way, withoutAccess, nearDeadlines }: ChainRenewal, names: NamesOf, words: Words) {
  return [
    words(`cli.renewal.${way}`),
    ...(withoutAccess === null ? [] : [words('cli.dossier.noAccess', { count: withoutAccess.workingDays })]),
    ...nearDeadlines.map(({ serviceId, name, on }) =>
      words('cli.dossier.nearDeadline', { service: names.service(serviceId), name, on }),
    ),
  ];
}

/** A value of the checklist: ids become names, codes words. */
function wordsOfValue(what: DossierCheck['what'], value: string, names: NamesOf, words: Words): string {
  switch (what) {
    case 'services':
      if (value === 'level') return words('cli.everything');
      return value.startsWith('provider:')
        ? words('cli.everythingOf', { provider: names.provider(value.slice('provider:'.length)) })
        : names.service(value);
    case 'users':
    case 'contact':
      return names.person(value);
    case 'register':
      return names.supplier(value);
    case 'for-third-parties':
      return words(value === 'yes' ? 'cli.yes' : 'cli.no');
    default:
      return value;
  }
}

/** The checklist that compares old with new; both values where they differ. */
function checkLines(checks: readonly DossierCheck[], names: NamesOf, words: Words): string[][] {
  const values = (what: DossierCheck['what'], all: readonly string[] | null) =>
    all === null
      ? words('common.unknown')
      : listed(
          all.map((value) => wordsOfValue(what, value, names, words)),
          words,
        );
  return checks.map(({ what, state, before, after }) => [
    words(`cli.checked.${state}`),
    words(`cli.check.${what}`),
    state === 'same' ? values(what, before) : `${values(what, before)} → ${values(what, after)}`,
  ]);
}

/** One dossier as lines of text. */
export function linesOfDossier(
  sheet: DossierSheet,
  { grantorId, intermediaryId }: ChainMandate,
  names: NamesOf,
  words: Words,
): string[] {
  const { recorded, dossier, renewal, comparison } = sheet;
  const { grantorKvk, intermediaryKvk } = dossier.kept;
  const checks = comparison === null ? [] : checkLines(comparison, names, words);
  return [
    words('cli.dossier.title', {
      grantor: `${names.organisation(grantorId)} (${grantorKvk})`,
      intermediary: `${names.organisation(intermediaryId)} (${intermediaryKvk})`,
    }),
    words(recorded ? 'cli.dossier.keptOn' : 'cli.dossier.asOf', { on: dossier.madeOn }),
    ...alignColumns(keptLines(sheet, names, words)).map((line) => `  ${line}`),
    ...renewalLines(renewal, names, words),
    ...(comparison === null ? [] : [words('cli.dossier.comparison')]),
    ...alignColumns(checks).map((line) => `  ${line}`),
  ];
}
