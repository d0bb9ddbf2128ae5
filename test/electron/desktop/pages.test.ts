import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { expect, it, vi } from 'vitest';
import { nativeDesktop } from '../../../electron/desktop/dialogs.ts';
import { handedOutPaths } from '../../../electron/desktop/host/calls.ts';
import { listFolder } from '../../../electron/desktop/host/folders.ts';
import { openTarget } from '../../../electron/desktop/host/open-target.ts';
import { fileWithin, pageResponse } from '../../../electron/desktop/host/page-files.ts';
import { answerCalls, forwardEvents } from '../../../electron/desktop/ipc.ts';
import { menuTemplate } from '../../../electron/desktop/menu.ts';
import type { CoreEvent } from '../../../shared/contract/events.ts';

const folder = () => mkdtempSync(path.join(tmpdir(), 'jiandang-pages-'));

it('page files come with type and policy; everything outside their folder is 404', async () => {
  const outer = folder();
  const root = path.join(outer, 'page');
  mkdirSync(root);
  writeFileSync(path.join(root, 'index.html'), '<p>建档</p>');
  writeFileSync(path.join(outer, 'secret.txt'), 'secret');
  const get = (url: string, method = 'GET') => pageResponse(root, { url, method });
  const page = await get('app://jiandang/');
  expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
    200,
    'text/html; charset=utf-8',
    '<p>建档</p>',
  ]);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const outside = [
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/a/..%2f..%2fsecret.txt',
    '/%00',
    '/%E0%A4%A',
    '/missing.js',
  ];
  for (const where of outside) expect([where, (await get(`app://jiandang${where}`)).status]).toEqual([where, 404]);
  expect((await get('app://other/')).status).toBe(404);
  expect((await get('app://jiandang/', 'POST')).status).toBe(404);
  expect(fileWithin(root, '/../page-other/x')).toBeUndefined();
});

it('a listing shows folders and fitting files, hands them out, and ends at the home', async () => {
  const outer = folder();
  const home = path.join(outer, 'home');
  mkdirSync(path.join(home, '资料/.hidden'), { recursive: true });
  for (const name of ['乙.xlsx', '甲.XLSX', '丙.txt']) writeFileSync(path.join(home, '资料', name), 'x');
  symlinkSync(outer, path.join(home, '出去'));
  const handedOut = handedOutPaths();
  const place = { home, handedOut };
  expect(await listFolder({}, place)).toMatchObject({
    path: home,
    parent: null,
    folders: [{ name: '资料' }],
    files: [],
  });
  const inside = await listFolder({ path: path.join(home, '资料'), filter: 'workbook' }, place);
  expect(inside.files.map(({ name }) => name).sort()).toEqual(['乙.xlsx', '甲.XLSX']);
  expect([inside.parent, inside.folders, handedOut.has(inside.files[0]!.path)]).toEqual([home, [], true]);
  for (const outside of ['/', outer, path.join(home, '..'), path.join(home, '出去'), `${home}-other`])
    await expect(listFolder({ path: outside }, place)).rejects.toMatchObject({ code: 'pathNotHandedOut' });
});

it('dialogs hand out what was chosen, and nothing when given up', async () => {
  const handedOut = handedOutPaths();
  const dialog = {
    showOpenDialog: vi.fn(async (..._args: unknown[]) => ({ canceled: false, filePaths: ['/home/a/册.xlsx'] })),
    showSaveDialog: vi.fn(async (..._args: unknown[]) => ({ canceled: true, filePath: '' })),
  };
  const shell = { openPath: vi.fn(async () => '') };
  const window = () => ({}) as BrowserWindow;
  const desktop = nativeDesktop({
    dialog: dialog as never,
    shell,
    window,
    handedOut,
    home: '/home/a',
    documents: '/home/a/d',
  });
  expect(await desktop['desktop.chooseFile']({ title: '选择', filter: 'workbook' })).toEqual({
    path: '/home/a/册.xlsx',
  });
  expect(handedOut.has('/home/a/册.xlsx')).toBe(true);
  expect(await desktop['desktop.chooseSave']({ title: '保存', filter: 'document', suggested: '../../x.docx' })).toEqual(
    { path: null },
  );
  expect(dialog.showSaveDialog.mock.calls[0]![1]).toMatchObject({
    defaultPath: '/home/a/d/x.docx',
    filters: [{ extensions: ['docx'] }],
  });
  await desktop['desktop.openPath']({ path: '/home/a/册.xlsx' });
  expect(shell.openPath).toHaveBeenCalledWith('/home/a/册.xlsx');
});

it('opening shows folders, workbooks and papers; of anything else, which might be a program, only its folder', () => {
  const home = folder();
  expect(openTarget(home)).toBe(home);
  for (const name of ['责任书.docx', '册.XLSX']) expect(openTarget(path.join(home, name))).toBe(path.join(home, name));
  for (const name of ['a.exe', 'a.desktop', 'a.bat', 'a', 'a.docx.lnk'])
    expect(openTarget(path.join(home, name))).toBe(home);
});

it('calls are answered only for our own top frame', async () => {
  let handler: ((event: unknown, name: unknown, input: unknown) => unknown) | undefined;
  const ipc = {
    handle(_channel: string, given: never) {
      handler = given;
    },
  };
  const call = vi.fn(async () => ({ ok: true as const, value: 7 }));
  answerCalls(ipc as never, call);
  const event = (origin: string) => ({ senderFrame: { origin, parent: null } });
  expect(await handler!(event('app://jiandang'), 'a.b', { x: 1 })).toEqual({ ok: true, value: 7 });
  expect(() => handler!(event('https://evil.example'), 'a.b', {})).toThrow('refused');
  expect(() => handler!(event('app://jiandang'), 7, {})).toThrow('refused');
  expect(call).toHaveBeenCalledTimes(1);
});

it('events reach the page while it is there', () => {
  let emit: (event: CoreEvent) => void = () => {};
  const page = { isDestroyed: () => false, send: vi.fn() };
  let current: typeof page | undefined = page;
  const core = {
    onEvent(listener: typeof emit) {
      emit = listener;
      return () => {};
    },
  };
  forwardEvents(core, () => current as never);
  emit({ type: 'changed' });
  current = undefined;
  emit({ type: 'changed' });
  expect(page.send.mock.calls).toEqual([['event', { type: 'changed' }]]);
});

it('the menu speaks Chinese and has developer tools only while not packaged', () => {
  const labels = (isPackaged: boolean) => JSON.stringify(menuTemplate({ isPackaged, about: () => {} }));
  expect(menuTemplate({ isPackaged: true, about: () => {} }).map(({ label }) => label)).toEqual([
    '文件',
    '编辑',
    '视图',
    '帮助',
  ]);
  expect(labels(true)).not.toContain('toggleDevTools');
  expect(labels(false)).toContain('toggleDevTools');
});
