/** Clipboard, mail program and files of the operating system. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserWindow, clipboard, dialog, shell } from 'electron';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { Words } from '#core/i18n/words.ts';
import type { MessageOutlets, NamedText } from '#electron/ports/message-outlets.ts';

/** `words` is asked at each opening of a dialog, in the language of that moment. */
export const createMessageOutlets = (
  window: () => BrowserWindow | null,
  words: () => Words,
): MessageOutlets => ({
  copy: async (text) => clipboard.writeText(text),
  mail: (link) => shell.openExternal(link),
  async save(files) {
    const [only] = files;
    const paths =
      files.length === 1 && only !== undefined
        ? await askFile(window(), words(), only.name)
        : await askFolder(window(), words(), files);
    if (paths === null) return 0;
    for (const [at, { text }] of files.entries()) await write(paths[at] ?? '', text);
    return files.length;
  },
});

async function askFile(owner: BrowserWindow | null, words: Words, name: string): Promise<string[] | null> {
  const options: Electron.SaveDialogOptions = {
    title: words('dialog.saveMessageTitle'),
    defaultPath: name,
    filters: [{ name: 'E-mail', extensions: ['eml'] }],
  };
  const { canceled, filePath } = await (owner
    ? dialog.showSaveDialog(owner, options)
    : dialog.showSaveDialog(options));
  return canceled || !filePath ? null : [filePath];
}

async function askFolder(
  owner: BrowserWindow | null,
  words: Words,
  files: readonly NamedText[],
): Promise<string[] | null> {
  const options: Electron.OpenDialogOptions = {
    title: words('dialog.saveMessagesTitle'),
    properties: ['openDirectory', 'createDirectory'],
  };
  const { canceled, filePaths } = await (owner
    ? dialog.showOpenDialog(owner, options)
    : dialog.showOpenDialog(options));
  const [folder] = filePaths;
  return canceled || folder === undefined ? null : files.map(({ name }) => join(folder, name));
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { mode: 0o600 });
  } catch (cause) {
    throw new TijdigError('save-failed', { reason: 'file' }, { cause });
  }
}
