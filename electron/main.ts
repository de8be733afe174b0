/**
 * Start of the main process: one instance, ready, compose, open. A start that fails says at which stage. Chromium starts
 * when this file is done, so what it does not need to start comes in a part of its own and is read meanwhile.
 */
import { app } from 'electron';
import { declareAppScheme, hardenBeforeReady } from '#electron/system/hardening.ts';
import { readLaunchOptions } from '#electron/system/launch-options.ts';
import { closeBeforeQuit } from '#electron/system/quit.ts';

const options = readLaunchOptions(process.argv, process.env);
if (options.userData !== null) app.setPath('userData', options.userData);
// Not earlier: Chromium writes into its folder until the very end.
process.once('exit', () => options.cleanUp());
app.setAppUserModelId('nl.tijdig.app');
declareAppScheme();
hardenBeforeReady();

const reportFatal = (stage: 'start' | 'window') => (error: unknown) =>
  import('#electron/system/fatal-error.ts').then((part) => part.reportFatal(stage, error));

if (app.requestSingleInstanceLock()) {
  import('#electron/compose.ts')
    .then(async ({ compose }) => {
      const application = await compose(options, new URL('../', import.meta.url));
      const open = () => application.open().catch(reportFatal('window'));
      app.on('second-instance', open);
      app.on('activate', open);
      closeBeforeQuit(() => application.close());
      await Promise.all([application.open(), application.running]);
    })
    .catch(reportFatal('start'));
} else {
  app.quit();
}
