// Promise: every web API listed here asks the application's permission handlers at the moment it is used, as in
// Electron. The answer is set on Chromium itself and then the real API is called, so a refusal is Chromium's own.

/** @returns once Chromium has been told the answer */
export type AskHost = (
  permission: string,
  ask: 'check' | 'request',
  details: Record<string, unknown>,
) => Promise<boolean>;

type Method = (this: unknown, ...args: unknown[]) => unknown;
type Refusal = [message: string, name: string];
type Shim = {
  owner: object | undefined;
  method: string;
  permission: string;
  details?: (args: unknown[]) => Record<string, unknown>;
  refusal?: Refusal;
};

/** Chromium has no setting for these, or looks for a device first: the shim refuses in Chromium's words. */
const REFUSED: Refusal = ['Permission denied', 'NotAllowedError'];
/** There are no devices here, so whoever may choose one still finds none. */
const NO_DEVICE: Refusal = ['No device selected.', 'NotFoundError'];

/** Names of the Permissions API as Electron's handlers know them. */
const QUERY_NAMES: Record<string, string> = {
  camera: 'media',
  microphone: 'media',
  'clipboard-write': 'clipboard-sanitized-write',
};

function mediaDetails([constraints]: unknown[]): Record<string, unknown> {
  const { audio = false, video = false } = (constraints ?? {}) as { audio?: unknown; video?: unknown };
  return { mediaTypes: [...(video ? ['video'] : []), ...(audio ? ['audio'] : [])] };
}

function shims(): Shim[] {
  const { clipboard, mediaDevices, storage } = navigator;
  const devices = navigator as { usb?: object; hid?: object; serial?: object };
  const idleDetector = (window as { IdleDetector?: object }).IdleDetector;
  return [
    { owner: window.Notification, method: 'requestPermission', permission: 'notifications' },
    { owner: clipboard, method: 'read', permission: 'clipboard-read' },
    { owner: clipboard, method: 'readText', permission: 'clipboard-read' },
    { owner: clipboard, method: 'write', permission: 'clipboard-sanitized-write' },
    { owner: clipboard, method: 'writeText', permission: 'clipboard-sanitized-write' },
    {
      owner: mediaDevices,
      method: 'getUserMedia',
      permission: 'media',
      details: mediaDetails,
      refusal: REFUSED,
    },
    { owner: mediaDevices, method: 'getDisplayMedia', permission: 'display-capture', refusal: REFUSED },
    { owner: navigator, method: 'requestMIDIAccess', permission: 'midi' },
    { owner: storage, method: 'persist', permission: 'persistent-storage' },
    { owner: idleDetector, method: 'requestPermission', permission: 'idle-detection' },
    { owner: window, method: 'queryLocalFonts', permission: 'local-fonts' },
    { owner: devices.usb, method: 'requestDevice', permission: 'usb', refusal: NO_DEVICE },
    { owner: devices.hid, method: 'requestDevice', permission: 'hid', refusal: NO_DEVICE },
    { owner: devices.serial, method: 'requestPort', permission: 'serial', refusal: NO_DEVICE },
  ];
}

export function installPermissionShims({ ask }: { ask: AskHost }): void {
  for (const { owner, method, permission, details, refusal } of shims()) {
    const original = owner && (Reflect.get(owner, method) as Method | undefined);
    if (!owner || !original) continue; // not offered by this page, for instance outside a secure context
    define(owner, method, async function (this: unknown, ...args: unknown[]) {
      const allowed = await ask(permission, 'request', details?.(args) ?? {});
      if (!allowed && refusal) throw new DOMException(...refusal);
      return original.apply(this, args);
    });
  }
  shimGeolocation(ask);
  shimFullscreen(ask);
  shimQuery(ask);
}

function define(owner: object, name: string, value: unknown): void {
  Object.defineProperty(owner, name, { value, configurable: true, writable: true, enumerable: true });
}

function shimGeolocation(ask: AskHost): void {
  const { geolocation } = navigator;
  if (!geolocation) return;
  const { getCurrentPosition, watchPosition } = geolocation;
  define(geolocation, 'getCurrentPosition', (...args: Parameters<typeof getCurrentPosition>) => {
    void ask('geolocation', 'request', {}).then(() => getCurrentPosition.apply(geolocation, args));
  });
  define(geolocation, 'watchPosition', (...args: Parameters<typeof watchPosition>) => {
    void ask('geolocation', 'request', {}).then(() => watchPosition.apply(geolocation, args));
    return 0; // the id exists only after the answer; clearWatch of it is a no-op, as for an unknown id
  });
}

/** Chromium has no permission for full screen, so here the refusal is the shim's, worded as Chromium's. */
function shimFullscreen(ask: AskHost): void {
  const original = Element.prototype.requestFullscreen;
  define(Element.prototype, 'requestFullscreen', async function (this: Element, options?: FullscreenOptions) {
    if (!(await ask('fullscreen', 'request', {}))) throw new TypeError('Permissions check failed');
    return original.call(this, options);
  });
}

function shimQuery(ask: AskHost): void {
  if (!navigator.permissions) return;
  const original = navigator.permissions.query;
  define(navigator.permissions, 'query', async (descriptor: PermissionDescriptor) => {
    await ask(QUERY_NAMES[descriptor.name] ?? descriptor.name, 'check', {});
    return original.call(navigator.permissions, descriptor);
  });
}
