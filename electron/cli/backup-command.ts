/** `backup [--to DIR]`: makes a backup in the data folder and copies it, with the history, to a second place. */
import { countRecords } from '#core/domain/records/register.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { type Command, EXIT } from '#electron/cli/command.ts';
import { createBackups } from '#electron/cli/create-backups.ts';
import { openForWriting } from '#electron/cli/open-for-writing.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { toPlace } from '#electron/store/second-place.ts';
import { createSystemClock } from '#electron/system/system-clock.ts';

export const backupCommand: Command = async (invocation, terminal) => {
  const folder = invocation.text('data');
  const to = invocation.optionalText('to');
  const secondPlace = to === null ? null : toPlace(folder, to);
  const clock = createSystemClock(invocation.date('today'));
  // A folder that is not there is not made.
  if ((await openRegisterReader(folder)).state().seq === 0) throw new TijdigError('backup-empty');
  const store = await openForWriting(folder, clock, terminal);
  try {
    const backups = createBackups({ store, folder, clock, secondPlace });
    const { name, at, reason } = await backups.make();
    const place = (await backups.status()).secondPlace;
    const { register, seq } = store.state();
    const records = countRecords(register);
    if (invocation.json) {
      const second = place && {
        folder: place.folder,
        copied: place.failure === null,
        failure: place.failure,
      };
      terminal.json({ backup: name, at, reason, records, changes: seq, secondPlace: second });
    } else {
      const { words } = terminal;
      terminal.line(words('cli.backup.made', { backup: name, records, changes: seq }));
      if (place?.failure === null) terminal.line(words('cli.backup.copied', { folder: place.folder }));
      else if (place) terminal.line(words(`error.${place.failure}`));
    }
    return place === null || place.failure === null ? EXIT.fine : EXIT.refused;
  } finally {
    await store.close();
  }
};
