/** The operating system's own file dialog. */
import { type BrowserWindow, dialog } from 'electron';
import type { FileDialogs } from '#electron/ports/file-dialogs.ts';

/** `title` is asked at each opening, in the language of that moment. */
export const createFileDialogs = (window: () => BrowserWindow | null, title: () => string): FileDialogs => ({
  async chooseImportFile() {
    const options: Electron.OpenDialogOptions = {
      title: title(),
      properties: ['openFile'],
      filters: [{ name: 'CSV', extensions: ['csv', 'txt', 'tsv'] }],
    };
    const owner = window();
    const { canceled, filePaths } = await (owner
      ? dialog.showOpenDialog(owner, options)
      : dialog.showOpenDialog(options));
    return canceled ? null : (filePaths[0] ?? null);
  },
});
