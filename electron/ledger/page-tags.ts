import fs from 'node:fs';
import { chacha20Block, poly1305 } from './page-cipher.ts';

const PAGE_SIZE = 4096;
const TAG = 16;
const NONCE = 16;
const PAGES_AT_ONCE = 256;

/**
 * Pages of an archive file whose Poly1305 tag does not fit their content, as their numbers from 1, found without SQLite.
 * Never-used pages (all zero) pass. The layout is that of the chacha20 scheme of SQLite3 Multiple Ciphers:
 * ciphertext ‖ nonce (16) ‖ tag (16), one-time key from nonce and page number.
 */
export function damagedPages(file: string, keyHex: string): number[] {
  const key = Buffer.from(keyHex, 'hex');
  const handle = fs.openSync(file, 'r');
  const block = Buffer.alloc(PAGE_SIZE * PAGES_AT_ONCE);
  const bad: number[] = [];
  try {
    for (let number = 1; ; ) {
      const read = fs.readSync(handle, block, 0, block.length, (number - 1) * PAGE_SIZE);
      for (let at = 0; at + PAGE_SIZE <= read; at += PAGE_SIZE, number++) {
        if (!isPageWhole(block.subarray(at, at + PAGE_SIZE), number, key)) bad.push(number);
      }
      if (read < block.length) return bad;
    }
  } finally {
    fs.closeSync(handle);
  }
}

function isPageWhole(page: Buffer, number: number, key: Buffer): boolean {
  const body = page.subarray(0, PAGE_SIZE - TAG);
  const nonce = page.subarray(PAGE_SIZE - TAG - NONCE, PAGE_SIZE - TAG);
  const counter = (nonce.readUInt32LE(12) ^ number) >>> 0;
  const oneTimeKey = chacha20Block(key, counter, nonce.subarray(0, 12));
  return poly1305(oneTimeKey.subarray(0, 32), body).equals(page.subarray(PAGE_SIZE - TAG));
}
