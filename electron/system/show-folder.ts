/** Shows a folder in the system's own program for files. */
import { shell } from 'electron';
import { TijdigError } from '#core/errors/tijdig-error.ts';

/** Throws `register-unreadable` when the system cannot show it. */
export async function showFolder(folder: string): Promise<void> {
  const complaint = await shell.openPath(folder);
  if (complaint !== '') throw new TijdigError('register-unreadable', { file: folder, reason: 'not shown' });
}
