/** `dossier ID…`: the renewal dossiers of chain mandates; one that was kept is held against what is there now. Keeps nothing. */
import { dossierSheet } from '#electron/app/dossier-sheets.ts';
import { askedChains } from '#electron/cli/asked-records.ts';
import { type Command, EXIT } from '#electron/cli/command.ts';
import { CommandRefusal } from '#electron/cli/command-refusal.ts';
import { askedIds } from '#electron/cli/invocation.ts';
import { namesOf } from '#electron/cli/names-of.ts';
import { openFacts } from '#electron/cli/open-facts.ts';
import { linesOfDossier } from '#electron/cli/words-of-dossiers.ts';

export const dossierCommand: Command = async (invocation, terminal) => {
  const ids = askedIds(invocation);
  const { facts, today } = await openFacts(invocation);
  const found = askedChains(ids, facts).map((chain) => {
    const sheet = dossierSheet(chain, facts, today);
    if (sheet === null) throw new CommandRefusal('nothing-to-keep', { id: chain.id });
    return { chain, sheet };
  });
  if (invocation.json) {
    terminal.json({ today, dossiers: found.map(({ sheet }) => sheet) });
    return EXIT.fine;
  }
  const names = namesOf(facts);
  const sheets = found.map(({ chain, sheet }) =>
    linesOfDossier(sheet, chain, names, terminal.words).join('\n'),
  );
  terminal.line(sheets.join('\n\n'));
  return EXIT.fine;
};
