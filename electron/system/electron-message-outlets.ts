/** Clipboard, mail program and files of the operating system. */
import { type BrowserWindow, clipboard, dialog, shell } from 'electron';
import type { Words } from '#core/i18n/words.ts';
import type { MessageOutlets } from '#electron/ports/message-outlets.ts';
import { writeInto, writeOver } from '#electron/system/write-texts.ts';

/** `words` is asked at each opening of a dialog, in the language of that moment. */
export const createMessageOutlets = (
  window: () => BrowserWindow | null,
  words: () => Words,
): MessageOutlets => ({
  copy: async (text) => clipboard.writeText(text),
  mail: (link) => shell.openExternal(link),
  async save(files) {
    const [only] = files;
    if (files.length === 1 && only !== undefined) {
      const path = await askFile(window(), words(), only.name);
      if (path === null) return 0;
      await writeOver(path, only.text);
    } else {
      const folder = await askFolder(window(), words());
      if (folder === null) return 0;
      await writeInto(folder, files);
    }
    return files.length;
  },
});

async function askFile(owner: BrowserWindow | null, words: Words, name: string): Promise<string | null> {
  const options: Electron.SaveDialogOptions = {
    title: words('dialog.saveMessageTitle'),
    defaultPath: name,
    filters: [{ name: 'E-mail', extensions: ['eml'] }],
  };
  const { canceled, filePath } = await (owner
    ? dialog.showSaveDialog(owner, options)
    : dialog.showSaveDialog(options));
  return canceled || !filePath ? null : filePath;
}

async function askFolder(owner: BrowserWindow | null, words: Words): Promise<string | null> {
  const options: Electron.OpenDialogOptions = {
    title: words('dialog.saveMessagesTitle'),
    properties: ['openDirectory', 'createDirectory'],
  };
  const { canceled, filePaths } = await (owner
    ? dialog.showOpenDialog(owner, options)
    : dialog.showOpenDialog(options));
  const [folder] = filePaths;
  return canceled || folder === undefined ? null : folder;
}
