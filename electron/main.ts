import path from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';
import { contract } from '../shared/contract/index.ts';
import { errorSentence } from '../shared/text/errors.ts';
import { PROGRAM_NAME } from '../shared/text/menu.ts';
import { type CoreClient, startCore } from './core/core-client.ts';
import { hostLog } from './core/core-thread.ts';
import { appFolder, places } from './core/places.ts';
import { nativeDesktop } from './desktop/dialogs.ts';
import { handedOutPaths, hostCalls } from './desktop/host/calls.ts';
import { pageResponse } from './desktop/host/page-files.ts';
import { answerCalls, forwardEvents } from './desktop/ipc.ts';
import { menuTemplate } from './desktop/menu.ts';
import { lockContents, lockSession } from './desktop/security.ts';
import { openWindow } from './desktop/window.ts';

const here = places({ dirname: import.meta.dirname, filename: import.meta.filename });
const commandLine = process.argv.indexOf('--cli');

if (commandLine > 0) {
  // Packaged, Electron cannot serve as Node: the command line comes in through here, with what follows `--cli`.
  const given = { places: here, appFolder: appFolder(process.env) };
  void import('./desktop/command-line.ts')
    .then(({ runCommandLine }) => runCommandLine(process.argv.slice(commandLine + 1), given))
    .then((code) => app.exit(code));
} else {
  app.setPath('userData', path.join(app.getPath('appData'), 'jiandang'));
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  app.enableSandbox();
  if (app.requestSingleInstanceLock()) void runShell();
  else app.quit();
}

/** One window, one core: the core is closed before the program ends. */
async function runShell(): Promise<void> {
  let window: BrowserWindow | undefined;
  lockContents(app);
  app.on('window-all-closed', () => app.quit());
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  const core = startCore(here.script('core-worker'), { appFolder: app.getPath('userData'), resources: here.resources });
  closeBeforeQuit(core);
  await app.whenReady();
  try {
    await core.ready;
  } catch {
    dialog.showErrorBox(PROGRAM_NAME, errorSentence('coreStopped'));
    return app.exit(1);
  }
  // Without the prefix `persist:` a partition lives in memory: nothing of the page stays on disk.
  const pages = session.fromPartition('jiandang', { cache: false });
  lockSession(pages);
  pages.protocol.handle('app', (request) => pageResponse(here.page, request));
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ isPackaged: app.isPackaged, about: showAbout })));
  const handedOut = handedOutPaths();
  const desktop = nativeDesktop({
    dialog,
    shell,
    handedOut,
    window: () => window!,
    home: app.getPath('home'),
    documents: app.getPath('documents'),
  });
  answerCalls(
    ipcMain,
    hostCalls({ methods: contract, core, desktop, handedOut, log: hostLog(app.getPath('userData')) }),
  );
  forwardEvents(core, () => (window?.isDestroyed() ? undefined : window?.webContents));
  window = await openWindow({
    create: (options) => new BrowserWindow(options),
    preload: here.script('preload'),
    session: pages,
    isPackaged: app.isPackaged,
  });
}

/** Holds the end of the program once, until the core has closed the archive. */
function closeBeforeQuit(core: CoreClient): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void core.close().then(() => {
      closed = true;
      app.quit();
    });
  });
}

function showAbout(): void {
  void dialog.showMessageBox({ title: PROGRAM_NAME, message: `${PROGRAM_NAME} ${app.getVersion()}`, type: 'info' });
}
