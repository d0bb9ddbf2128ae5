import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { diskFiles } from '../../../../electron/core/files.ts';
import { spoolFiles } from '../../../../electron/core/spool-files.ts';
import { handedOutPaths } from '../../../../electron/desktop/host/calls.ts';
import { pageDesktop } from '../../../../electron/desktop/loopback/page-desktop.ts';
import { openSpool, plainName } from '../../../../electron/desktop/loopback/spool.ts';
import { writeStartFile } from '../../../../electron/desktop/loopback/start-file.ts';

const folder = () => mkdtempSync(path.join(tmpdir(), 'jiandang-spool-'));
const SECRET = Buffer.from('建档立卡 张三 '.repeat(1000));
async function* pieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}
const everything = (root: string) =>
  Buffer.concat(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name))),
  );

it('an upload is readable by its path and nowhere on disk in the clear', async () => {
  const root = folder();
  const spool = openSpool(root);
  const file = await spool.receive('册.xlsx', pieces(SECRET), 1_000_000);
  expect(path.basename(file)).toBe('册.xlsx');
  expect(Buffer.from(spoolFiles(spool.place, diskFiles).read(file)).equals(SECRET)).toBe(true);
  expect(everything(root).includes('张三')).toBe(false);
  expect(statSync(path.join(spool.place.folder, readdirSync(spool.place.folder)[0]!)).mode & 0o777).toBe(0o600);
});

it('what the core writes to a reserved path comes back, encrypted in between; other paths are files', () => {
  const root = folder();
  const spool = openSpool(root);
  const files = spoolFiles(spool.place, diskFiles);
  const file = spool.reserve('名单.xlsx');
  files.write(file, SECRET);
  expect(Buffer.from(files.read(file)).equals(SECRET)).toBe(true);
  expect(everything(root).includes('张三')).toBe(false);
  const plain = path.join(root, 'plain.txt');
  files.write(plain, SECRET);
  expect(readFileSync(plain).equals(SECRET)).toBe(true);
  expect(existsSync(`${plain}.part`)).toBe(false);
});

it('an upload beyond the limit leaves nothing behind', async () => {
  const spool = openSpool(folder());
  await expect(spool.receive('x', pieces(SECRET), 5000)).rejects.toThrow();
  expect(readdirSync(spool.place.folder)).toEqual([]);
});

it('a wiped path, a forged path and a swapped file are refused', async () => {
  const spool = openSpool(folder());
  const files = spoolFiles(spool.place, diskFiles);
  const one = await spool.receive('a', pieces(SECRET), 1_000_000);
  const two = await spool.receive('b', pieces(SECRET), 1_000_000);
  const onDisk = (file: string) => path.join(spool.place.folder, file.slice(6, 38));
  writeFileSync(onDisk(one), readFileSync(onDisk(two)));
  for (const file of [one, 'spool:../../etc/passwd', `spool:${'0'.repeat(32)}/x`])
    expect(() => files.read(file)).toThrow(expect.objectContaining({ code: 'pathNotHandedOut' }));
  spool.wipe();
  expect(() => files.read(two)).toThrow(expect.objectContaining({ code: 'pathNotHandedOut' }));
  expect(readdirSync(spool.place.folder)).toEqual([]);
});

it('the start removes what ended programs left, and leaves what a running one holds', () => {
  const root = folder();
  for (const name of ['999999999', '1', 'strange']) mkdirSync(path.join(root, name));
  const spool = openSpool(root);
  expect(readdirSync(root).sort()).toEqual(['1', String(process.pid)]);
  spool.remove();
  expect(readdirSync(root)).toEqual(['1']);
});

it('names lose everything that would lead elsewhere', () => {
  expect(plainName('../../etc/passwd')).toBe('passwd');
  expect(plainName('C:\\册\\..\\a<b>:"|?*\u0000\n.xlsx')).toBe('ab.xlsx');
  expect(plainName('..')).toBe('file');
  expect(plainName(`${'长'.repeat(300)}.xlsx`)).toHaveLength(120);
});

it('a save goes to a listed folder, to a download, or for a new archive to a free name', async () => {
  const home = folder();
  const handedOut = handedOutPaths();
  const desktop = pageDesktop({ home, folder: home, handedOut, spool: openSpool(folder()) });
  const save = async (filter: 'archive' | 'workbook', suggested: string) =>
    (await desktop['desktop.chooseSave']({ title: '', filter, suggested })).path;
  expect(await save('workbook', '名单.xlsx')).toMatch(/^spool:[0-9a-f]{32}\/名单\.xlsx$/);
  expect(await save('workbook', path.join(home, '名单.xlsx'))).toBeNull();
  await desktop['desktop.listFolder']({});
  expect(await save('workbook', path.join(home, '名单.xlsx'))).toBe(path.join(home, '名单.xlsx'));
  writeFileSync(path.join(home, '县.jiandang'), '');
  expect(await save('archive', '县.jiandang')).toBe(path.join(home, '县-2.jiandang'));
  expect(handedOut.has(path.join(home, '县-2.jiandang'))).toBe(true);
});

it('the start file is for this user only and carries the ticket in a form', () => {
  const file = writeStartFile(folder(), 'http://127.0.0.1:5000', 'ticket');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, 'utf8')).toMatch(/method="post" action="http:\/\/127\.0\.0\.1:5000\/open"/);
});
