// Promise: a private session bus with a scriptable org.freedesktop.Notifications on it. The real Electron on Linux
// talks to it just as the host does. `present` answers, `hanging` takes calls and never replies, `absent` is a bus
// on which nobody owns the name.
import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import dbus from 'dbus-native';

export type ServiceMode = 'present' | 'hanging' | 'absent';
export type ShownNotification = {
  id: number;
  app: string;
  title: string;
  body: string;
  /** key, label, key, label … */
  actions: string[];
  hints: Record<string, unknown>;
  timeout: number;
};

const NAME = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';
const NOTIFY_ARGUMENTS = [
  'app_name',
  'replaces_id',
  'app_icon',
  'summary',
  'body',
  'actions',
  'hints',
  'expire_timeout',
];
const DO_NOT_QUEUE = 4;
const REASON = { dismissed: 2, closedByCall: 3 };
type RawHint = [name: string, variant: [signature: unknown, values: unknown[]]];

/** Unlike the system's own session bus it starts no services: what is absent here stays absent. */
const BUS = `<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=${tmpdir()}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>`;

export class NotificationService {
  readonly address: string;
  /** In the order they were asked for; emits nothing, poll it. */
  readonly shown: ShownNotification[] = [];
  readonly closed: number[] = [];
  readonly #daemon: ChildProcess;
  readonly #signals = new EventEmitter();
  #disconnect: () => void = () => undefined;
  #lastId = 0;

  private constructor(address: string, daemon: ChildProcess) {
    this.address = address;
    this.#daemon = daemon;
  }

  static async start(mode: ServiceMode = 'present'): Promise<NotificationService> {
    const folder = mkdtempSync(join(tmpdir(), 'tijdig-bus-'));
    const config = join(folder, 'bus.conf');
    writeFileSync(config, BUS);
    const daemon = spawn('dbus-daemon', [`--config-file=${config}`, '--nofork', '--print-address=1'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const failed = once(daemon, 'exit').then(() => Promise.reject(new Error('dbus-daemon did not start')));
    const [address] = await Promise.race([once(daemon.stdout, 'data'), failed]);
    failed.catch(() => undefined); // it ends when it is stopped
    rmSync(folder, { recursive: true });
    const service = new NotificationService(String(address).trim(), daemon);
    if (mode !== 'absent') await service.#own(mode);
    return service;
  }

  /** The user clicks the notification, or one of its buttons. */
  click(notification: ShownNotification, action = 'default'): void {
    this.#signals.emit('ActionInvoked', notification.id, action);
    this.#signals.emit('NotificationClosed', notification.id, REASON.dismissed);
  }

  /** The user closes the notification. */
  dismiss(notification: ShownNotification): void {
    this.#signals.emit('NotificationClosed', notification.id, REASON.dismissed);
  }

  async stop(): Promise<void> {
    this.#disconnect();
    const ended = once(this.#daemon, 'exit');
    this.#daemon.kill();
    await ended;
  }

  async #own(mode: 'present' | 'hanging'): Promise<void> {
    const bus = dbus.createClient({ busAddress: this.address });
    bus.connection.on('error', () => undefined); // the daemon ends before its clients do
    this.#disconnect = () => bus.connection.end();
    const answers = {
      Notify: (...args: unknown[]) =>
        mode === 'hanging' ? new Promise<never>(() => undefined) : this.#notify(args),
      CloseNotification: (id: number) => {
        this.closed.push(id);
        this.#signals.emit('NotificationClosed', id, REASON.closedByCall);
      },
      GetCapabilities: () => ['actions', 'body'],
      GetServerInformation: () => ['test', 'test', '1', '1.2'],
    };
    bus.exportInterface(Object.assign(this.#signals, answers), PATH, {
      name: NAME,
      methods: {
        Notify: ['susssasa{sv}i', 'u', NOTIFY_ARGUMENTS, ['id']],
        CloseNotification: ['u', '', ['id'], []],
        GetCapabilities: ['', 'as', [], ['capabilities']],
        GetServerInformation: ['', 'ssss', [], ['name', 'vendor', 'version', 'spec_version']],
      },
      signals: { ActionInvoked: ['us', 'id', 'key'], NotificationClosed: ['uu', 'id', 'reason'] },
      properties: {},
    });
    await bus.requestName(NAME, DO_NOT_QUEUE);
  }

  #notify(args: unknown[]): number {
    const [app, replaces, , title, body, actions, hints, timeout] = args as [
      string,
      number,
      string,
      string,
      string,
      string[],
      RawHint[],
      number,
    ];
    const id = replaces || ++this.#lastId;
    const plain = Object.fromEntries(hints.map(([name, variant]) => [name, variant[1][0]]));
    this.shown.push({ id, app, title, body, actions, hints: plain, timeout });
    return id;
  }
}
