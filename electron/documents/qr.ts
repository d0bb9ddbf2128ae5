/// <reference path="./qrcode-core.d.ts" />
import { crc32, deflateSync } from 'node:zlib';
import type { BitMatrix, QRCodeSegment } from 'qrcode';
// The library's core alone: its entry brings drawing on canvas, terminal and PNG with it.
import qrcode from 'qrcode/lib/core/qrcode.js';

/** Dots per module; one dot a module would be blurred by Word's scaling. Two modules make one byte of a row. */
const SCALE = 4;
/** White modules around the code: one byte. */
const QUIET = 2;

const ALPHANUMERIC = /^[0-9A-Z $%*+\-./:]+$/;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const END = chunk('IEND', Buffer.alloc(0));

/** The modules of a QR code, level M, fixed mask; capitals and digits make the smallest code. */
function modulesOf(text: string): BitMatrix {
  const mode = ALPHANUMERIC.test(text) ? 'alphanumeric' : 'byte';
  const data = mode === 'byte' ? Buffer.from(text) : text;
  const segment = { data, mode } as QRCodeSegment;
  return qrcode.create([segment], { errorCorrectionLevel: 'M', maskPattern: 0 }).modules;
}

/** A QR code as rows of '1' (dark) and '0', for a screen to draw. */
export function qrRows(text: string): string[] {
  const { size, data } = modulesOf(text);
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => (data[y * size + x] ? '1' : '0')).join(''),
  );
}

/** A QR code of the text as a 1-bit PNG. */
export function qrPng(text: string): Buffer {
  const modules = modulesOf(text);
  const side = (modules.size + 2 * QUIET) * SCALE;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const packed = deflateSync(rowsOf(modules, side), { level: 6, windowBits: 10, memLevel: 2 });
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', packed), END]);
}

/** Rows of dots, white is 1; three of four rows are "same as above" (PNG filter 2) and therefore zero. */
function rowsOf(modules: BitMatrix, side: number): Buffer {
  const { size, data } = modules;
  const stride = 1 + Math.ceil(side / 8);
  const rows = Buffer.alloc(stride * side);
  for (let y = 0; y < side; y++) {
    const start = y * stride;
    if (y % SCALE !== 0) {
      rows[start] = 2;
      continue;
    }
    rows.fill(0xff, start + 1, start + stride);
    const row = y / SCALE - QUIET;
    if (row < 0 || row >= size) continue;
    for (let x = 0; x < size; x += 2) {
      const left = data[row * size + x] ? 0 : 0xf0;
      const right = x + 1 < size && data[row * size + x + 1] ? 0 : 0x0f;
      rows[start + 2 + x / 2] = left | right;
    }
  }
  return rows;
}

function chunk(type: string, data: Buffer): Buffer {
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  data.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
}
