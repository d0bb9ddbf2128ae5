import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openAttachments } from '../../../electron/ledger/attachments.ts';
import { deflater, inflate } from '../../../electron/ledger/deflate.ts';
import { canonicalColumns, canonicalPatch, canonicalValues } from '../../../electron/ledger/entry.ts';
import { historyOf } from '../../../electron/ledger/history.ts';
import { contentId, newUuid, sha1 } from '../../../electron/ledger/ids.ts';
import { ledgerOn } from '../../../electron/ledger/ledger.ts';
import { chacha20Block, poly1305 } from '../../../electron/ledger/page-cipher.ts';
import { damagedPages } from '../../../electron/ledger/page-tags.ts';
import { decodePatch, encodePatch, encodeValues, type Patch } from '../../../electron/ledger/patch.ts';
import { openSideFile } from '../../../electron/ledger/side-file.ts';
import { CLERK, newLedger } from './support.ts';

const sha = (...parts: (Buffer | string)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** RFC 8785 the plain way: members sorted at every level, nulls left out at the first. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
}

describe('an entry', () => {
  test('is hashed as the ledger says: salt ‖ content, then previous ‖ node ‖ epoch ‖ nodeSeq ‖ content', () => {
    const { ledger } = newLedger();
    const id = ledger.run(CLERK, (write) => write.insert('person', { name: '王"小"明\n', birthOn: '1970-01-02' }));
    ledger.run(CLERK, (write) => {
      write.beginBatch({ kind: 'edit', title: '更正' });
      write.update('person', id, { name: '王小明', note: null }, { reason: '误录' });
    });
    const stored = ledger.db.rows<{ salt: Buffer; hash: Buffer }>('SELECT salt, hash FROM journal ORDER BY localSeq');
    const { entries } = historyOf(ledger.read).ofRows([{ table: 'person', id }], { limit: 9, offset: 0 });
    const seen = sha('[]').subarray(0, 16).toString('hex');
    const hashes = [Buffer.alloc(32)];
    const batch = entries[0]!.batchId!;
    const told = [
      { ...entries[1]!, batch: undefined },
      {
        ...entries[0]!,
        op: 'batch',
        patch: { kind: 'edit', title: '更正' },
        reason: null,
        rowId: batch,
        table: '',
        batch,
        nodeSeq: 2,
      },
      { ...entries[0]!, batch },
    ];
    told.forEach((entry, i) => {
      const content = {
        authority: 2,
        hlc: entry.hlc,
        name: CLERK.name,
        op: entry.op,
        patch: entry.patch,
        role: CLERK.role,
        row: entry.rowId,
        schema: 10,
        seen,
        table: entry.table,
        txn: entry.txn,
        user: CLERK.id,
        ...(entry.batch && { batch: entry.batch }),
        ...(entry.reason && { reason: entry.reason }),
      };
      const place = Buffer.alloc(12);
      place.writeUInt32BE(1, 0);
      place.writeBigUInt64BE(BigInt(i + 1), 4);
      const node = Buffer.from(entry.node.replaceAll('-', ''), 'hex');
      hashes.push(sha(hashes[i]!, node, place, sha(stored[i]!.salt, canonical(content))));
    });
    expect(stored.map(({ hash }) => hash)).toEqual(hashes.slice(1));
    expect(new Set(stored.map(({ salt }) => salt.toString('hex'))).size).toBe(3);
  });

  test('any patch comes back from its bytes and from its deflated bytes', () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.maxSafeInteger().map((n) => n + 0),
      fc.uuid(),
      fc.constantFrom(
        '2016-05-10',
        '汉族',
        '\u0001汉族',
        'a\\b"c\u001f\u2028',
        'C56A4180-65AA-42EC-A945-5FD21DEC0538',
        '2016-13-40',
        '2026-03-02T08:00:00.000Z',
        '2026-13-02T08:00:00.000Z',
        '',
        'a\0b',
        '长'.repeat(5000),
      ),
    );
    const columns = Array.from({ length: 120 }, (_, i) => `column${i}`);
    const patch = fc.dictionary(
      fc.constantFrom(...columns),
      fc.oneof(value, fc.tuple(fc.option(value), fc.option(value))),
    );
    const dictionary = Buffer.from('汉族\0初中\0健康\0');
    const deflate = deflater(dictionary);
    const texts = ['汉族', '初中', '健康', ...Array.from({ length: 200 }, (_, i) => `词${i}`), '词'];
    const codes = new Map(texts.map((text, code) => [text, code]));
    fc.assert(
      fc.property(patch, (given) => {
        const bytes = Buffer.from(encodePatch(given as Patch, columns));
        expect(decodePatch(bytes, columns)).toEqual({ ...given });
        expect(inflate(deflate(bytes), dictionary)).toEqual(bytes);
        const coded = Buffer.from(encodePatch(given as Patch, columns, codes));
        expect(decodePatch(coded, columns, texts)).toEqual({ ...given });
      }),
      { numRuns: 300, seed: 20260305 },
    );
  });
});

