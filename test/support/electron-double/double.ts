import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type MenuItem, menuDouble } from './menu.ts';
import { sessionDouble } from './session.ts';
import { recorder as newRecorder, preventable, strict } from './strict.ts';
import { type BrowserWindowDouble, browserWindowDouble, type World } from './window.ts';

const running = new Map<string, EventEmitter>();
const PLACES = ['userData', 'appData', 'documents', 'home'];

export interface DoubleOptions {
  browser: Browser;
  /** The built main file. */
  main: string;
  /** Stands for the user's whole home. */
  userFolder: string;
}
export type Double = Awaited<ReturnType<typeof launchDouble>>;

/** Loads a built main file against a double of `electron` whose windows are pages of a real Chromium. */
export async function launchDouble(options: DoubleOptions) {
  const recorder = newRecorder();
  const context = await options.browser.newContext({ viewport: null });
  const windows = new Set<BrowserWindowDouble>();
  const exited = Promise.withResolvers<number>();
  const state = { isReady: false, isQuitting: false };
  const isReady = () => state.isReady;
  const network = sessionDouble({ context, recorder, isReady, viewers: () => windows });
  const invokeHandlers: World['invokeHandlers'] = new Map();
  const app = appDouble();
  const BrowserWindow = browserWindowDouble({
    context,
    network,
    recorder,
    invokeHandlers,
    isReady,
    windows: windows as World['windows'],
    created: (contents) => app.emit('web-contents-created', {}, contents),
    lastWindowGone() {
      if (state.isQuitting) finishQuit();
      else if (!app.emit('window-all-closed')) app.quit();
    },
  });
  const menu = menuDouble();

  function finishQuit(): void {
    const event = preventable();
    app.emit('will-quit', event);
    state.isQuitting = false;
    if (!event.defaultPrevented) app.exit(0);
  }

  function appDouble() {
    const paths = new Map<string, string>();
    const { record } = recorder;
    return strict(
      'app',
      Object.assign(new EventEmitter(), {
        isPackaged: false,
        whenReady: () => ready.promise,
        requestSingleInstanceLock() {
          const first = running.get(app.getPath('userData'));
          if (first) first.emit('second-instance', {}, [], options.userFolder);
          else running.set(app.getPath('userData'), app);
          return first === undefined;
        },
        getPath(name: string): string {
          if (!PLACES.includes(name)) throw new Error(`Failed to get '${name}' path`);
          const folder = paths.get(name) ?? path.join(options.userFolder, name);
          mkdirSync(folder, { recursive: true });
          return folder;
        },
        setPath: (name: string, folder: string) => void paths.set(name, folder),
        getVersion: () => '0.0.0',
        enableSandbox: record('app.enableSandbox'),
        quit() {
          if (state.isQuitting) return;
          const event = preventable();
          app.emit('before-quit', event);
          if (event.defaultPrevented) return;
          state.isQuitting = true;
          if (windows.size === 0) finishQuit();
          else for (const window of windows) window.close();
        },
        exit(code = 0) {
          app.emit('quit', {}, code);
          if (running.get(app.getPath('userData')) === app) running.delete(app.getPath('userData'));
          exited.resolve(code);
          void context.close().catch(() => {});
        },
      }),
    );
  }

  const ready = Promise.withResolvers<void>();
  const electron = strict('electron', {
    app,
    BrowserWindow,
    protocol: network.protocol,
    session: strict('session module', {
      fromPartition(partition: string, settings?: object) {
        recorder.record('session.fromPartition')(partition, settings);
        return network.session;
      },
    }),
    ipcMain: strict('ipcMain', {
      handle: (channel: string, handler: never) => void invokeHandlers.set(channel, handler),
    }),
    Menu: menu.Menu,
    dialog: strict('dialog', {
      showOpenDialog: recorder.answer('dialog.showOpenDialog'),
      showSaveDialog: recorder.answer('dialog.showSaveDialog'),
      showMessageBox: recorder.answer('dialog.showMessageBox'),
      showErrorBox: recorder.record('dialog.showErrorBox'),
    }),
    shell: strict('shell', { openPath: async (file: string) => recorder.record('shell.openPath')(file) }),
  });
  await network.install();
  requireMain(options.main, electron);
  setImmediate(() => {
    state.isReady = true;
    ready.resolve();
  });

  return {
    electron,
    calls: recorder.calls,
    /** Addresses outside the program that a page reached; a test wants none. */
    reached: network.reached,
    willAnswer: recorder.willAnswer,
    async firstWindow(): Promise<Page> {
      for (;;) {
        const [window] = windows;
        if (window?.isShown && window.page) return window.page;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    clickMenu(...labels: string[]) {
      const roles: Record<string, () => void> = {
        quit: () => app.quit(),
        close: () => [...windows][0]?.close(),
        reload: () => [...windows][0]?.webContents.reload(),
      };
      const item: MenuItem = menu.find(labels);
      if (item.role) roles[item.role]?.();
      else item.click?.();
    },
    exited: exited.promise,
    async close() {
      app.quit();
      return exited.promise;
    },
  };
}

/** Requires the built main file anew, with the double in place of `electron`, as Electron would. */
function requireMain(main: string, electron: object): void {
  const require = createRequire(main);
  const slot = require.resolve('electron');
  const folder = path.dirname(main) + path.sep;
  for (const file of Object.keys(require.cache)) if (file.startsWith(folder)) delete require.cache[file];
  const entry = { id: slot, filename: slot, loaded: true, exports: electron, children: [], paths: [] };
  require.cache[slot] = entry as unknown as NodeJS.Module;
  require(main);
}
