import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { attachmentsPath, openAttachments } from '../../../electron/ledger/attachments.ts';
import { companionKey, openCompanion } from '../../../electron/ledger/companion-file.ts';
import { openKnownSideFile, openSideFile, sideFilePath, sweepSideFiles } from '../../../electron/ledger/side-file.ts';
import { NOW, newFolder } from './support.ts';

const archive = () => ({ file: `${newFolder()}/county.jiandang`, keyHex: '5b'.repeat(32) });
const SCHEMA = 'CREATE TABLE staged (line INTEGER PRIMARY KEY, content TEXT NOT NULL) STRICT';

describe('attachments', () => {
  test('the same scan is kept once a year and read back by its hash', () => {
    const at = archive();
    const attachments = openAttachments(at, () => NOW);
    const scan = Buffer.from('扫描件'.repeat(1000));
    const { hash, size } = attachments.add(2026, scan);
    expect(attachments.add(2026, scan)).toEqual({ hash, size });
    attachments.add(2025, Buffer.from('older'));
    expect(attachments.read(hash)).toEqual(scan);
    expect(attachments.has('00'.repeat(32))).toBe(false);
    expect(attachments.years()).toEqual([2026, 2025]);
    expect(attachments.verify()).toEqual([]);
    attachments.close();
    expect(fs.readFileSync(attachmentsPath(at.file, 2026)).includes('扫描件')).toBe(false);
  });

  test('a stored scan can be neither changed nor removed', () => {
    const at = archive();
    const attachments = openAttachments(at, () => NOW);
    attachments.add(2026, Buffer.from('a'));
    attachments.close();
    const db = openCompanion(attachmentsPath(at.file, 2026), companionKey(at, 'attachments 2026'), '');
    expect(() => db.exec("UPDATE content SET bytes = x'00'")).toThrow('append only');
    expect(() => db.exec('DELETE FROM content')).toThrow('append only');
    db.close();
  });
});

describe('side files', () => {
  test('staged rows lie encrypted beside the archive and go with the file', () => {
    const at = archive();
    const side = openSideFile(at, 'import-1', SCHEMA);
    side.db.exec('INSERT INTO staged (content) VALUES (?)', '王小明');
    side.close();
    const file = sideFilePath(at.file, 'import-1');
    for (const one of [file, `${file}-wal`])
      if (fs.existsSync(one)) expect(fs.readFileSync(one).includes('王小明')).toBe(false);
    const again = openKnownSideFile(at, 'import-1');
    expect(again.db.rows('SELECT content FROM staged')).toEqual([{ content: '王小明' }]);
    again.remove();
    expect(fs.existsSync(file)).toBe(false);
    expect(() => openKnownSideFile(at, 'import-1')).toThrow('importNotFound');
  });

  test('a side file nobody touched for 30 days is swept away', () => {
    const at = archive();
    openSideFile(at, 'old', SCHEMA).close();
    openSideFile(at, 'new', SCHEMA).close();
    const then = new Date(Date.now() - 31 * 86_400_000);
    fs.utimesSync(sideFilePath(at.file, 'old'), then, then);
    expect(sweepSideFiles(at.file, Date.now())).toEqual(['old']);
    expect(fs.existsSync(sideFilePath(at.file, 'new'))).toBe(true);
  });
});
