// Promise: Menu: built, searched and clicked as in Electron; there is no native menu to look at, so a popup is recorded.
import { HostEmitter } from '#test/support/electron-host/kernel/host-emitter.ts';
import { record } from '#test/support/electron-host/kernel/host-state.ts';
import { HostMenuItem, menuFactory } from './menu-item.ts';

type Used = 'append' | 'closePopup' | 'getMenuItemById' | 'insert' | 'popup';
type Template = (Electron.MenuItemConstructorOptions | Electron.MenuItem)[];

export class HostMenu extends HostEmitter implements Pick<Electron.Menu, Used> {
  static #application: HostMenu | null = null;

  static buildFromTemplate(template: Template): HostMenu {
    if (!Array.isArray(template))
      throw new TypeError('Invalid template for Menu: Menu template must be an array');
    const menu = new HostMenu();
    for (const entry of template)
      menu.#add(
        entry instanceof HostMenuItem
          ? entry
          : new HostMenuItem(entry as Electron.MenuItemConstructorOptions),
      );
    return menu;
  }
  static setApplicationMenu(menu: HostMenu | null): void {
    HostMenu.#application = menu;
  }
  static getApplicationMenu(): HostMenu | null {
    return HostMenu.#application;
  }

  readonly items: HostMenuItem[] = [];

  constructor() {
    super('Menu');
  }
  append(item: Electron.MenuItem): void {
    this.#add(item as unknown as HostMenuItem);
  }
  insert(position: number, item: Electron.MenuItem): void {
    this.#add(item as unknown as HostMenuItem, position);
  }
  getMenuItemById(id: string): Electron.MenuItem | null {
    for (const item of this.items) {
      if (item.id === id) return item as unknown as Electron.MenuItem;
      const inside = item.submenu?.getMenuItemById(id);
      if (inside) return inside;
    }
    return null;
  }
  popup(options?: Electron.PopupOptions): void {
    const labels = this.items.map(({ label }) => label);
    record('menu.popup', labels);
    options?.callback?.();
  }
  closePopup(): void {
    record('menu.closePopup');
  }

  #add(item: HostMenuItem, position = this.items.length): void {
    item.menu = this;
    this.items.splice(position, 0, item);
  }
}

menuFactory.make = (template) => HostMenu.buildFromTemplate(template);
