// Promise: the modules of Electron that only act outside the application (shell, clipboard, shortcuts, crash reports,
// power, screen, net): each acts on nothing here, says what it was asked, and can be driven by a test.
import { readFile } from 'node:fs/promises';
import { protocolHandlers } from '#test/support/electron-host/chromium/stand-in-origin.ts';
import { gap, guarded } from '#test/support/electron-host/kernel/gap-guard.ts';
import { HostEmitter } from '#test/support/electron-host/kernel/host-emitter.ts';
import { record } from '#test/support/electron-host/kernel/host-state.ts';
import { requireReady } from './app.ts';

export const shell = guarded<
  Pick<Electron.Shell, 'beep' | 'openExternal' | 'openPath' | 'showItemInFolder' | 'trashItem'>
>('shell', {
  openExternal: async (url) => record('shell.openExternal', url),
  openPath: async (path) => {
    record('shell.openPath', path);
    return '';
  },
  showItemInFolder: (path) => record('shell.showItemInFolder', path),
  trashItem: async (path) => record('shell.trashItem', path),
  beep: () => record('shell.beep'),
});

let clipboardText = '';
export const clipboard = guarded<Pick<Electron.Clipboard, 'clear' | 'readText' | 'writeText'>>('clipboard', {
  readText: async () => clipboardText,
  writeText: async (text) => {
    clipboardText = text;
    record('clipboard.writeText', text);
  },
  clear: () => {
    clipboardText = '';
  },
});

const shortcuts = new Map<string, () => void>();
type UsedShortcut = 'isRegistered' | 'register' | 'unregister' | 'unregisterAll';
export const globalShortcut = guarded<
  Pick<Electron.GlobalShortcut, UsedShortcut> & { hostPress(accelerator: string): void }
>('globalShortcut', {
  register: (accelerator, callback) => {
    requireReady('globalShortcut');
    if (shortcuts.has(accelerator)) return false;
    shortcuts.set(accelerator, callback);
    return true;
  },
  unregister: (accelerator) => {
    shortcuts.delete(accelerator);
  },
  unregisterAll: () => shortcuts.clear(),
  isRegistered: (accelerator) => shortcuts.has(accelerator),
  hostPress: (accelerator) => shortcuts.get(accelerator)?.(),
});

export const crashReporter = guarded<Pick<Electron.CrashReporter, 'start'>>('crashReporter', {
  start: (options) => record('crashReporter.start', options),
});

/** A test makes the machine sleep with `powerMonitor.emit('suspend')`. */
class PowerMonitor
  extends HostEmitter
  implements
    Pick<
      Electron.PowerMonitor,
      'getSystemIdleState' | 'getSystemIdleTime' | 'isOnBatteryPower' | 'onBatteryPower'
    >
{
  readonly onBatteryPower = false;
  constructor() {
    super('powerMonitor');
  }
  getSystemIdleTime(): number {
    return 0;
  }
  getSystemIdleState(): 'active' {
    return 'active';
  }
  isOnBatteryPower(): boolean {
    return this.onBatteryPower;
  }
}
export const powerMonitor = new PowerMonitor();

const AREA = { x: 0, y: 0, width: 1440, height: 900 };
const DISPLAY = {
  id: 1,
  label: 'host',
  bounds: AREA,
  workArea: AREA,
  workAreaSize: AREA,
  size: AREA,
  scaleFactor: 1,
  rotation: 0,
  internal: true,
};
type UsedScreen =
  | 'getAllDisplays'
  | 'getCursorScreenPoint'
  | 'getDisplayMatching'
  | 'getDisplayNearestPoint'
  | 'getPrimaryDisplay';
class HostScreen extends HostEmitter implements Pick<Electron.Screen, UsedScreen> {
  constructor() {
    super('screen');
  }
  getPrimaryDisplay(): Electron.Display {
    requireReady('screen');
    return DISPLAY as unknown as Electron.Display; // colours, touch and depth of a display are left out
  }
  getAllDisplays(): Electron.Display[] {
    return [this.getPrimaryDisplay()];
  }
  getDisplayMatching(_area: Electron.Rectangle): Electron.Display {
    return this.getPrimaryDisplay();
  }
  getDisplayNearestPoint(_point: Electron.Point): Electron.Display {
    return this.getPrimaryDisplay();
  }
  getCursorScreenPoint(): Electron.Point {
    return { x: 0, y: 0 };
  }
}
export const screen = new HostScreen();

/** Files and the application's own schemes: it talks to no network, and here nothing could either. */
async function fetchLocally(input: string | GlobalRequest): Promise<Response> {
  const url = typeof input === 'string' ? input : input.url;
  const handler = protocolHandlers.get(new URL(url).protocol.slice(0, -1));
  if (handler) return handler(new Request(url));
  if (!url.startsWith('file:')) gap(`net.fetch of ${url}`);
  return new Response(await readFile(new URL(url)));
}
export const net = guarded<Pick<Electron.Net, 'fetch' | 'isOnline' | 'online'>>('net', {
  fetch: fetchLocally,
  isOnline: () => false,
  online: false,
});
