/**
 * `repair [--apply]`: what of a damaged register is safe and what is lost; with `--apply`, goes on with what is safe. Every
 * file as it was found is kept in `quarantine`. A register that opens is left alone.
 */
import { isRepairable } from '#core/contract/verification.ts';
import { type Command, EXIT } from '#electron/cli/command.ts';
import { sayVerification } from '#electron/cli/verify-command.ts';
import { opensAsItIs, repairRegister } from '#electron/store/repair-register.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';
import { refuseUnfitPlace } from '#electron/system/place-check.ts';
import { createSystemClock } from '#electron/system/system-clock.ts';

export const repairCommand: Command = async (invocation, terminal) => {
  const { apply, json } = invocation;
  const { words, line } = terminal;
  const folder = invocation.text('data');
  const verification = await verifyRegister(folder);
  const needed = !(await opensAsItIs(folder));
  const possible = needed && isRepairable(verification);
  if (apply && possible) {
    await refuseUnfitPlace(folder);
    const repaired = await repairRegister({ folder, clock: createSystemClock() });
    const aside = (repaired?.aside ?? []).map((name) => `quarantine/${name}`);
    if (json) terminal.json({ ...verification, needed, possible, repaired: true, aside });
    else {
      sayVerification(verification, terminal);
      line(words('cli.repair.done', { changes: verification.changes }));
      for (const file of aside) line(words('cli.repair.aside', { file }));
    }
    return EXIT.fine;
  }
  if (json) terminal.json({ ...verification, needed, possible, repaired: false, aside: [] });
  else {
    if (!verification.ok) sayVerification(verification, terminal);
    if (!needed) line(words('cli.repair.needless'));
    else
      line(words(possible ? 'cli.repair.would' : 'cli.repair.hopeless', { changes: verification.changes }));
  }
  return needed ? EXIT.damaged : EXIT.fine;
};
