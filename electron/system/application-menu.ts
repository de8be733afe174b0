/** The native menu: only what works, with the shortcuts that people expect of any program. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Words } from '#core/i18n/words.ts';

/** Sets the menu in the given language; called again when the language changes. */
export function setApplicationMenu(words: Words, platform: NodeJS.Platform): void {
  const mac: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  const template: MenuItemConstructorOptions[] = [
    ...mac,
    { label: words('menu.file'), submenu: [{ role: 'quit', label: words('menu.quit') }] },
    {
      label: words('menu.edit'),
      submenu: [
        { role: 'undo', label: words('menu.undo') },
        { role: 'redo', label: words('menu.redo') },
        { type: 'separator' },
        { role: 'cut', label: words('menu.cut') },
        { role: 'copy', label: words('menu.copy') },
        { role: 'paste', label: words('menu.paste') },
        { role: 'selectAll', label: words('menu.selectAll') },
      ],
    },
    {
      label: words('menu.view'),
      submenu: [
        { role: 'resetZoom', label: words('menu.resetZoom') },
        { role: 'zoomIn', label: words('menu.zoomIn') },
        { role: 'zoomOut', label: words('menu.zoomOut') },
        { role: 'togglefullscreen', label: words('menu.fullScreen') },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
