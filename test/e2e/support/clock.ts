/** The machine's clock of a running application, moved from outside: as time that passes while a computer sleeps. */
import type { ElectronApplication } from '@playwright/test';

/** From now on the main process reads a clock so many days further; it has not noticed yet. */
export const daysPass = (app: ElectronApplication, days: number): Promise<void> =>
  app.evaluate((_electron, milliseconds) => {
    const Machine = globalThis.Date;
    globalThis.Date = new Proxy(Machine, {
      construct: (target, args) =>
        args.length === 0 ? new target(target.now() + milliseconds) : Reflect.construct(target, args),
      get: (target, name) => (name === 'now' ? () => target.now() + milliseconds : Reflect.get(target, name)),
    });
  }, days * 86_400_000);

/** The computer wakes up, so that whatever waits for the clock looks at it. */
export const wakeUp = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('resume');
  });
