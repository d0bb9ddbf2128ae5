// ChaCha20's block function and Poly1305 (RFC 8439), only to find which page of a damaged file fails its tag:
// the content itself is always encrypted and checked by SQLite3 Multiple Ciphers.

const SIGMA = [0x61707865, 0x3320646e, 0x79622d32, 0x6b206574] as const;
const ROUND = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
] as const;

/** One 64-byte block of ChaCha20's key stream: key 32 bytes, nonce 12 bytes. */
export function chacha20Block(key: Buffer, counter: number, nonce: Buffer): Buffer {
  const start = new Uint32Array(16);
  start.set(SIGMA);
  for (let i = 0; i < 8; i++) start[4 + i] = key.readUInt32LE(4 * i);
  start[12] = counter;
  for (let i = 0; i < 3; i++) start[13 + i] = nonce.readUInt32LE(4 * i);
  const state = start.slice();
  for (let round = 0; round < 10; round++) for (const [a, b, c, d] of ROUND) quarter(state, a, b, c, d);
  const out = Buffer.alloc(64);
  for (let i = 0; i < 16; i++) out.writeUInt32LE((state[i]! + start[i]!) >>> 0, 4 * i);
  return out;
}

function quarter(s: Uint32Array, a: number, b: number, c: number, d: number): void {
  mix(s, a, b, d, 16);
  mix(s, c, d, b, 12);
  mix(s, a, b, d, 8);
  mix(s, c, d, b, 7);
}

function mix(s: Uint32Array, sum: number, add: number, turned: number, by: number): void {
  s[sum] = s[sum]! + s[add]!;
  const x = s[turned]! ^ s[sum]!;
  s[turned] = (x << by) | (x >>> (32 - by));
}

const PRIME = (1n << 130n) - 5n;
const LOW_64 = (1n << 64n) - 1n;
const CLAMP = 0x0ffffffc0ffffffc0ffffffc0fffffffn;

/** Poly1305 of a message under a one-time key of 32 bytes: 16 bytes. */
export function poly1305(key: Buffer, message: Buffer): Buffer {
  const r = littleEndian(key, 0) & CLAMP;
  let sum = 0n;
  const whole = message.length - (message.length % 16);
  for (let at = 0; at < whole; at += 16) sum = ((sum + littleEndian(message, at) + (1n << 128n)) * r) % PRIME;
  if (whole < message.length) {
    const last = Buffer.alloc(16);
    message.copy(last, 0, whole);
    last[message.length - whole] = 1;
    sum = ((sum + littleEndian(last, 0)) * r) % PRIME;
  }
  const tag = sum + littleEndian(key, 16);
  const out = Buffer.alloc(16);
  out.writeBigUInt64LE(tag & LOW_64, 0);
  out.writeBigUInt64LE((tag >> 64n) & LOW_64, 8);
  return out;
}

function littleEndian(bytes: Buffer, at: number): bigint {
  return bytes.readBigUInt64LE(at) + (bytes.readBigUInt64LE(at + 8) << 64n);
}
