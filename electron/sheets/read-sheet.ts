import { AppError } from '../../shared/contract/app-error.ts';
import { SHEET_PROBLEMS, type SheetProblem } from '../../shared/text/sheet-problems.ts';
import { cleanText, numberText } from './cell-text.ts';
import { checkZip, tooLarge } from './zip-limits.ts';

/** One sheet: rows of cleaned text from row 1 on, so that index + 1 is the row a person sees. */
export interface Sheet {
  name: string;
  rows: string[][];
}

const MAX_PACKED_BYTES = 128 * 1024 * 1024;
const MAX_ROWS = 1_048_576;

/**
 * The sheets of an .xlsx or .csv file, every cell as text: dates as YYYY-MM-DD, yes/no as TRUE/FALSE, empty as ''.
 * `file` is the name for messages. Errors: workbookUnreadable, workbookTooLarge.
 */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<Sheet[]> {
  if (bytes.byteLength > MAX_PACKED_BYTES) throw tooLarge(file, 'packed');
  const sheets = isZip(bytes) ? await readXlsx(bytes, file) : [{ name: '', rows: await readText(bytes, file) }];
  const filled = sheets.filter((sheet) => sheet.rows.length > 0);
  if (filled.length === 0) throw unreadable(file, 'noRows');
  if (filled.some((sheet) => sheet.rows.length > MAX_ROWS)) throw tooLarge(file, 'rows');
  return filled;
}

async function readXlsx(bytes: Uint8Array, file: string): Promise<Sheet[]> {
  checkZip(bytes, file);
  const sheets = await parsed(bytes, file);
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) }));
}

async function parsed(bytes: Uint8Array, file: string) {
  const own = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const { default: readExcelFile } = await import('read-excel-file/universal');
  try {
    return await readExcelFile<string>(own, { trim: false, parseNumber: (raw) => `\u0000${raw}` });
  } catch {
    throw unreadable(file, 'damaged');
  }
}

/** Numbers arrive as their own digits behind a NUL (see `parseNumber`), which no text cell can hold. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell.charCodeAt(0) === 0 ? numberText(cell.slice(1)) : cleanText(cell);
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).toUpperCase();
}

async function readText(bytes: Uint8Array, file: string): Promise<string[][]> {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw unreadable(file, 'oldOrProtected');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  if (head.startsWith('<') || head.startsWith('\u00ef\u00bb\u00bf<')) throw unreadable(file, 'webPage');
  if (bytes[0] !== 0xff && bytes[0] !== 0xfe && bytes.subarray(0, 4096).includes(0))
    throw unreadable(file, 'notWorkbook');
  const { readCsv } = await import('./read-csv.ts');
  return readCsv(bytes);
}

const isZip = (bytes: Uint8Array) => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);
const unreadable = (file: string, problem: SheetProblem) =>
  new AppError('workbookUnreadable', { file, problem: SHEET_PROBLEMS[problem] });
