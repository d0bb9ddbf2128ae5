import path from 'node:path';
import type { BrowserWindow, Dialog, OpenDialogOptions, Shell } from 'electron';
import { FILE_FILTERS } from '../../shared/text/menu.ts';
import type { DesktopHandlers, HandedOut } from './host/calls.ts';
import { listFolder } from './host/folders.ts';
import { openTarget } from './host/open-target.ts';

/** Native dialogs over the one window; every path they answer is handed out, nothing is added to recent documents. */
export function nativeDesktop(parts: {
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  shell: Pick<Shell, 'openPath'>;
  window: () => BrowserWindow;
  handedOut: HandedOut;
  home: string;
  documents: string;
}): DesktopHandlers {
  const { dialog, shell, window, handedOut } = parts;
  const open = async (options: OpenDialogOptions) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), options);
    const chosen = canceled ? undefined : filePaths[0];
    return { path: chosen === undefined ? null : handedOut.give(chosen) };
  };
  return {
    'desktop.host': () => ({ kind: 'electron', folder: parts.documents }),
    'desktop.chooseFile': ({ title, filter }) =>
      open({ title, filters: [dialogFilter(filter)], properties: ['openFile', 'dontAddToRecent'] }),
    'desktop.chooseFolder': ({ title }) =>
      open({ title, properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] }),
    'desktop.chooseSave': async ({ title, filter, suggested }) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title,
        defaultPath: path.join(parts.documents, path.basename(suggested)),
        filters: [dialogFilter(filter)],
        properties: ['dontAddToRecent', 'showOverwriteConfirmation'],
      });
      return { path: canceled || !filePath ? null : handedOut.give(filePath) };
    },
    'desktop.listFolder': (input) => listFolder(input, { home: parts.home, handedOut }),
    'desktop.openPath': async ({ path: chosen }) => {
      await shell.openPath(openTarget(chosen));
      return {};
    },
  };
}

function dialogFilter(filter: keyof typeof FILE_FILTERS): { name: string; extensions: string[] } {
  const { label, endings } = FILE_FILTERS[filter];
  return { name: label, extensions: [...endings] };
}
