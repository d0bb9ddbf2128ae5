import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron';
import { PROGRAM_NAME } from '../../shared/text/menu.ts';
import { PAGE_ORIGIN, pagePreferences } from './security.ts';

/** Opens the program's window on its page and shows it once drawn. */
export async function openWindow(given: {
  create: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  preload: string;
  session: Session;
  isPackaged: boolean;
}): Promise<BrowserWindow> {
  const window = given.create({
    title: PROGRAM_NAME,
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    webPreferences: pagePreferences(given),
  });
  window.once('ready-to-show', () => window.show());
  await window.loadURL(`${PAGE_ORIGIN}/`);
  return window;
}
