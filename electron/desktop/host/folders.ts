import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../shared/contract/app-error.ts';
import type { desktopMethods } from '../../../shared/contract/desktop.ts';
import type { OutputOf, ParsedOf } from '../../../shared/contract/rpc.ts';
import { FILE_FILTERS } from '../../../shared/text/menu.ts';
import type { HandedOut } from './calls.ts';

type Listing = OutputOf<(typeof desktopMethods)['desktop.listFolder']>;
type Wanted = ParsedOf<(typeof desktopMethods)['desktop.listFolder']>;
const LONGEST_LIST = 2000;

/**
 * Folders and fitting files of one folder, by name, hidden ones left out; what is listed is handed out.
 * A folder outside the user's home, also by a link, is `pathNotHandedOut`; one that cannot be read lists nothing.
 */
export async function listFolder(wanted: Wanted, place: { home: string; handedOut: HandedOut }): Promise<Listing> {
  const home = await realpath(place.home);
  const folder = await realpath(path.resolve(wanted.path ?? home)).catch(() => undefined);
  if (folder === undefined || !isWithin(home, folder)) throw new AppError('pathNotHandedOut');
  const endings: readonly string[] = wanted.filter ? FILE_FILTERS[wanted.filter].endings : [];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const shown = entries.filter((entry) => !entry.name.startsWith('.'));
  const named = shown.map((entry) => ({ entry, name: entry.name, path: path.join(folder, entry.name) }));
  const folders = named.filter(({ entry }) => entry.isDirectory());
  const files = named.filter(
    ({ entry, name }) => entry.isFile() && endings.includes(path.extname(name).slice(1).toLowerCase()),
  );
  const listing: Listing = {
    path: folder,
    parent: folder === home ? null : path.dirname(folder),
    folders: sorted(folders).map(({ name, path: at }) => ({ name, path: at })),
    files: await Promise.all(
      sorted(files).map(async ({ name, path: at }) => ({
        name,
        path: at,
        bytes: (await stat(at).catch(() => ({ size: 0 }))).size,
      })),
    ),
  };
  for (const each of [listing, ...listing.folders, ...listing.files]) place.handedOut.give(each.path);
  return listing;
}

function sorted<T extends { name: string }>(list: T[]): T[] {
  return list.sort((a, b) => a.name.localeCompare(b.name, 'zh')).slice(0, LONGEST_LIST);
}

/** Whether `inner` is `outer` or lies in it; both absolute. */
export function isWithin(outer: string, inner: string): boolean {
  const way = path.relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way));
}
