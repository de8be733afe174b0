/** `verify`: reads every byte of the register and says whether all of it is sound. Changes nothing. */
import { type Command, EXIT } from '#electron/cli/command.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';

export const verifyCommand: Command = async (invocation, terminal) => {
  const { ok, exists, records, changes, problems } = await verifyRegister(invocation.text('data'));
  if (invocation.json) terminal.json({ ok, exists, records, changes, problems });
  else {
    terminal.line(terminal.words(ok ? 'cli.verify.sound' : 'cli.verify.damaged', { records, changes }));
    for (const { code, file, detail } of problems) terminal.line(`  ${file}: ${code} (${detail})`);
  }
  return ok ? EXIT.fine : EXIT.damaged;
};
