import { crc32, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { qrPng, qrRows } from '../../electron/documents/qr.ts';

/** Dots of a 1-bit PNG with filters 0 and 2, '1' is dark. */
function dots(png: Buffer): string[] {
  const side = png.readUInt32BE(16);
  const at = png.indexOf('IDAT');
  const data = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const stride = 1 + Math.ceil(side / 8);
  const rows: Buffer[] = [];
  for (let y = 0; y < side; y++) {
    const line = Buffer.from(data.subarray(y * stride + 1, (y + 1) * stride));
    const above = rows.at(-1);
    if (data[y * stride] === 2) for (let i = 0; i < line.length; i++) line[i] = (line[i]! + above![i]!) & 0xff;
    rows.push(line);
  }
  const bit = (row: Buffer, x: number) => ((row[x >> 3]! >> (7 - (x & 7))) & 1 ? '0' : '1');
  return rows.map((row) => Array.from({ length: side }, (_, x) => bit(row, x)).join(''));
}

test.each(['7K3M0001X', '扶贫 archive'])(
  'the picture of %s shows its modules, four dots each, with two white ones around',
  (text) => {
    const modules = qrRows(text);
    const blank = '0'.repeat((modules.length + 4) * 4);
    const wide = (row: string) => `00000000${[...row].map((module) => module.repeat(4)).join('')}00000000`;
    const expected = [
      ...Array.from({ length: 8 }, () => blank),
      ...modules.flatMap((row) => Array.from({ length: 4 }, () => wide(row))),
      ...Array.from({ length: 8 }, () => blank),
    ];
    const png = qrPng(text);
    expect(dots(png)).toEqual(expected);
    const at = png.indexOf('IDAT');
    const length = png.readUInt32BE(at - 4);
    expect(png.readUInt32BE(at + 4 + length)).toBe(crc32(png.subarray(at, at + 4 + length)));
  },
);
