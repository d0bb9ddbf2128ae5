import { statSync } from 'node:fs';
import path from 'node:path';
import { FILE_FILTERS } from '../../../shared/text/menu.ts';

const OPENED: readonly string[] = [...FILE_FILTERS.workbook.endings, ...FILE_FILTERS.document.endings];

/** What the system is asked to open for a chosen path: a folder, a workbook or paper; for anything else its folder, as it might be a program. */
export function openTarget(chosen: string): string {
  const isFolder = statSync(chosen, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const isPaper = OPENED.includes(path.extname(chosen).slice(1).toLowerCase());
  return isFolder || isPaper ? chosen : path.dirname(chosen);
}
