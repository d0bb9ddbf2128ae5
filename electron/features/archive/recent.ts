import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const Recent = z.array(z.object({ file: z.string(), countyName: z.string(), openedAt: z.string() }));
const KEPT = 8;

const listFile = (appFolder: string) => path.join(appFolder, 'archives.json');

/** Archives opened on this PC, newest first, and whether each is still where it was. */
export function rememberedArchives(
  appFolder: string,
): { file: string; countyName: string; openedAt: string; exists: boolean }[] {
  try {
    const list = Recent.parse(JSON.parse(readFileSync(listFile(appFolder), 'utf8')));
    return list.map((each) => ({ ...each, exists: existsSync(each.file) }));
  } catch {
    return [];
  }
}

/** Puts an archive at the head of the list; a folder that cannot be written only forgets. */
export function rememberArchive(
  appFolder: string,
  archive: { file: string; countyName: string; openedAt: string },
): void {
  const others = rememberedArchives(appFolder).filter(({ file }) => file !== archive.file);
  const list = [archive, ...others.map(({ exists: _, ...each }) => each)].slice(0, KEPT);
  try {
    mkdirSync(appFolder, { recursive: true });
    writeFileSync(listFile(appFolder), JSON.stringify(list, null, 1), { mode: 0o600 });
  } catch {
    // Remembering is a convenience; opening must not fail for it.
  }
}
