// Promise: a key combination the page left alone clicks the item of the application menu that has it.
import type { FromPage } from '#test/support/electron-host/page/wire.ts';
import { HostMenu } from './menu.ts';
import type { HostMenuItem } from './menu-item.ts';

type Key = Extract<FromPage, { type: 'unhandled-key' }>;

const MODIFIERS: Record<string, 'ctrl' | 'shift' | 'alt' | 'meta'> = {
  cmdorctrl: 'ctrl',
  commandorcontrol: 'ctrl',
  ctrl: 'ctrl',
  control: 'ctrl',
  shift: 'shift',
  alt: 'alt',
  option: 'alt',
  super: 'meta',
  meta: 'meta',
};
/** Electron's key names that the web calls otherwise. */
const KEYS: Record<string, string> = {
  plus: '+',
  space: ' ',
  esc: 'escape',
  return: 'enter',
  left: 'arrowleft',
  right: 'arrowright',
  up: 'arrowup',
  down: 'arrowdown',
};

/** Electron's own accelerators of roles, for items that name none. */
const ROLE_ACCELERATORS: Record<string, string> = {
  quit: 'Ctrl+Q',
  close: 'Ctrl+W',
  minimize: 'Ctrl+M',
  reload: 'Ctrl+R',
  togglefullscreen: 'F11',
  resetzoom: 'Ctrl+0',
  zoomin: 'Ctrl+Plus',
  zoomout: 'Ctrl+-',
};

export function pressAccelerator(key: Key, window: unknown): void {
  const item = find(HostMenu.getApplicationMenu()?.items ?? [], key);
  item?.click({ triggeredByAccelerator: true }, window);
}

function find(items: HostMenuItem[], key: Key): HostMenuItem | undefined {
  for (const item of items) {
    if (!item.enabled) continue;
    const inside = find(item.submenu?.items ?? [], key);
    if (inside) return inside;
    const accelerator = item.accelerator ?? ROLE_ACCELERATORS[item.role ?? ''];
    if (accelerator !== undefined && item.registerAccelerator && matches(accelerator, key)) return item;
  }
  return undefined;
}

function matches(accelerator: string, pressed: Key): boolean {
  const wanted = { ctrl: false, shift: false, alt: false, meta: false };
  let name = '';
  for (const part of accelerator.toLowerCase().split('+')) {
    const modifier = MODIFIERS[part];
    if (modifier) wanted[modifier] = true;
    else name = KEYS[part] ?? part;
  }
  const code = pressed.code.toLowerCase().replace(/^(key|digit)/, '');
  const sameKey = pressed.key.toLowerCase() === name || code === name;
  const shift = wanted.shift === pressed.shift || name === '+'; // `+` may itself need Shift
  return (
    sameKey &&
    shift &&
    wanted.ctrl === pressed.ctrl &&
    wanted.alt === pressed.alt &&
    wanted.meta === pressed.meta
  );
}
