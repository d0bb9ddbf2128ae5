import { crc32, deflateSync } from 'node:zlib';
import qrcode from 'qrcode';

/** Dots per module and white modules around the code; one dot a module would be blurred by Word's scaling. */
const SCALE = 4;
const QUIET = 2;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const ALPHANUMERIC = /^[0-9A-Z $%*+\-./:]+$/;

/** The modules of a QR code, level M, fixed mask; capitals and digits make the smallest code. */
function modulesOf(text: string): qrcode.BitMatrix {
  const mode = ALPHANUMERIC.test(text) ? 'alphanumeric' : 'byte';
  const data = mode === 'byte' ? Buffer.from(text) : text;
  const segment = { data, mode } as qrcode.QRCodeSegment;
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
  const { size } = modules;
  const side = (size + 2 * QUIET) * SCALE;
  const stride = 1 + Math.ceil(side / 8);
  const rows = Buffer.alloc(stride * side, 0xff);
  for (let y = 0; y < side; y++) rows[y * stride] = y % SCALE === 0 ? 0 : 2;
  for (let y = 0; y < side; y++) if (y % SCALE !== 0) rows.fill(0, y * stride + 1, (y + 1) * stride);
  for (let y = 0; y < size; y++) drawRow(rows, (y + QUIET) * SCALE * stride + 1, modules, y);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const packed = deflateSync(rows, { level: 6, windowBits: 10, memLevel: 2 });
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]);
}

/** Clears the bits of one row of modules; the rows below repeat it (PNG filter 2: same as above). */
function drawRow(rows: Buffer, at: number, modules: qrcode.BitMatrix, y: number): void {
  for (let x = 0; x < modules.size; x++) {
    if (!modules.data[y * modules.size + x]) continue;
    for (let dot = (x + QUIET) * SCALE; dot < (x + QUIET + 1) * SCALE; dot++)
      rows[at + (dot >> 3)]! &= ~(0x80 >> (dot & 7));
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  data.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
}
