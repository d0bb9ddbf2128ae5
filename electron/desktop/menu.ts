import type { MenuItemConstructorOptions } from 'electron';
import { MENU } from '../../shared/text/menu.ts';

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The Chinese menu bar; developer tools only while not packaged. */
export function menuTemplate(given: { isPackaged: boolean; about: () => void }): MenuItemConstructorOptions[] {
  const tools: MenuItemConstructorOptions[] = given.isPackaged
    ? []
    : [separator, { role: 'toggleDevTools', label: MENU.developerTools }];
  return [
    {
      label: MENU.file,
      submenu: [{ role: 'close', label: MENU.close }, separator, { role: 'quit', label: MENU.quit }],
    },
    {
      label: MENU.edit,
      submenu: [
        { role: 'undo', label: MENU.undo },
        { role: 'redo', label: MENU.redo },
        separator,
        { role: 'cut', label: MENU.cut },
        { role: 'copy', label: MENU.copy },
        { role: 'paste', label: MENU.paste },
        { role: 'selectAll', label: MENU.selectAll },
      ],
    },
    {
      label: MENU.view,
      submenu: [
        { role: 'reload', label: MENU.reload },
        separator,
        { role: 'zoomIn', label: MENU.zoomIn },
        { role: 'zoomOut', label: MENU.zoomOut },
        { role: 'resetZoom', label: MENU.resetZoom },
        separator,
        { role: 'togglefullscreen', label: MENU.fullscreen },
        ...tools,
      ],
    },
    { label: MENU.help, submenu: [{ label: MENU.about, click: given.about }] },
  ];
}
