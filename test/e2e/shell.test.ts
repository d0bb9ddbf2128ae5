import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { DIST, launchChromium, newHome } from '../support/built.ts';
import { type Double, launchDouble } from '../support/electron-double/double.ts';

// The built main and preload, unchanged, against a double of `electron` whose windows are real Chromium pages.
interface PageBridge {
  call(name: string, input: unknown): Promise<{ ok: boolean; value: never; error: { code: string } }>;
  onEvent(listener: (event: { type: string }) => void): () => void;
}
declare global {
  interface Window {
    heard: string[];
  }
}
const bridge = 'bridge' as keyof Window;
const userFolder = newHome();
const main = path.join(DIST, 'main.cjs');
let browser: Browser;
let double: Double;
let page: Page;

const call = (name: string, input: unknown) =>
  page.evaluate(([b, n, i]) => (window[b] as unknown as PageBridge).call(n, i), [bridge, name, input] as const);

beforeAll(async () => {
  browser = await launchChromium();
  double = await launchDouble({ browser, main, userFolder });
  page = await double.firstWindow();
});
afterAll(() => browser.close());

it('the window shows the page, isolated: no Node, no Electron, only the bridge', async () => {
  expect(await page.title()).toBe('建档');
  const seen = ['require', 'process', 'electron', '__electron', '__receive', 'ipcRenderer'];
  expect(await page.evaluate((names) => names.filter((name) => name in window), seen)).toEqual([]);
  expect(await page.evaluate((b) => Object.keys(window[b]), bridge)).toEqual(['call', 'onEvent']);
  expect(double.calls).toContainEqual({ api: 'session.fromPartition', args: ['jiandang', { cache: false }] });
});

it('a call goes through preload, main and core and back; an unknown one comes back as an error', async () => {
  expect(await call('archive.status', {})).toMatchObject({ ok: true, value: { open: null, recent: [] } });
  expect(await call('no.such', {})).toMatchObject({ ok: false, error: { code: 'unknownMethod' } });
});

it('a path is taken once a dialog has handed it out, then events reach the page until it stops listening', async () => {
  const file = path.join(userFolder, 'documents', '演示.jiandang');
  const input = { file, countyName: '演示县' };
  expect(await call('archive.createDemo', input)).toMatchObject({ ok: false, error: { code: 'pathNotHandedOut' } });
  double.willAnswer('dialog.showSaveDialog', { canceled: false, filePath: file });
  const wanted = { title: '新建档案库', filter: 'archive', suggested: '演示.jiandang' };
  expect(await call('desktop.chooseSave', wanted)).toEqual({ ok: true, value: { path: file } });
  const heard = (name: string, value: unknown) =>
    page.evaluate(
      async ([b, n, v]) => {
        const types: string[] = [];
        const stop = (window[b] as unknown as PageBridge).onEvent((event) => types.push(event.type));
        await (window[b] as unknown as PageBridge).call(n, v);
        await new Promise((resolve) => setTimeout(resolve, 100));
        stop();
        return types;
      },
      [bridge, name, value] as const,
    );
  expect(await heard('archive.createDemo', input)).toContain('changed');
  expect(await heard('archive.lock', {})).toContain('locked');
});

it('the page stays where it is and opens no window', async () => {
  const at = page.url();
  await page.evaluate(() => {
    location.href = 'https://evil.example/';
  });
  expect(await page.evaluate(() => window.open('https://evil.example/new'))).toBeNull();
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'https://evil.example/link', target: '_blank' });
    document.body.append(link);
    link.click();
  });
  await page.waitForTimeout(300);
  expect([page.url(), page.context().pages().length]).toEqual([at, 1]);
});

it('the page reaches nothing outside and has no permission', async () => {
  const fetched = (url: string) =>
    page.evaluate(
      (u) =>
        fetch(u).then(
          () => 'reached',
          () => 'refused',
        ),
      url,
    );
  for (const url of ['https://evil.example/', 'http://127.0.0.1:9/']) expect(await fetched(url)).toBe('refused');
  const socket = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const given = new WebSocket('wss://evil.example/');
        given.onopen = () => resolve('open');
        given.onclose = () => resolve('closed');
      }),
  );
  expect(socket).toBe('closed');
  const states = await page.evaluate(() =>
    Promise.all(
      ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'].map(
        async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
      ),
    ),
  );
  expect(new Set(states)).toEqual(new Set(['denied']));
  expect(double.reached).toEqual([]);
});

it('the policy stops inline scripts, inline styles and eval; no path leads out of the page folder', async () => {
  const ran = await page.evaluate(async () => {
    window.heard = [];
    const script = document.createElement('script');
    script.textContent = 'window.heard.push("script")';
    const style = document.createElement('style');
    style.textContent = 'body { outline: 7px solid red }';
    document.body.append(script, style);
    setTimeout(() => {
      try {
        new Function('window.heard.push("eval")')();
      } catch {
        // what the policy is for
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    return [...window.heard, getComputedStyle(document.body).outlineWidth];
  });
  expect(ran).not.toContain('script');
  expect(ran).not.toContain('eval');
  expect(ran).not.toContain('7px');
  for (const where of ['/..%2fmain.cjs', '/..%2f..%2fpackage.json', '/..%5cmain.cjs'])
    expect(await page.evaluate(async (url) => (await fetch(url)).status, where)).toBe(404);
});

it('a second start shows the first window and ends itself', async () => {
  const second = await launchDouble({ browser, main, userFolder });
  expect(await second.exited).toBe(0);
  expect(double.calls.map(({ api }) => api)).toContain('window.focus');
});

it('quitting from the menu closes the archive first: its write-ahead log is gone', async () => {
  const file = path.join(userFolder, 'documents', '第二.jiandang');
  double.willAnswer('dialog.showSaveDialog', { canceled: false, filePath: file });
  await call('desktop.chooseSave', { title: '新建档案库', filter: 'archive', suggested: '第二.jiandang' });
  await call('archive.createDemo', { file, countyName: '演示县' });
  expect(existsSync(`${file}-wal`)).toBe(true);
  double.clickMenu('文件', '退出');
  expect(await double.exited).toBe(0);
  expect(existsSync(`${file}-wal`)).toBe(false);
});

it('closing the window ends the program too', async () => {
  const again = await launchDouble({ browser, main, userFolder: newHome() });
  await again.firstWindow();
  again.clickMenu('文件', '关闭窗口');
  expect(await again.exited).toBe(0);
});

it('`--cli` runs the command line without a window: an unknown command is usage, exit code 2', async () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const argv = process.argv;
  process.argv = [argv[0]!, main, '--cli', 'no-such-command'];
  try {
    const once = await launchDouble({ browser, main, userFolder: newHome() });
    expect(await once.exited).toBe(2);
    expect(written).toHaveBeenCalled();
    expect(once.calls).toEqual([]);
  } finally {
    process.argv = argv;
    written.mockRestore();
  }
});
