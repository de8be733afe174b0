// Promise: dialogs answer what a user who cancels answers, never a success nobody gave. A test scripts one as on the
// real Electron, by replacing the function: `dialog.showOpenDialog = async () => ({ canceled: false, filePaths })`.
import { environment } from '#test/support/electron-host/kernel/environment.ts';
import { guarded } from '#test/support/electron-host/kernel/gap-guard.ts';
import { record } from '#test/support/electron-host/kernel/host-state.ts';

type Used = 'showErrorBox' | 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog';

/** The last argument: an optional window may come first. */
function optionsOf(args: unknown[]): unknown {
  return args.at(-1);
}

function recordCancelled(api: string, options: unknown): void {
  record(api, options);
  if (environment.headed)
    console.error(`[electron-host] ${api} has no native dialog here: answered as cancelled`);
}

export const dialog = guarded<Pick<Electron.Dialog, Used>>('dialog', {
  showOpenDialog: async (...args: unknown[]) => {
    recordCancelled('dialog.showOpenDialog', optionsOf(args));
    return { canceled: true, filePaths: [] };
  },
  showSaveDialog: async (...args: unknown[]) => {
    recordCancelled('dialog.showSaveDialog', optionsOf(args));
    return { canceled: true, filePath: '' };
  },
  showMessageBox: async (...args: unknown[]) => {
    const options = optionsOf(args) as Electron.MessageBoxOptions;
    recordCancelled('dialog.showMessageBox', options);
    return { response: options.cancelId ?? 0, checkboxChecked: options.checkboxChecked ?? false };
  },
  showErrorBox: (title, content) => {
    record('dialog.showErrorBox', title, content);
    console.error(`${title}\n${content}`);
  },
});
