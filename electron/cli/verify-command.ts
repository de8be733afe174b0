/** `verify`: reads every byte of the register and says whether all of it is sound. Changes nothing. */
import { type Command, EXIT } from '#electron/cli/command.ts';
import { notesOnBackups } from '#electron/store/backup-notes.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';

export const verifyCommand: Command = async (invocation, terminal) => {
  const { ok, exists, records, changes, problems } = await verifyRegister(invocation.text('data'));
  const notes = await notesOnBackups(invocation.text('data'));
  if (invocation.json) terminal.json({ ok, exists, records, changes, problems, notes });
  else {
    terminal.line(terminal.words(ok ? 'cli.verify.sound' : 'cli.verify.damaged', { records, changes }));
    for (const { code, file, detail } of problems) terminal.line(`  ${file}: ${code} (${detail})`);
    for (const { code, file } of notes) terminal.line(`  ${file}: ${terminal.words(`error.${code}`)}`);
  }
  return ok ? EXIT.fine : EXIT.damaged;
};