test('a new row is written as its patch would be: the same canonical JSON, the same bytes', () => {
  const value = fc.oneof(
    fc.constant(null),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.uuid(),
    fc.maxSafeInteger().map((n) => n + 0),
    fc.constantFrom('', '汉族', '2016-05-10', '"', '\\', '\u007f', '\u2028', '\ud83d', '😀'),
  );
  const columns = ['b', 'a', 'B', 'ab', 'a1', 'Z', 'removed', 'z9'];
  const codes = new Map([['汉族', 0]]);
  fc.assert(
    fc.property(fc.array(value, { minLength: 8, maxLength: 8 }), (values) => {
      const row = Object.fromEntries(
        columns.map((column, i) => [column, values[i]!]).filter(([, one]) => one !== null),
      );
      expect(canonicalValues(canonicalColumns(columns), values)).toBe(canonical(row));
      expect(canonicalPatch(row)).toBe(canonical(row));
      const bytes = Buffer.from(encodePatch(row, columns, codes));
      expect(Buffer.from(encodeValues(values, codes))).toEqual(bytes);
    }),
    { numRuns: 500, seed: 20260306 },
  );
});

test('entries whose dictionary has no numbered texts, as older programs wrote them, are read and verified', () => {
  const { ledger } = newLedger();
  const id = ledger.run(CLERK, (write) => write.insert('person', { name: '王小明', sex: '男' }));
  const { columns, bytes } = ledger.db.row<{ columns: string; bytes: Buffer }>(
    'SELECT columns, bytes FROM ledger_dictionary',
  )!;
  const plain = (JSON.parse(columns) as { columns: string[] }).columns;
  ledger.db.exec('UPDATE ledger_dictionary SET columns = ?', JSON.stringify(plain));
  const written = deflater(bytes)(encodePatch({ name: '王小明', sex: '男' }, plain));
  expect(ledger.db.exec('UPDATE journal SET patch = ?', written)).toBe(1);
  const reopened = ledgerOn(ledger.db, ledger.keyHex, { now: Date.now, model: ledger.model });
  const [entry] = historyOf(reopened.read).ofRows([{ table: 'person', id }], { limit: 9, offset: 0 }).entries;
  expect(entry!.patch).toEqual({ name: '王小明', sex: '男' });
  expect(historyOf(reopened.read).verify()).toMatchObject({ broken: undefined, entries: 1 });
  ledger.close();
});

describe('ids', () => {
  test('follow from content by UUIDv5, or from time by UUIDv7', () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 200]) {
      const bytes = Buffer.alloc(length, 7);
      expect(sha1(bytes)).toEqual(createHash('sha1').update(bytes).digest());
    }
    expect(contentId('person_year', ['a', 2016])).toBe(contentId('person_year', ['a', 2016]));
    expect(contentId('person_year', ['a', 2016])).not.toBe(contentId('household_year', ['a', 2016]));
    expect(contentId('person_year', ['a', 2016])).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
    expect(newUuid(0x0198aabbccdd)).toMatch(/^0198aabb-ccdd-7[0-9a-f]{3}-[89ab]/);
    const ids = Array.from({ length: 5000 }, () => newUuid(0x0198aabbccde));
    expect(ids.every((id) => /^0198aabb-ccde-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(5000);
  });
});

describe('pages', () => {
  test('ChaCha20 and Poly1305 are those of RFC 8439', () => {
    const key = Buffer.from('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', 'hex');
    const nonce = Buffer.from('000000090000004a00000000', 'hex');
    expect(chacha20Block(key, 1, nonce).toString('hex')).toMatch(/^10f1e7e4d13b5915500fdd1fa32071c4/);
    const macKey = Buffer.from('85d6be7857556d337f4452fe42d506a80103808afb0db2fd4abff6af4149f51b', 'hex');
    const tag = poly1305(macKey, Buffer.from('Cryptographic Forum Research Group'));
    expect(tag.toString('hex')).toBe('a8061dc1305136c6c22b8baf0c0127a9');
  });

  test('every changed page of a file is named, no other', () => {
    const { ledger, file } = newLedger();
    ledger.run(CLERK, (write) => {
      for (let i = 0; i < 500; i++) write.insert('person', { name: `王${i}` });
    });
    const { keyHex } = ledger;
    ledger.close();
    expect(damagedPages(file, keyHex)).toEqual([]);
    const bytes = fs.readFileSync(file);
    for (const page of [1, 7, 30]) bytes[page * 4096 - 1] = bytes[page * 4096 - 1]! ^ 128;
    fs.writeFileSync(file, bytes);
    expect(damagedPages(file, keyHex)).toEqual([1, 7, 30]);
  });
});

test('what an archive holds is read nowhere else on disk: not in the log, copies, side files or attachments', () => {
  const { ledger, folder } = newLedger();
  const known = ['不得外泄之姓名', '440282197001011234'];
  ledger.run(CLERK, (write) => {
    const personId = write.insert('person', { name: known[0]!, note: known[1]! });
    write.insert('person_number', { personId, type: '居民身份证', number: known[1]!, core18: known[1]! });
  });
  const side = openSideFile(ledger, 'import-1', 'CREATE TABLE staged (content TEXT)');
  side.db.exec('INSERT INTO staged VALUES (?)', known.join(' '));
  const attachments = openAttachments(ledger, Date.now);
  attachments.add(2026, Buffer.from(known.join(' ')));
  ledger.db.exec('VACUUM INTO ?', path.join(folder, 'copy.jiandang'));
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  expect(files.length).toBeGreaterThan(6);
  for (const { parentPath, name } of files) {
    const bytes = fs.readFileSync(path.join(parentPath, name));
    for (const text of known) {
      expect(bytes.includes(text), name).toBe(false);
      expect(bytes.includes(Buffer.from(text, 'utf16le')), name).toBe(false);
    }
  }
  side.remove();
  attachments.close();
  ledger.close();
});
