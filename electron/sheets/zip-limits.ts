import { AppError } from '../../shared/contract/app-error.ts';
import { SHEET_LIMITS, SHEET_PROBLEMS, type SheetLimit } from '../../shared/text/sheet-problems.ts';

const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;
const MAX_ENTRIES = 4000;

/**
 * Reads only the directory of a zip and refuses it before anything is unpacked when it declares too much.
 * Errors: workbookTooLarge, workbookUnreadable.
 */
export function checkZip(bytes: Uint8Array, file: string): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === undefined) throw new AppError('workbookUnreadable', { file, problem: SHEET_PROBLEMS.damaged });
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw tooLarge(file, 'entries');
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) {
      throw new AppError('workbookUnreadable', { file, problem: SHEET_PROBLEMS.damaged });
    }
    unpacked += view.getUint32(at + 24, true);
    if (unpacked > MAX_UNPACKED_BYTES) throw tooLarge(file, 'unpacked');
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

/** The error that names the limit a file breaks. */
export function tooLarge(file: string, limit: SheetLimit): AppError {
  return new AppError('workbookTooLarge', { file, limit: SHEET_LIMITS[limit] });
}

/** Position of the end-of-directory record, searched from the end: at most 64 kB of comment follow it. */
function endRecord(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}
