/** Quits only after what has to be closed is closed. */
import { app } from 'electron';

/** Holds the quit once, runs `close`, then quits for good, also when closing failed: every save is durable already. */
export function closeBeforeQuit(close: () => Promise<void>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
