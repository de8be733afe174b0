/**
 * `who-may --service S --organisation KVK [--on D] [--recorded D]`: who can act there on a day, by which way, and who cannot
 * and why; with `--recorded` by what was recorded at the end of that day, instead of what is known now.
 */
import type { Way } from '#core/domain/rules/who-may/way.ts';
import { type WhoMay, whoMay } from '#core/domain/rules/who-may/who-may.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { Words } from '#core/i18n/words.ts';
import { askedOrganisation, askedService } from '#electron/cli/asked-records.ts';
import { type Command, EXIT } from '#electron/cli/command.ts';
import type { Invocation } from '#electron/cli/invocation.ts';
import { header } from '#electron/cli/list-columns.ts';
import { type NamesOf, namesOf } from '#electron/cli/names-of.ts';
import { type FactsOnDay, openFacts } from '#electron/cli/open-facts.ts';
import { openPast } from '#electron/cli/open-history.ts';
import { alignColumns } from '#electron/cli/terminal.ts';
import { wordsOfWay } from '#electron/cli/words-of-findings.ts';

function rowOf(way: Way, names: NamesOf, words: Words): string[] {
  const { outcome, personId, intermediaryId, supplierId } = way;
  return [
    words(`cli.may.${outcome}`),
    personId === null ? '-' : names.person(personId),
    intermediaryId === null
      ? words('cli.byMandate')
      : words('cli.byChain', { intermediary: names.organisation(intermediaryId) }),
    supplierId === null ? '-' : names.supplier(supplierId),
    wordsOfWay(way, words),
  ];
}

function tableOf({ persons, withoutPerson }: WhoMay, names: NamesOf, words: Words): string[] {
  const ways = [...persons.flatMap((person) => person.ways), ...withoutPerson];
  if (ways.length === 0) return [words('cli.nobody')];
  const head = header(['may', 'person', 'way', 'supplier', 'why'], words);
  return alignColumns([head, ...ways.map((way) => rowOf(way, names, words))]);
}

async function recordedFacts(invocation: Invocation, day: CalendarDate): Promise<FactsOnDay> {
  const { facts, on } = await openPast(invocation, day);
  return { facts, today: on };
}

export const whoMayCommand: Command = async (invocation, terminal) => {
  const typedService = invocation.text('service');
  const typedKvk = invocation.text('organisation');
  const day = invocation.date('on');
  const recorded = invocation.date('recorded');
  const { facts, today } =
    recorded === null ? await openFacts(invocation) : await recordedFacts(invocation, recorded);
  const service = askedService(typedService, facts);
  const organisation = askedOrganisation(typedKvk, facts);
  const question = { serviceId: service.id, organisationId: organisation.id, on: day ?? today };
  const answer = whoMay(question, facts, today);
  const names = namesOf(facts);
  if (invocation.json) {
    const persons = answer.persons.map((person) => ({ person: names.person(person.personId), ...person }));
    const asked = { service: service.name, organisation: organisation.name, kvk: organisation.kvk, recorded };
    terminal.json({ today, ...asked, ...answer, persons });
    return EXIT.fine;
  }
  terminal.line(`${service.name}, ${organisation.name} (${organisation.kvk}), ${question.on}`);
  if (recorded !== null) terminal.line(terminal.words('cli.history.recorded', { on: recorded }));
  for (const line of tableOf(answer, names, terminal.words)) terminal.line(line);
  return EXIT.fine;
};
