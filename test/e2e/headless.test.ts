import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DIST, launchChromium, newHome } from '../support/built.ts';
import {
  announced,
  callHost,
  endHost,
  type HostProcess,
  openTicket,
  send,
  startHost,
} from '../support/headless-host.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const spooled = (host: HostProcess) => {
  const folder = path.join(host.appFolder, 'spool', String(host.child.pid));
  return existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
};
const newArchive = { title: '新建', filter: 'archive', suggested: '演示.jiandang' };

it('the start file opens the program in a browser once; the key stays with the tab, also after a reload', async () => {
  const host = await startHost();
  expect(statSync(host.startFile).mode & 0o777).toBe(0o600);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(pathToFileURL(host.startFile).href);
  await page.waitForURL(`${host.origin}/**`);
  await page.waitForFunction(() => sessionStorage.getItem('jiandang.key') !== null);
  expect(page.url()).not.toMatch(/[0-9a-f]{64}/);
  const status = () =>
    page.evaluate(async () => {
      const headers = { 'content-type': 'application/json', 'x-jiandang': sessionStorage.getItem('jiandang.key')! };
      const body = JSON.stringify({ name: 'archive.status', input: {} });
      const response = await fetch('/rpc/call', { method: 'POST', headers, body });
      return response.ok ? ((await response.json()) as { ok: boolean }).ok : response.status;
    });
  expect(await status()).toBe(true);
  await page.reload();
  expect(await status()).toBe(true);
  expect(await context.cookies()).toEqual([]);

  const second = await context.newPage();
  const [answer] = await Promise.all([
    second.waitForResponse((response) => response.url().endsWith('/open')),
    second.goto(pathToFileURL(host.startFile).href),
  ]);
  expect(answer.status()).toBe(403);
  await context.close();
  expect(await endHost(host.child, 'SIGTERM')).toBe(0);
  expect(existsSync(host.startFile)).toBe(false);
});

it('events stream to the page that holds the key', async () => {
  const host = await startHost();
  const { key } = await openTicket(host.port, host.ticket);
  const stop = new AbortController();
  const events = await fetch(`${host.origin}/rpc/events`, { headers: { 'x-jiandang': key }, signal: stop.signal });
  const { value } = (await callHost(host.port, key, 'desktop.chooseSave', newArchive)) as { value: { path: string } };
  await callHost(host.port, key, 'archive.createDemo', { file: value.path, countyName: '演示县' });
  await callHost(host.port, key, 'archive.lock', {});
  let heard = '';
  for await (const piece of events.body!.pipeThrough(new TextDecoderStream())) {
    heard += piece;
    if (heard.includes('"locked"')) break;
  }
  expect(heard).toMatch(/data: \{"type":"changed"\}[\s\S]*data: \{"type":"locked"\}/);
  stop.abort();
  expect(await endHost(host.child, 'SIGINT')).toBe(0);
});

it('an upload lies encrypted in the spool, comes back by download, and is gone with the lock and the end', async () => {
  const host = await startHost();
  const { key } = await openTicket(host.port, host.ticket);
  const bytes = Buffer.from('户主 张三 '.repeat(50_000));
  const headers = { 'x-jiandang': key };
  const upload = async () => {
    const request = { path: '/files/upload?name=%E5%86%8C.xlsx', method: 'POST', headers, body: bytes };
    return (JSON.parse((await send(host.port, request)).body.toString()) as { path: string }).path;
  };
  const file = await upload();
  expect(file).toMatch(/^spool:[0-9a-f]{32}\/册\.xlsx$/);
  expect(spooled(host).map((each) => readFileSync(each).includes('张三'))).toEqual([false]);
  const download = (what: string) => send(host.port, { path: `/files/download/${encodeURIComponent(what)}`, headers });
  expect((await download(file)).body.equals(bytes)).toBe(true);
  for (const other of ['/etc/passwd', `spool:${'0'.repeat(32)}/x`, path.join(host.home, 'x')])
    expect((await download(other)).status).toBe(404);

  const { value } = (await callHost(host.port, key, 'desktop.chooseSave', newArchive)) as { value: { path: string } };
  await callHost(host.port, key, 'archive.createDemo', { file: value.path, countyName: '演示县' });
  await callHost(host.port, key, 'archive.lock', {});
  expect(spooled(host)).toEqual([]);
  await upload();
  expect(await endHost(host.child, 'SIGTERM')).toBe(0);
  expect(readdirSync(path.join(host.appFolder, 'spool'))).toEqual([]);
});

it('what a killed host left in its spool is gone at the next start', async () => {
  const home = newHome();
  const spool = path.join(home, 'app/spool');
  mkdirSync(path.join(spool, '999999999'), { recursive: true });
  writeFileSync(path.join(spool, '999999999', 'left'), 'x');
  const host = await startHost('--app-folder', path.join(home, 'app'));
  expect(readdirSync(spool)).toEqual([String(host.child.pid)]);
  expect(await endHost(host.child, 'SIGTERM')).toBe(0);
});

it('a page may list folders below the home and no others', async () => {
  const host = await startHost();
  mkdirSync(path.join(host.home, '资料'));
  const { key } = await openTicket(host.port, host.ticket);
  const list = (input: object) => callHost(host.port, key, 'desktop.listFolder', input);
  expect(await list({})).toMatchObject({
    ok: true,
    value: { path: host.home, parent: null, folders: [{ name: '资料' }, { name: 'app' }] },
  });
  expect(await list({ path: '/etc' })).toMatchObject({ ok: false, error: { code: 'pathNotHandedOut' } });
  expect(await list({ path: `${host.home}/..` })).toMatchObject({ ok: false, error: { code: 'pathNotHandedOut' } });
  await endHost(host.child, 'SIGTERM');
});

it('the host ends by itself when no page is left', async () => {
  const host = await startHost('--idle-seconds', '1');
  const { key } = await openTicket(host.port, host.ticket);
  const exit = once(host.child, 'exit');
  const stop = new AbortController();
  const events = await fetch(`${host.origin}/rpc/events`, { headers: { 'x-jiandang': key }, signal: stop.signal });
  await new Promise((resolve) => setTimeout(resolve, 1600));
  expect([events.status, host.child.exitCode]).toEqual([200, null]);
  stop.abort();
  expect((await exit)[0]).toBe(0);
});

it('the host ends when the process that started it is killed', async () => {
  const home = newHome();
  const script = `const { spawn } = require('node:child_process');
    spawn(process.execPath, ${JSON.stringify([path.join(DIST, 'headless.cjs'), '--app-folder', home])}, { stdio: ['ignore', 'inherit', 'inherit'] });
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const { origin, startFile } = await announced(parent);
  parent.kill('SIGKILL');
  const isUp = () =>
    fetch(origin).then(
      () => true,
      () => false,
    );
  for (let i = 0; i < 50 && (await isUp()); i++) await new Promise((resolve) => setTimeout(resolve, 200));
  expect([await isUp(), existsSync(startFile)]).toEqual([false, false]);
});
