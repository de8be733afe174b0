/** `undo`: takes back the last change that was not taken back yet, whoever made it and in whichever session. */
import { UndoService } from '#electron/app/undo-service.ts';
import { type Command, EXIT } from '#electron/cli/command.ts';
import { CommandRefusal } from '#electron/cli/command-refusal.ts';
import { openForWriting } from '#electron/cli/open-for-writing.ts';
import { openHistory } from '#electron/cli/open-history.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { createSystemClock } from '#electron/system/system-clock.ts';

export const undoCommand: Command = async (invocation, terminal) => {
  const folder = invocation.text('data');
  // A folder that is not there stays away.
  const { seq } = (await openRegisterReader(folder)).state();
  if (seq === 0) throw new CommandRefusal('nothing-to-undo', {});
  const store = await openForWriting(folder, createSystemClock(invocation.date('today')), terminal);
  try {
    const undone = await new UndoService(store, openHistory(invocation)).undo();
    if (undone === null) throw new CommandRefusal('nothing-to-undo', {});
    const { action, count } = undone;
    const { words } = terminal;
    if (invocation.json) terminal.json(undone);
    else terminal.line(words('undo.undone', { what: words(`undo.action.${action}`, { count }) }));
  } finally {
    await store.close();
  }
  return EXIT.fine;
};
