/** Shows notifications of the operating system. */

export interface NotificationText {
  readonly title: string;
  readonly body: string;
}
/** What became of a notification: first `shown` or `failed`, and later perhaps `clicked`. */
export type NotificationOutcome = 'shown' | 'failed' | 'clicked';

export interface Notifier {
  /** Never waits and never throws: where notifications do not work, `heard` gets `failed` within seconds. */
  show(text: NotificationText, heard: (outcome: NotificationOutcome) => void): void;
}
