/** In words: a risk, and what it is about. */
import type { Concern, Risk } from '#core/domain/rules/continuity/risk.ts';
import type { Words } from '#core/i18n/words.ts';
import type { NamesOf } from '#electron/cli/names-of.ts';

/** More services that hang on one person are counted, not named. */
const MOST_CONCERNS = 3;

function wordsOfConcern(
  { organisationId, serviceId, providerId }: Concern,
  names: NamesOf,
  words: Words,
): string {
  const organisation = names.organisation(organisationId);
  if (serviceId !== null) return `${names.service(serviceId)} (${organisation})`;
  const what = providerId === null ? words('cli.everything') : names.provider(providerId);
  return `${what} (${organisation})`;
}

function wordsOfConcerns(concerns: readonly Concern[], names: NamesOf, words: Words): string[] {
  const named = concerns.slice(0, MOST_CONCERNS).map((one) => wordsOfConcern(one, names, words));
  const more = concerns.length - named.length;
  return more === 0 ? named : [...named, words('cli.more', { count: more })];
}

const counted = (count: number, key: 'cli.mandates' | 'cli.chains', words: Words): string[] =>
  count === 0 ? [] : [words(key, { count })];

/** Whom and what a risk is about, and how many mandates hang on it. */
export function wordsOfRisk(risk: Risk, names: NamesOf, words: Words): string {
  const { personId, organisationId, supplierId, serviceId, deadline, week } = risk;
  return [
    ...(personId === null ? [] : [names.person(personId)]),
    ...(organisationId === null ? [] : [names.organisation(organisationId)]),
    ...(supplierId === null ? [] : [names.supplier(supplierId)]),
    ...(serviceId === null ? [] : [names.service(serviceId)]),
    ...(deadline === null ? [] : [`${deadline.name} ${deadline.on}`]),
    ...(week === null ? [] : [words('cli.week', { week: week.week, year: week.year })]),
    ...wordsOfConcerns(risk.concerns, names, words),
    ...counted(risk.mandateIds.length, 'cli.mandates', words),
    ...counted(risk.chainIds.length, 'cli.chains', words),
  ].join(', ');
}
