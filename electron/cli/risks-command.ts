/** `risks`: what going on hangs on, the serious and the near first. */
import { risksOf } from '#core/domain/rules/continuity/risks-of.ts';
import { type Command, EXIT } from '#electron/cli/command.ts';
import { header } from '#electron/cli/list-columns.ts';
import { namesOf } from '#electron/cli/names-of.ts';
import { openFacts } from '#electron/cli/open-facts.ts';
import { alignColumns } from '#electron/cli/terminal.ts';
import { wordsOfRisk } from '#electron/cli/words-of-risks.ts';

export const risksCommand: Command = async (invocation, terminal) => {
  const { facts, today } = await openFacts(invocation);
  const risks = risksOf(facts, today);
  if (invocation.json) {
    terminal.json({ today, risks });
    return EXIT.fine;
  }
  const { words } = terminal;
  const names = namesOf(facts);
  const rows = risks.map((risk) => [
    words(`cli.severity.${risk.severity}`),
    risk.on ?? '-',
    words(`cli.risk.${risk.code}`),
    wordsOfRisk(risk, names, words),
  ]);
  const head = header(['severity', 'on', 'risk', 'about'], words);
  for (const line of alignColumns([head, ...rows])) terminal.line(line);
  return EXIT.fine;
};
