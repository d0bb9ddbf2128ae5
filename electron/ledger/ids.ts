import { randomBytes } from '../core/primitives.ts';

/** Namespace of every id that follows from content (ledger 5 i); fixed for ever. */
const NAMESPACE = Buffer.from('6f2d0a1e8c7b5e4d9a3b1c0d2e4f6a78', 'hex');

/** A UUID's 16 bytes; throws RangeError for a text that is none. */
export function uuidBytes(id: string): Buffer {
  const bytes = Buffer.allocUnsafe(16);
  if (!putUuid(id, bytes, 0)) throw new RangeError('not a UUID');
  return bytes;
}

/** Writes the 16 bytes of a UUID at a place; false, with nothing of use written, for a text that is none. */
export function putUuid(text: string, out: Uint8Array, start: number): boolean {
  if (text.length !== 36) return false;
  let at = start;
  for (let i = 0; i < 36; i += 2) {
    if (i === 8 || i === 13 || i === 18 || i === 23) {
      if (text.charCodeAt(i) !== 45) return false;
      i++;
    }
    const high = digitOf(text.charCodeAt(i));
    const low = digitOf(text.charCodeAt(i + 1));
    if ((high | low) < 0) return false;
    out[at++] = high * 16 + low;
  }
  return true;
}

/** The value of a hex digit in lower case, -1 for anything else. */
function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 97 && code <= 102 ? code - 87 : -1;
}

/** The usual writing of 16 bytes. */
export function uuidText(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A row id as the journal keeps it: 16 bytes when it is a UUID, else its text. */
export function storedId(id: string): Buffer | string {
  const bytes = Buffer.allocUnsafe(16);
  return putUuid(id, bytes, 0) ? bytes : id;
}

/** The id behind `storedId`. */
export const idText = (stored: Uint8Array | string): string => (typeof stored === 'string' ? stored : uuidText(stored));

/** A UUIDv7 for an instant in ms since 1970: then random, so ids born offline never collide and sort by time (design 1.4). */
export function newUuid(now: number): string {
  const bytes = now === last.now ? next(last.bytes) : fresh(now);
  last = { now, bytes };
  return uuidText(bytes);
}

let random: Buffer = Buffer.alloc(0);
let last: { now: number; bytes: Buffer } = { now: -1, bytes: random };

function fresh(now: number): Buffer {
  const bytes = Buffer.allocUnsafe(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes.set(someRandom(10), 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  return bytes;
}

/** A little more than the id before, by up to 2^24 (RFC 9562 6.2, method 2): ids of one millisecond lie in their order too. */
function next(before: Buffer): Buffer {
  const low = before.readUIntBE(10, 6) + someRandom(3).readUIntBE(0, 3) + 1;
  if (low >= 2 ** 48) return fresh(before.readUIntBE(0, 6));
  const bytes = Buffer.from(before);
  bytes.writeUIntBE(low, 10, 6);
  return bytes;
}

function someRandom(length: number): Buffer {
  if (random.length < length) random = randomBytes(4000);
  const some = random.subarray(0, length);
  random = random.subarray(length);
  return some;
}

/** The id of a row that follows from its content: UUIDv5 over its table and key values. */
export function contentId(table: string, values: readonly (string | number | null)[]): string {
  const bytes = sha1(Buffer.concat([NAMESPACE, Buffer.from(JSON.stringify([table, ...values]))])).subarray(0, 16);
  bytes[6] = 0x50 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  return uuidText(bytes);
}

/** SHA-1, which UUIDv5 prescribes; names rows, protects nothing. */
export function sha1(message: Uint8Array): Buffer {
  const padded = Buffer.alloc(((message.length + 8) >> 6) * 64 + 64);
  padded.set(message);
  padded[message.length] = 0x80;
  padded.writeUInt32BE(message.length * 8, padded.length - 4);
  const h = new Int32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
  for (let at = 0; at < padded.length; at += 64) {
    for (let i = 0; i < 16; i++) words[i] = padded.readInt32BE(at + 4 * i);
    for (let i = 16; i < 80; i++) words[i] = turn(words[i - 3]! ^ words[i - 8]! ^ words[i - 14]! ^ words[i - 16]!, 1);
    sha1Block(h, words);
  }
  const out = Buffer.alloc(20);
  for (let i = 0; i < 5; i++) out.writeInt32BE(h[i]!, 4 * i);
  return out;
}

const words = new Int32Array(80);

function sha1Block(h: Int32Array, w: Int32Array): void {
  let a = h[0]! | 0;
  let b = h[1]! | 0;
  let c = h[2]! | 0;
  let d = h[3]! | 0;
  let e = h[4]! | 0;
  for (let i = 0; i < 80; i++) {
    let mixed: number;
    if (i < 20) mixed = ((b & c) | (~b & d)) + 0x5a827999;
    else if (i < 40) mixed = (b ^ c ^ d) + 0x6ed9eba1;
    else if (i < 60) mixed = ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
    else mixed = (b ^ c ^ d) + 0xca62c1d6;
    const next = (turn(a, 5) + mixed + e + w[i]!) | 0;
    e = d;
    d = c;
    c = turn(b, 30);
    b = a;
    a = next;
  }
  h[0] = h[0]! + a;
  h[1] = h[1]! + b;
  h[2] = h[2]! + c;
  h[3] = h[3]! + d;
  h[4] = h[4]! + e;
}

const turn = (x: number, by: number): number => (x << by) | (x >>> (32 - by));
