// Promise: MenuItem as Electron builds it from a template; `click()` does what a user's click does.
import { HostEmitter } from '#test/support/electron-host/kernel/host-emitter.ts';
import { record } from '#test/support/electron-host/kernel/host-state.ts';
import { runRole } from './menu-roles.ts';

type Used =
  | 'accelerator'
  | 'checked'
  | 'click'
  | 'commandId'
  | 'enabled'
  | 'id'
  | 'label'
  | 'registerAccelerator'
  | 'sublabel'
  | 'toolTip'
  | 'type'
  | 'visible';
export type SubMenu = {
  readonly items: HostMenuItem[];
  getMenuItemById(id: string): Electron.MenuItem | null;
};
type Template = Electron.MenuItemConstructorOptions;
type MakeMenu = (template: Template[]) => SubMenu;

/** Set by menu.ts: an item makes its submenu, a menu its items. */
export const menuFactory: { make: MakeMenu } = { make: () => ({ items: [], getMenuItemById: () => null }) };
let lastCommand = 0;

export class HostMenuItem extends HostEmitter implements Pick<Electron.MenuItem, Used> {
  readonly commandId = ++lastCommand;
  readonly id: string;
  readonly type: Electron.MenuItem['type'];
  readonly role: string | undefined;
  readonly submenu: SubMenu | undefined;
  readonly accelerator: string | null;
  readonly registerAccelerator: boolean;
  readonly icon: Template['icon'];
  readonly click: (event?: object, window?: unknown, contents?: unknown) => void;
  menu: unknown;
  label: string;
  sublabel: string;
  toolTip: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;

  constructor(options: Template) {
    super('MenuItem');
    const { submenu, role, click } = options;
    this.id = options.id ?? '';
    this.role = role?.toLowerCase();
    this.type = options.type ?? (submenu ? 'submenu' : 'normal');
    this.label = options.label ?? role ?? '';
    this.sublabel = options.sublabel ?? '';
    this.toolTip = options.toolTip ?? '';
    this.accelerator = options.accelerator ?? null;
    this.registerAccelerator = options.registerAccelerator ?? true;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.icon = options.icon;
    this.submenu = Array.isArray(submenu) ? menuFactory.make(submenu) : (submenu as SubMenu | undefined);
    this.click = (event = {}, window = undefined) => {
      if (this.type === 'checkbox') this.checked = !this.checked;
      if (this.type === 'radio') this.checked = true;
      record('menu.click', this.id || this.label);
      if (this.role !== undefined && !click) runRole(this.role);
      // The item is this object; the event and window are what the caller gave.
      click?.(
        this as unknown as Electron.MenuItem,
        window as Electron.BaseWindow,
        event as Electron.KeyboardEvent,
      );
    };
  }
}
