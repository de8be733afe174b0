// Promise: org.freedesktop.Notifications on the session bus, called as libnotify calls it, which is what Electron uses
// on Linux. Signals that arrive before the reply that names their notification are kept for it.
import dbus from 'dbus-native';
import { environment } from '#test/support/electron-host/kernel/environment.ts';

const NAME = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';
const CALL_TIMEOUT_MS = 5000;
const MAX_EARLY = 50;

export type NotificationSignal = { member: string; id: number; value: unknown };
type Hint = [name: string, value: [signature: string, value: unknown]];
export type NotifyCall = {
  app: string;
  replaces: number;
  icon: string;
  title: string;
  body: string;
  /** key, label, key, label … */
  actions: string[];
  hints: Hint[];
  timeout: number;
};
type Invoke = { invoke(message: object): PromiseLike<unknown> };

export const hasSessionBus = environment.sessionBus.startsWith('unix:');
const listeners = new Map<number, (signal: NotificationSignal) => void>();
let early: NotificationSignal[] = [];
let connected: Promise<Invoke> | undefined;

/** @param onSignal also receives the signals that came before the id was known */
export async function notify(
  call: NotifyCall,
  onSignal: (signal: NotificationSignal) => void,
): Promise<number> {
  const { app, replaces, icon, title, body, actions, hints, timeout } = call;
  const id = Number(
    await invoke('Notify', 'susssasa{sv}i', [app, replaces, icon, title, body, actions, hints, timeout]),
  );
  listeners.set(id, onSignal);
  const due = early.filter((signal) => signal.id === id);
  early = early.filter((signal) => signal.id !== id);
  // After the caller's continuation, so that it has reported `show` first.
  setImmediate(() => due.forEach(onSignal));
  return id;
}

export async function closeNotification(id: number): Promise<void> {
  await invoke('CloseNotification', 'u', [id]);
}

export function forget(id: number): void {
  listeners.delete(id);
}

async function invoke(member: string, signature: string, body: unknown[]): Promise<unknown> {
  connected ??= connect();
  return (await connected).invoke({
    destination: NAME,
    path: PATH,
    interface: NAME,
    member,
    signature,
    body,
  });
}

async function connect(): Promise<Invoke> {
  const bus = dbus.sessionBus({ timeout: CALL_TIMEOUT_MS });
  bus.connection.on('error', () => undefined); // reported by the call in flight
  (bus.connection.stream as { unref?(): void } | undefined)?.unref?.();
  bus.connection.on('message', (message) => {
    if (message.type !== dbus.messageType.signal || message.interface !== NAME) return;
    const signal = { member: message.member ?? '', id: Number(message.body?.[0]), value: message.body?.[1] };
    const listener = listeners.get(signal.id);
    if (listener) listener(signal);
    else early = [...early, signal].slice(-MAX_EARLY);
  });
  await bus.addMatch(`type='signal',interface='${NAME}'`);
  return bus as unknown as Invoke;
}
