/** `verify`: reads every byte of the register and says what is wrong, what is lost and what is safe. Changes nothing. */
import type { Verification } from '#core/contract/verification.ts';
import { damageText } from '#core/messages/damage-text.ts';
import { type Command, EXIT } from '#electron/cli/command.ts';
import type { Terminal } from '#electron/cli/terminal.ts';
import { notesOnBackups } from '#electron/store/backup-notes.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';

export const verifyCommand: Command = async (invocation, terminal) => {
  const verification = await verifyRegister(invocation.text('data'));
  const notes = await notesOnBackups(invocation.text('data'));
  if (invocation.json) terminal.json({ ...verification, notes });
  else {
    sayVerification(verification, terminal);
    for (const { code, file } of notes) terminal.line(`  ${file}: ${terminal.words(`error.${code}`)}`);
  }
  return verification.ok ? EXIT.fine : EXIT.damaged;
};

/** In plain words, with what to do about it. */
export function sayVerification(verification: Verification, { line, words }: Terminal): void {
  const { ok, records, changes, unfinished } = verification;
  if (ok) line(words('cli.verify.sound', { records, changes }));
  else {
    const { found, safe, lost, todo } = damageText(verification, words);
    for (const problem of found) line(problem);
    for (const told of [safe, lost, todo]) if (told !== null) line(told);
  }
  if (unfinished !== null) line(words('cli.verify.unfinished', { file: unfinished }));
}
