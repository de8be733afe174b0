// Promise: the session's permission handlers decide what a page may do. Their answers are set on Chromium, which
// enforces them; the page's shims only see to it that a handler is asked at the moment of use.
// As in Electron, without a handler everything is allowed. Covered: see CHROMIUM_NAMES. A permission that is not in
// there is refused as soon as a request handler exists: too strict here can surprise a test, too lax could not.
import { chromium } from '#test/support/electron-host/chromium/chromium.ts';
import { fromStandIn, originOf, toStandIn } from '#test/support/electron-host/chromium/stand-in-origin.ts';
import { gap } from '#test/support/electron-host/kernel/gap-guard.ts';
import type { PageOwner } from './window-registry.ts';

type RequestHandler = Exclude<Parameters<Electron.Session['setPermissionRequestHandler']>[0], null>;
type CheckHandler = Exclude<Parameters<Electron.Session['setPermissionCheckHandler']>[0], null>;
type DisplayHandler = Exclude<Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0], null>;
export type Permission = Parameters<RequestHandler>[1];

/** Electron's name: the names of the web's Permissions API that Chromium knows it by. */
const CHROMIUM_NAMES: Partial<Record<Permission, string[]>> = {
  notifications: ['notifications'],
  geolocation: ['geolocation'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  'persistent-storage': ['persistent-storage'],
  'idle-detection': ['idle-detection'],
  'local-fonts': ['local-fonts'],
  'screen-wake-lock': ['screen-wake-lock'],
  'window-management': ['window-management'],
  'storage-access': ['storage-access'],
  'background-sync': ['background-sync'],
  sensors: ['accelerometer', 'gyroscope', 'magnetometer'],
};

/** The page has no shim that would ask for these at the moment of use. */
const NEVER_ASKED = new Set<Permission>([
  'screen-wake-lock',
  'window-management',
  'storage-access',
  'background-sync',
  'sensors',
]);

/** No device ever appears here, so there is nothing that an allowing handler could open. */
const DEVICES = new Set<string>(['usb', 'hid', 'serial']);

export const permissionHandlers: {
  request?: RequestHandler;
  check?: CheckHandler;
  displayMedia?: DisplayHandler;
} = {};
const asContents = (page: PageOwner) => page as unknown as Electron.WebContents;

/** Before a page's first script: what it may do without asking. */
export async function prepareOrigin(page: PageOwner, url: string): Promise<void> {
  const origin = originOf(url);
  if (origin === 'null') return;
  const settings = Object.keys(CHROMIUM_NAMES).map((name) => {
    const permission = name as Permission;
    const allowed =
      check(page, permission, origin) && !(NEVER_ASKED.has(permission) && permissionHandlers.request);
    return enforce(origin, permission, allowed);
  });
  await Promise.all(settings);
}

/** A page uses an API that needs a permission. @returns whether it may, after Chromium has been told */
export async function decide(
  page: PageOwner,
  url: string,
  permission: Permission,
  ask: 'check' | 'request',
  extra: object,
): Promise<boolean> {
  const origin = originOf(url);
  const details = { isMainFrame: true, requestingUrl: fromStandIn(url), ...extra };
  const allowed =
    ask === 'check' ? check(page, permission, origin) : await request(page, permission, details);
  await enforce(origin, permission, allowed);
  return allowed;
}

function check(page: PageOwner, permission: Permission, origin: string): boolean {
  const { check: handler } = permissionHandlers;
  if (!handler) return true;
  const known = permission as Parameters<CheckHandler>[1];
  return handler(asContents(page), known, `${origin}/`, { isMainFrame: true, requestingUrl: `${origin}/` });
}

async function request(
  page: PageOwner,
  permission: Permission,
  details: Electron.PermissionRequest,
): Promise<boolean> {
  const { request: handler } = permissionHandlers;
  const asked = new Promise<boolean>((resolve) => {
    if (handler) handler(asContents(page), permission, resolve, details);
    else resolve(true);
  });
  if (!(await asked) || DEVICES.has(permission)) return false;
  return permission !== 'display-capture' || displayMedia();
}

/** There is no screen to capture here, so the only answer that can be applied is a refusal. */
async function displayMedia(): Promise<boolean> {
  const { displayMedia: handler } = permissionHandlers;
  if (!handler) return false;
  const none = {} as Parameters<DisplayHandler>[0];
  const streams = await new Promise<Electron.Streams | null>((resolve) => handler(none, resolve));
  return streams?.video || streams?.audio ? gap('capturing a screen or window') : false;
}

async function enforce(origin: string, permission: Permission, allowed: boolean): Promise<void> {
  if (origin === 'null') return;
  const setting = allowed ? 'granted' : 'denied';
  const standIn = originOf(toStandIn(origin));
  const names = CHROMIUM_NAMES[permission] ?? [];
  await Promise.all(
    names.map((name) =>
      chromium().cdp.root.send('Browser.setPermission', { origin: standIn, permission: { name }, setting }),
    ),
  );
}
