import iconv from 'iconv-lite';
import { cleanText } from './cell-text.ts';

/** Rows of a CSV file as cleaned text: UTF-8 with or without mark, UTF-16 with mark, else GB 18030 (Windows ANSI). */
export function readCsv(bytes: Uint8Array): string[][] {
  const text = decoded(bytes);
  return parseCsv(text, separatorOf(text));
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(Buffer.from(bytes), 'utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(Buffer.from(bytes), 'utf16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(Buffer.from(bytes), 'gb18030');
  }
}

/** The separator that the first lines hold most of: a comma, a tab or a semicolon. */
function separatorOf(text: string): string {
  const head = text.slice(0, 20_000);
  const count = (mark: string) => head.split(mark).length;
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** RFC 4180 with one addition: a quote inside an unquoted cell (`="0123"`) stands for itself. */
export function parseCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, separator);
    row.push(cleanText(cell.text));
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  while (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  return rows;
}

interface Cell {
  text: string;
  /** Where the separator or the line's end stands. */
  end: number;
}

function quotedCell(text: string, start: number): Cell {
  let content = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { text: content + text.slice(from), end: text.length };
    content += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { text: content, end: skipToEnd(text, quote + 1) };
    content += '"';
    from = quote + 2;
  }
}

/** Whatever stands between a closing quote and the next separator is no part of the cell (spaces). */
function skipToEnd(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
}

function plainCell(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === 10 || code === 13 || text[end] === separator) break;
    end += 1;
  }
  return { text: text.slice(start, end), end };
}
