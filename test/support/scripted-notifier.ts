/** A notification service that a test answers for: what was shown, and what the user does with it. */
import type { NotificationOutcome, NotificationText, Notifier } from '#electron/ports/notifier.ts';

export interface ScriptedNotification extends NotificationText {
  /** Says what became of it. */
  readonly tell: (outcome: NotificationOutcome) => void;
}

export class ScriptedNotifier implements Notifier {
  readonly asked: ScriptedNotification[] = [];
  /** What each notification says by itself as soon as it is asked for; `null` = nothing, as a service that hangs. */
  says: NotificationOutcome | null = 'shown';

  show(text: NotificationText, heard: (outcome: NotificationOutcome) => void): void {
    this.asked.push({ ...text, tell: heard });
    if (this.says !== null) heard(this.says);
  }
}
