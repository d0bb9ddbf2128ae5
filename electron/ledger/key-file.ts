import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/contract/app-error.ts';
import { deriveKey, hmacSha256, passwordKey, randomBytes, sameBytes, seal, unseal } from '../core/primitives.ts';

/** log2 of scrypt's N: 0.7 s on an office PC. */
export const SCRYPT_LOG_N = 17;

const Account = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  salt: z.string(),
  logN: z.int().min(1).max(22),
  wrapped: z.string(),
});
const KeyFile = z.strictObject({
  format: z.literal(1),
  archive: z.string(),
  isDemo: z.boolean(),
  counter: z.int().min(1),
  accounts: z.array(Account).min(1),
  mac: z.string(),
});
/** The small file beside the archive that wraps its data key under each account's password (ledger 3). */
export type KeyFile = z.infer<typeof KeyFile>;

/** Whose password opened the file, and the data key it wraps. */
export interface Unlocked {
  key: Buffer;
  user: { id: string; name: string; role: string };
  keyFile: KeyFile;
}

/** An account to be put into a key file. */
export interface NewAccount {
  id: string;
  name: string;
  role: string;
  password: string;
  logN: number;
}

/** The key file of an archive: 'county.jiandang' → 'county.jiandang-key'. */
export function keyFilePath(file: string): string {
  return file.endsWith('.jiandang') ? `${file}-key` : `${file}.jiandang-key`;
}

/** A key file, as far as it can be read without the key. Errors: keyFileMissing, keyFileDamaged. */
export function readKeyFile(file: string): KeyFile {
  const at = keyFilePath(file);
  let text: string;
  try {
    text = fs.readFileSync(at, 'utf8');
  } catch {
    throw new AppError('keyFileMissing', { file: path.basename(at) });
  }
  try {
    return KeyFile.parse(JSON.parse(text));
  } catch {
    throw new AppError('keyFileDamaged', { file: path.basename(at) });
  }
}

/** The data key behind an account's password. Errors: wrongPassword, keyFileMissing, keyFileDamaged. */
export function unlock(file: string, userName: string, password: string): Unlocked {
  const keyFile = readKeyFile(file);
  const account = keyFile.accounts.find(({ name }) => name === userName);
  const key = account && unwrapped(keyFile, account, password);
  if (!account || !key) throw new AppError('wrongPassword');
  if (!hasTrueMac(keyFile, key)) throw new AppError('keyFileDamaged', { file: path.basename(keyFilePath(file)) });
  return { key, user: { id: account.id, name: account.name, role: account.role }, keyFile };
}

/** A key file with one account more, or with the account's new password, and the counter one higher. */
export function withAccount(
  keyFile: KeyFile | undefined,
  key: Buffer,
  account: NewAccount,
  archive: { id: string; isDemo: boolean },
): KeyFile {
  const salt = randomBytes(16);
  const { id, name, role, logN, password } = account;
  const sealed = seal(passwordKey(password, salt, logN), key, wrapLabel(archive.id, archive.isDemo, id));
  const entry = { id, name, role, salt: salt.toString('base64'), logN, wrapped: sealed.toString('base64') };
  const accounts = [...(keyFile?.accounts.filter((other) => other.name !== name) ?? []), entry];
  return withMac(
    { format: 1, archive: archive.id, isDemo: archive.isDemo, counter: (keyFile?.counter ?? 0) + 1, accounts, mac: '' },
    key,
  );
}

/** Writes a key file whole: a broken write leaves the old one. */
export function writeKeyFile(file: string, keyFile: KeyFile): void {
  const at = keyFilePath(file);
  const part = `${at}.part`;
  const handle = fs.openSync(part, 'w', 0o600);
  try {
    fs.writeSync(handle, `${JSON.stringify(keyFile, null, 2)}\n`);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  fs.renameSync(part, at);
}

/** Whether a key file was written by a holder of the key. */
export function hasTrueMac(keyFile: KeyFile, key: Buffer): boolean {
  return sameBytes(Buffer.from(withMac(keyFile, key).mac, 'base64'), Buffer.from(keyFile.mac, 'base64'));
}

function unwrapped(keyFile: KeyFile, account: z.infer<typeof Account>, password: string): Buffer | undefined {
  const derived = passwordKey(password, Buffer.from(account.salt, 'base64'), account.logN);
  return unseal(
    derived,
    Buffer.from(account.wrapped, 'base64'),
    wrapLabel(keyFile.archive, keyFile.isDemo, account.id),
  );
}

/** What a wrapped key is bound to: an account of another archive, or a demo's, does not fit. */
const wrapLabel = (archive: string, isDemo: boolean, account: string) =>
  `jiandang key ${archive} ${isDemo ? 'demo' : 'real'} ${account}`;

function withMac(keyFile: KeyFile, key: Buffer): KeyFile {
  const { mac: _, ...signed } = keyFile;
  const { format, archive, isDemo, counter, accounts } = signed;
  const text = JSON.stringify([
    format,
    archive,
    isDemo,
    counter,
    accounts.map(({ id, name, role, salt, logN, wrapped }) => [id, name, role, salt, logN, wrapped]),
  ]);
  return { ...keyFile, mac: hmacSha256(deriveKey(key, 'key file'), text).toString('base64') };
}
