import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { DesktopHandlers, HandedOut } from '../host/calls.ts';
import { listFolder } from '../host/folders.ts';
import { openTarget } from '../host/open-target.ts';
import { plainName, type Spool } from './spool.ts';

/**
 * Desktop methods where there are no native dialogs. The page lists folders itself (`desktop.listFolder` hands out
 * what it lists), or uploads; so the choosing methods answer null here. `desktop.chooseSave` with a path inside a
 * listed folder hands that out, with a bare name a `spool:` path to download, for an archive a new file in `folder`.
 */
export function pageDesktop(place: {
  home: string;
  folder: string;
  handedOut: HandedOut;
  spool: Spool;
}): DesktopHandlers {
  const { handedOut, spool } = place;
  return {
    'desktop.host': () => ({ kind: 'browser', folder: place.folder }),
    'desktop.chooseFile': () => ({ path: null }),
    'desktop.chooseFolder': () => ({ path: null }),
    'desktop.chooseSave': ({ filter, suggested }) => {
      const parent = path.dirname(suggested);
      const name = plainName(suggested);
      if (path.isAbsolute(suggested)) {
        return { path: handedOut.has(parent) ? handedOut.give(path.join(parent, name)) : null };
      }
      const file = filter === 'archive' ? freeName(path.join(place.folder, name)) : spool.reserve(name);
      return { path: handedOut.give(file) };
    },
    'desktop.listFolder': (input) => listFolder(input, place),
    'desktop.openPath': ({ path: chosen }) => {
      openInSystem(openTarget(chosen));
      return {};
    },
  };
}

/** Opens a file or folder with the system's program for it; the child is left to itself. */
export function openInSystem(target: string): void {
  const commands: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
    win32: ['explorer.exe', [target]],
    darwin: ['open', [target]],
  };
  const [command, args] = commands[process.platform] ?? ['xdg-open', [target]];
  const child = spawn(command, args, { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}

/** The path itself, or with the first number behind its name that is free. */
function freeName(file: string): string {
  const { dir, name, ext } = path.parse(file);
  let free = file;
  for (let n = 2; existsSync(free); n++) free = path.join(dir, `${name}-${n}${ext}`);
  return free;
}
