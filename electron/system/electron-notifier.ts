/** Notifications by Electron. Each is held until it is closed: one that is collected never tells of a click. */
import { Notification } from 'electron';
import type { Notifier } from '#electron/ports/notifier.ts';

/** A service that says nothing for so long is taken to have failed; it may still say more later. */
const PATIENCE_MS = 10_000;

const held = new Set<Notification>();

export const electronNotifier: Notifier = {
  show({ title, body }, heard) {
    if (!Notification.isSupported()) {
      setImmediate(heard, 'failed');
      return;
    }
    const notification = new Notification({ title, body });
    held.add(notification);
    let answered = false;
    const answer = (outcome: 'shown' | 'failed') => {
      if (answered) return;
      answered = true;
      clearTimeout(patience);
      heard(outcome);
    };
    const patience = setTimeout(answer, PATIENCE_MS, 'failed');
    notification.on('show', () => answer('shown'));
    notification.on('failed', () => {
      held.delete(notification);
      answer('failed');
    });
    notification.on('click', () => {
      held.delete(notification);
      answer('shown');
      heard('clicked');
    });
    notification.on('close', () => held.delete(notification));
    notification.show();
  },
};
