import { z } from 'zod';
import { desktop } from './rpc.ts';

/** What a file is wanted for: decides filter, ending and limits of the dialog. */
export const FileKind = z.enum(['archive', 'keyFile', 'workbook', 'divisions', 'template', 'profile', 'document']);
export type FileKind = z.infer<typeof FileKind>;

const Path = z.string().min(1).max(4096);
/** A path handed out by the host: only such paths may come back in another call. `name` is for showing. */
export const HandedOutPath = z.strictObject({ path: Path, name: z.string() });
export type HandedOutPath = z.infer<typeof HandedOutPath>;

export const FolderListing = z.strictObject({
  path: Path,
  /** Null at the top of what may be listed (the user's home). */
  parent: Path.nullable(),
  folders: z.array(HandedOutPath).max(5000),
  files: z.array(HandedOutPath).max(5000),
});
export type FolderListing = z.infer<typeof FolderListing>;

const open = { right: 'archive.open', area: 'all' } as const;

/**
 * What the host answers itself. Electron shows native dialogs. The browser host has none: there `desktop.host` says
 * `picks: 'page'`, and the page uploads (`POST /files/upload` answers a HandedOutPath), lists folders itself
 * (`desktop.listFolder`), or saves by `desktop.saveFile` and, for a `spool:` path, `GET /files/download/…` afterwards.
 */
export const desktopMethods = {
  'desktop.host': desktop({
    input: z.strictObject({}),
    output: z.strictObject({ picks: z.enum(['dialog', 'page']), version: z.string() }),
    ...open,
  }),
  /** Null when cancelled. Error in the browser host: unknownMethod (the page uploads or lists). */
  'desktop.chooseFile': desktop({
    input: z.strictObject({ kind: FileKind }),
    output: HandedOutPath.nullable(),
    ...open,
  }),
  'desktop.chooseFolder': desktop({ input: z.strictObject({}), output: HandedOutPath.nullable(), ...open }),
  /** A path to write to; `folder` (handed out) places it without a dialog, in the browser host no folder means a download. */
  'desktop.saveFile': desktop({
    input: z.strictObject({ kind: FileKind, name: z.string().min(1).max(200), folder: Path.optional() }),
    output: HandedOutPath.nullable(),
    paths: ['folder'],
    ...open,
  }),
  /** Folders and fitting files below the user's home; null lists the home itself. Browser host only. */
  'desktop.listFolder': desktop({
    input: z.strictObject({ path: Path.nullable(), kind: FileKind.nullable() }),
    output: FolderListing,
    paths: ['path'],
    ...open,
  }),
  /** Shows a folder that was handed out in the system's file manager. */
  'desktop.showFolder': desktop({
    input: z.strictObject({ path: Path }),
    output: z.null(),
    paths: ['path'],
    ...open,
  }),
};
