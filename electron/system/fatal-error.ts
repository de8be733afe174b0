/** A start that cannot go on: says what failed and that nothing was lost, then ends. */
import { app, dialog } from 'electron';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { createWords } from '#core/i18n/words.ts';
import { stderrLogger } from '#electron/system/stderr-logger.ts';

/** Stages of a start, as the dialog names them. */
export type Stage = 'start' | 'window';

/** Shows one dialog and exits with code 1 (3 when the register is damaged). */
export function reportFatal(stage: Stage, error: unknown): void {
  stderrLogger.error(`fatal.${stage}`, error);
  const words = createWords(app.getLocale().startsWith('en') ? 'en' : 'nl');
  const code = error instanceof TijdigError ? error.code : 'unexpected';
  const parameters = error instanceof TijdigError ? error.parameters : {};
  dialog.showErrorBox(words(`fatal.${stage}`), words(`error.${code}`, parameters));
  app.exit(code === 'register-damaged' ? 3 : 1);
}
