// The only module that imports node:crypto (ledger 3); a test forbids others.
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hash,
  hkdfSync,
  randomBytes as nodeRandomBytes,
  scryptSync,
  sign,
  timingSafeEqual,
  verify,
} from 'node:crypto';

type Bytes = Uint8Array;

/** `length` random bytes from the operating system. */
export function randomBytes(length: number): Buffer {
  return nodeRandomBytes(length);
}

/** SHA-256 of bytes or UTF-8 text: 32 bytes. */
export function sha256(data: Bytes | string): Buffer {
  return hash('sha256', data, 'buffer');
}

/** SHA-256 as 32 Latin-1 characters: the form Node gives out quickest. */
export function sha256Latin1(data: Bytes): string {
  return hash('sha256', data, 'binary');
}

/** SHA-256 as 64 hex digits. */
export function sha256Hex(data: Bytes | string): string {
  return hash('sha256', data, 'hex');
}

/** HMAC-SHA-256: 32 bytes. */
export function hmacSha256(key: Bytes, data: Bytes | string): Buffer {
  return createHmac('sha256', key).update(data).digest();
}

/** A 32-byte key for one purpose, derived from a random key by HKDF-SHA-256. */
export function deriveKey(key: Bytes, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), purpose, 32));
}

/** A 32-byte key from a password: scrypt with N = 2^logN, r = 8, p = 1. */
export function passwordKey(password: string, salt: Bytes, logN: number): Buffer {
  const cost = { N: 2 ** logN, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
  return scryptSync(password.normalize('NFC'), salt, 32, cost);
}

/** AES-256-GCM: nonce (12) ‖ ciphertext ‖ tag (16). */
export function seal(key: Bytes, plain: Bytes, associated: string): Buffer {
  const nonce = nodeRandomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(associated));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** The bytes of `seal`, made piece by piece: first `start`, then each piece, then `end()`. */
export function sealer(key: Bytes, associated: string): { start: Buffer; add(plain: Bytes): Buffer; end(): Buffer } {
  const start = nodeRandomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, start).setAAD(Buffer.from(associated));
  return {
    start,
    add: (plain) => cipher.update(plain),
    end: () => Buffer.concat([cipher.final(), cipher.getAuthTag()]),
  };
}

/** The content of `seal`, or undefined when key, associated text or content is not the right one. */
export function unseal(key: Bytes, sealed: Bytes, associated: string): Buffer | undefined {
  if (sealed.length < 28) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
      .setAAD(Buffer.from(associated))
      .setAuthTag(sealed.subarray(sealed.length - 16));
    return Buffer.concat([decipher.update(sealed.subarray(12, sealed.length - 16)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** Whether two byte strings are equal, in constant time for equal lengths. */
export function sameBytes(a: Bytes, b: Bytes): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A key pair as DER bytes: public key SPKI, private key PKCS #8. */
export interface KeyPair {
  publicKey: Buffer;
  privateKey: Buffer;
}

/** A new Ed25519 pair: a node's identity, signs heads and packages. */
export function newSigningPair(): KeyPair {
  return exported(generateKeyPairSync('ed25519'));
}

/** A new X25519 pair: what others seal content for. */
export function newAgreementPair(): KeyPair {
  return exported(generateKeyPairSync('x25519'));
}

/** The secret two X25519 pairs share: 32 bytes, to be run through `deriveKey`. */
export function agree(privateKey: Bytes, publicKey: Bytes): Buffer {
  return diffieHellman({ privateKey: secretKey(privateKey), publicKey: openKey(publicKey) });
}

/** Ed25519 signature: 64 bytes. */
export function signBytes(privateKey: Bytes, data: Bytes): Buffer {
  return sign(null, data, secretKey(privateKey));
}

/** Whether an Ed25519 signature is that of the key's owner. */
export function verifyBytes(publicKey: Bytes, data: Bytes, signature: Bytes): boolean {
  return verify(null, data, openKey(publicKey), signature);
}

function exported(pair: ReturnType<typeof generateKeyPairSync>): KeyPair {
  return {
    publicKey: pair.publicKey.export({ type: 'spki', format: 'der' }),
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'der' }),
  };
}

const secretKey = (der: Bytes) => createPrivateKey({ key: Buffer.from(der), type: 'pkcs8', format: 'der' });
const openKey = (der: Bytes) => createPublicKey({ key: Buffer.from(der), type: 'spki', format: 'der' });
