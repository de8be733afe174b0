/** `ready --deadline D --service S`: of all organisations that need a service, which can file through a day, and which cannot. */
import { type OrganisationReadiness, readiness } from '#core/domain/rules/readiness/readiness.ts';
import type { Outcome } from '#core/domain/rules/who-may/finding.ts';
import type { Words } from '#core/i18n/words.ts';
import { askedService } from '#electron/cli/asked-records.ts';
import { type Command, EXIT } from '#electron/cli/command.ts';
import { UsageError } from '#electron/cli/invocation.ts';
import { header } from '#electron/cli/list-columns.ts';
import { type NamesOf, namesOf } from '#electron/cli/names-of.ts';
import { openFacts } from '#electron/cli/open-facts.ts';
import { alignColumns } from '#electron/cli/terminal.ts';
import { wordsOfWay } from '#electron/cli/words-of-findings.ts';
import { wordsOfMove } from '#electron/cli/words-of-moves.ts';

function rowsOf(
  outcome: Outcome,
  list: readonly OrganisationReadiness[],
  names: NamesOf,
  words: Words,
): string[][] {
  return list.map(({ organisationId, best, moves }) => [
    words(`cli.ready.${outcome}`),
    names.organisation(organisationId),
    names.kvk(organisationId),
    best === null || best.personId === null ? '-' : names.person(best.personId),
    moves.map((move) => wordsOfMove(move, names, words)).join('; ') || '-',
    best === null ? words('cli.nothingRecorded') : wordsOfWay(best, words),
  ]);
}

export const readyCommand: Command = async (invocation, terminal) => {
  const deadlineOn = invocation.date('deadline');
  if (deadlineOn === null) throw new UsageError('missing', { option: '--deadline' });
  const typedService = invocation.text('service');
  const { facts, today } = await openFacts(invocation);
  const service = askedService(typedService, facts);
  const answer = readiness({ serviceId: service.id, deadlineOn }, facts, today);
  const names = namesOf(facts);
  const { needed, ready, notReady, unknown } = answer;
  if (invocation.json) {
    const named = (list: readonly OrganisationReadiness[]) =>
      list.map((one) => ({
        organisation: names.organisation(one.organisationId),
        kvk: names.kvk(one.organisationId),
        ...one,
      }));
    const lists = { ready: named(ready), notReady: named(notReady), unknown: named(unknown) };
    terminal.json({ today, service: service.name, ...answer, ...lists });
    return EXIT.fine;
  }
  const { words } = terminal;
  const counts = { count: needed, ready: ready.length, notReady: notReady.length, unknown: unknown.length };
  terminal.line(words('cli.readiness', { service: service.name, deadline: deadlineOn, ...counts }));
  if (needed === 0) return EXIT.fine;
  const rows = [
    header(['state', 'organisation', 'kvk', 'person', 'move', 'why'], words),
    ...rowsOf('no', notReady, names, words),
    ...rowsOf('unknown', unknown, names, words),
    ...rowsOf('yes', ready, names, words),
  ];
  for (const line of alignColumns(rows)) terminal.line(line);
  return EXIT.fine;
};
