/** The operating system's own file dialog. */
import { type BrowserWindow, dialog } from 'electron';
import type { FileDialogs } from '#electron/ports/file-dialogs.ts';

/** The titles are asked at each opening, in the language of that moment. */
export interface DialogTitles {
  readonly importFile: () => string;
  readonly backupPlace: () => string;
}

export function createFileDialogs(window: () => BrowserWindow | null, titles: DialogTitles): FileDialogs {
  const choose = async (options: Electron.OpenDialogOptions): Promise<string | null> => {
    const owner = window();
    const { canceled, filePaths } = await (owner
      ? dialog.showOpenDialog(owner, options)
      : dialog.showOpenDialog(options));
    return canceled ? null : (filePaths[0] ?? null);
  };
  return {
    chooseImportFile: () =>
      choose({
        title: titles.importFile(),
        properties: ['openFile'],
        filters: [{ name: 'CSV, e-mail', extensions: ['csv', 'txt', 'tsv', 'eml'] }],
      }),
    chooseBackupPlace: () =>
      choose({ title: titles.backupPlace(), properties: ['openDirectory', 'createDirectory'] }),
  };
}
