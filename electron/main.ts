/** Start of the main process: one instance, ready, compose, open. A start that fails says at which stage. */
import { app } from 'electron';
import { compose } from '#electron/compose.ts';
import { declareAppScheme } from '#electron/system/app-protocol.ts';
import { reportFatal } from '#electron/system/fatal-error.ts';
import { hardenBeforeReady } from '#electron/system/hardening.ts';
import { readLaunchOptions } from '#electron/system/launch-options.ts';
import { closeBeforeQuit } from '#electron/system/quit.ts';

const options = readLaunchOptions(process.argv, process.env);
if (options.userData !== null) app.setPath('userData', options.userData);
// Not earlier: Chromium writes into its folder until the very end.
process.once('exit', () => options.cleanUp());
app.setAppUserModelId('nl.tijdig.app');
declareAppScheme();
hardenBeforeReady();

if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(async () => {
      const application = await compose(options, new URL('../', import.meta.url));
      const open = () => application.open().catch((error: unknown) => reportFatal('window', error));
      app.on('second-instance', open);
      app.on('activate', open);
      closeBeforeQuit(() => application.close());
      await application.open();
    })
    .catch((error: unknown) => reportFatal('start', error));
} else {
  app.quit();
}
