// Promise: Notification over D-Bus with Electron's events. Without a session bus `isSupported()` is false and `show()`
// reports `failed`, as a desktop without a notification service does.
import { HostEmitter, HostEvent } from '#test/support/electron-host/kernel/host-emitter.ts';
import { hostState, record } from '#test/support/electron-host/kernel/host-state.ts';
import { app, requireReady } from './app.ts';
import {
  closeNotification,
  forget,
  hasSessionBus,
  type NotificationSignal,
  notify,
} from './notification-bus.ts';

type Used =
  | 'actions'
  | 'body'
  | 'close'
  | 'closeButtonText'
  | 'hasReply'
  | 'replyPlaceholder'
  | 'show'
  | 'silent'
  | 'sound'
  | 'subtitle'
  | 'timeoutType'
  | 'title'
  | 'urgency';

const URGENCY = { low: 0, normal: 1, critical: 2 };
const CLOSE_REASONS: Record<number, string> = { 1: 'timedOut', 2: 'userCanceled' };
const NEVER = 0;
const SERVICE_DECIDES = -1;

export class HostNotification extends HostEmitter implements Pick<Electron.Notification, Used> {
  static isSupported(): boolean {
    return hasSessionBus;
  }

  title: string;
  body: string;
  subtitle: string;
  silent: boolean;
  sound: string;
  hasReply: boolean;
  replyPlaceholder: string;
  closeButtonText: string;
  timeoutType: 'default' | 'never';
  urgency: 'normal' | 'critical' | 'low';
  actions: Electron.NotificationAction[];
  readonly #icon: string;
  #id = 0;

  constructor(options: Electron.NotificationConstructorOptions = {}) {
    super('Notification');
    this.title = options.title ?? '';
    this.body = options.body ?? '';
    this.subtitle = options.subtitle ?? '';
    this.silent = options.silent ?? false;
    this.sound = options.sound ?? '';
    this.hasReply = options.hasReply ?? false;
    this.replyPlaceholder = options.replyPlaceholder ?? '';
    this.closeButtonText = options.closeButtonText ?? '';
    this.timeoutType = options.timeoutType ?? 'default';
    this.urgency = options.urgency ?? 'normal';
    this.actions = options.actions ?? [];
    this.#icon = typeof options.icon === 'string' ? options.icon : '';
    hostState.notifications.push(this);
  }

  show(): void {
    requireReady('Notification');
    record('Notification.show', {
      title: this.title,
      body: this.body,
      actions: this.actions.map(({ text }) => text),
    });
    this.#show().then(
      () => this.tell('show'),
      (error: Error) => {
        record('Notification.failed', error.message);
        this.tell('failed', error.message);
      },
    );
  }

  close(): void {
    if (this.#id !== 0) closeNotification(this.#id).catch(() => undefined); // the service is gone, and the popup with it
  }

  async #show(): Promise<void> {
    if (!hasSessionBus) throw new Error('there is no session bus');
    const silence: [string, [string, unknown]][] = this.silent ? [['suppress-sound', ['b', true]]] : [];
    const call = {
      app: app.getName(),
      replaces: this.#id,
      icon: this.#icon,
      title: this.title,
      body: this.body,
      actions: [
        'default',
        'View',
        ...this.actions.flatMap(({ text }, index) => [`action-${index}`, text ?? '']),
      ],
      hints: [
        ['urgency', ['y', URGENCY[this.urgency]]] as [string, [string, unknown]],
        ['desktop-entry', ['s', app.getName()]] as [string, [string, unknown]],
        ...silence,
      ],
      timeout: this.timeoutType === 'never' ? NEVER : SERVICE_DECIDES,
    };
    this.#id = await notify(call, (signal) => this.#receive(signal));
  }

  /** After a click or action Electron drops the native object: no `close` follows. */
  #receive({ member, id, value }: NotificationSignal): void {
    forget(id);
    if (member === 'NotificationClosed') {
      const reason = CLOSE_REASONS[Number(value)] ?? 'applicationHidden';
      this.emit('close', Object.assign(new HostEvent(), { reason }));
    } else if (value === 'default') this.tell('click');
    else {
      const actionIndex = Number(String(value).split('-')[1]);
      this.emit(
        'action',
        Object.assign(new HostEvent(), { actionIndex, selectionIndex: -1 }),
        actionIndex,
        -1,
      );
    }
  }
}
