import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../support/built.ts';
import { callHost, type HostProcess, openTicket, type RawRequest, send, startHost } from '../support/headless-host.ts';

// What the browser host refuses. Not defended, and said so in the README: a program of the same user.
let host: HostProcess;
let key: string;
let browser: Browser;
let evil: http.Server;
let evilPort: number;
/** What another local port was sent. */
const evilSaw: http.IncomingHttpHeaders[] = [];

beforeAll(async () => {
  host = await startHost();
  ({ key } = await openTicket(host.port, host.ticket));
  browser = await launchChromium('--host-resolver-rules=MAP evil.test 127.0.0.1');
  evil = http.createServer((request, response) => {
    evilSaw.push(request.headers);
    response.setHeader('content-type', 'text/html').end('<title>evil</title>');
  });
  evil.listen(0, '127.0.0.1');
  await once(evil, 'listening');
  evilPort = (evil.address() as AddressInfo).port;
});
afterAll(async () => {
  await browser.close();
  evil.close();
  host.child.kill();
});

const json = { 'content-type': 'application/json' };
const status = JSON.stringify({ name: 'archive.status', input: {} });
const rpc = (headers: Record<string, string>, body: string = status): RawRequest => ({
  path: '/rpc/call',
  method: 'POST',
  headers: { ...json, ...headers },
  body,
});
const outcome = async (request: RawRequest) => {
  const { status: code, why } = await send(host.port, request);
  return `${code} ${why}`.trim();
};

/** Answers of the host that a page on another site gets or causes. */
async function attackFrom(site: string): Promise<{ page: Page; answers: string[] }> {
  const page = await browser.newPage();
  const answers: string[] = [];
  page.on('response', (response) => {
    if (response.url().startsWith(host.origin))
      answers.push(`${response.status()} ${response.headers()['x-why'] ?? ''}`.trim());
  });
  await page.goto(site);
  return { page, answers };
}

it('the key opens, so that what follows is refused for its own reason', async () => {
  expect(await callHost(host.port, key, 'archive.status', {})).toMatchObject({ ok: true });
});

it('no key, a wrong key and a cut key are refused, on every path that carries data', async () => {
  for (const wrong of [
    {},
    { 'x-jiandang': 'a'.repeat(64) },
    { 'x-jiandang': key.slice(0, 63) },
    { cookie: `jiandang=${key}` },
  ])
    expect(await outcome(rpc(wrong as Record<string, string>))).toBe('401 key');
  for (const path of ['/rpc/events', '/files/download/x', '/files/upload'])
    expect(await outcome({ path })).toBe('401 key');
});

it('a replayed and a guessed ticket are refused', async () => {
  expect(await openTicket(host.port, host.ticket)).toMatchObject({ status: 403, why: 'ticket' });
  const fresh = await startHost();
  expect(await openTicket(fresh.port, 'a'.repeat(64))).toMatchObject({ status: 403, why: 'ticket' });
  expect(await openTicket(fresh.port, fresh.ticket)).toMatchObject({ status: 303 });
  expect(await openTicket(fresh.port, fresh.ticket)).toMatchObject({ status: 403, why: 'ticket' });
  fresh.child.kill();
});

it('another Host name is refused even with the key', async () => {
  for (const name of [
    'evil.test',
    `evil.test:${host.port}`,
    `localhost:${host.port}`,
    '127.0.0.1',
    `0.0.0.0:${host.port}`,
  ])
    expect(await outcome(rpc({ host: name, 'x-jiandang': key }))).toBe('421 host');
});

it('a name that is mapped to this machine (DNS rebinding) gets nothing in a real browser', async () => {
  const page = await browser.newPage();
  const [response] = await Promise.all([
    page.waitForEvent('response'),
    page.goto(`http://evil.test:${host.port}/`).catch(() => undefined),
  ]);
  expect([response.status(), response.headers()['x-why']]).toEqual([421, 'host']);
  await page.close();
});

it('a foreign Origin is refused even with the key', async () => {
  for (const origin of [
    'https://evil.example',
    `http://127.0.0.1:${evilPort}`,
    `http://localhost:${host.port}`,
    'null',
  ])
    expect(await outcome(rpc({ origin, 'x-jiandang': key }))).toBe('403 origin');
  expect(await outcome(rpc({ 'sec-fetch-site': 'same-site', 'x-jiandang': key }))).toBe('403 site');
});

it.each(['another site', 'another local port'])(
  '%s in a real browser reads nothing, even with the key',
  async (where) => {
    const { page, answers } = await attackFrom(
      where === 'another site' ? `http://evil.test:${evilPort}/` : `http://127.0.0.1:${evilPort}/`,
    );
    const tries = await page.evaluate(
      async ([origin, stolen, body]) => {
        const inits: RequestInit[] = [
          { method: 'POST', headers: { 'content-type': 'application/json', 'x-jiandang': stolen }, body },
          { method: 'POST', mode: 'no-cors', credentials: 'include', body },
          { mode: 'no-cors', credentials: 'include' },
        ];
        const outcomes: string[] = [];
        for (const init of inits)
          outcomes.push(
            await fetch(`${origin}/rpc/call`, init).then(
              (response) => response.type,
              () => 'refused',
            ),
          );
        return outcomes;
      },
      [host.origin, key, status] as const,
    );
    expect(tries).not.toContain('basic');
    expect(tries).not.toContain('cors');
    const embedded = await page.evaluate(
      (origin) =>
        new Promise((resolve) => {
          const script = Object.assign(document.createElement('script'), { src: `${origin}/index.html` });
          script.onload = () => resolve('loaded');
          script.onerror = () => resolve('refused');
          document.body.append(script);
        }),
      host.origin,
    );
    expect(embedded).toBe('refused');
    await page.evaluate((origin) => {
      const form = Object.assign(document.createElement('form'), {
        action: `${origin}/rpc/call`,
        method: 'post',
        enctype: 'text/plain',
      });
      form.innerHTML = `<input name='{"name":"archive.lock","input":{},"x":"' value='"}'>`;
      document.body.append(form);
      form.submit();
    }, host.origin);
    await page.waitForTimeout(400);
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.filter((answer) => !answer.startsWith('40'))).toEqual([]);
    await page.close();
  },
);

it('the page cannot be framed', async () => {
  const { page } = await attackFrom(`http://127.0.0.1:${evilPort}/`);
  const refusal = page.waitForEvent('console', (message) =>
    /frame-ancestors|refused to connect|X-Frame|Framing/i.test(message.text()),
  );
  await page.evaluate(
    (origin) => document.body.append(Object.assign(document.createElement('iframe'), { src: origin })),
    host.origin,
  );
  await refusal;
  await page.close();
});

it('no other local port is ever sent the key', async () => {
  const page = await browser.newPage();
  await page.goto(`${host.origin}/#${key}`);
  await page.waitForFunction(() => sessionStorage.getItem('jiandang.key') !== null);
  evilSaw.length = 0;
  await page.goto(`http://127.0.0.1:${evilPort}/`);
  expect(await page.evaluate(() => sessionStorage.getItem('jiandang.key'))).toBeNull();
  expect(evilSaw.length).toBeGreaterThan(0);
  expect(JSON.stringify(evilSaw)).not.toContain(key);
  await page.close();
});

it('oversized bodies are refused, announced or not', async () => {
  const announced = {
    ...rpc({ 'x-jiandang': key }),
    headers: { ...json, 'x-jiandang': key, 'content-length': '9000000' },
    body: 'x',
  };
  expect(await outcome(announced)).toBe('413 size');
  const upload = {
    path: '/files/upload',
    method: 'POST',
    headers: { 'x-jiandang': key, 'content-length': '200000001' },
    body: 'x',
  };
  expect(await outcome(upload)).toBe('413 size');
  const chunked = { 'x-jiandang': key, 'transfer-encoding': 'chunked' };
  await expect(outcome(rpc(chunked, JSON.stringify({ name: 'x', input: 'x'.repeat(9_000_000) })))).resolves.toBe(
    '413 size',
  );
  expect(await outcome({ path: '/', headers: { x: 'a'.repeat(20_000) } })).toBe('431');
});

it('broken calls are refused and the host lives on', async () => {
  expect(await outcome(rpc({ 'x-jiandang': key }, '{'))).toBe('400 body');
  expect(await outcome(rpc({ 'x-jiandang': key }, '[]'))).toBe('400 shape');
  expect(await outcome(rpc({ 'x-jiandang': key, 'content-type': 'text/plain' }))).toBe('415 type');
  expect(await outcome({ path: '/', method: 'DELETE' })).toBe('405 method');
  expect(await callHost(host.port, key, '__proto__', {})).toMatchObject({
    ok: false,
    error: { code: 'unknownMethod' },
  });
  expect(await callHost(host.port, key, 'archive.status', {})).toMatchObject({ ok: true });
});

it('no path leads out of the page folder', async () => {
  const paths = [
    '/../headless.cjs',
    '/..%2fheadless.cjs',
    '/%2e%2e/headless.cjs',
    '/assets/..%2f..%2fheadless.cjs',
    '/..%5cheadless.cjs',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
  ];
  for (const path of paths) expect([path, (await send(host.port, { path })).status]).toEqual([path, 404]);
  expect((await send(host.port, { path: 'http://evil.test/' })).body.toString()).not.toContain('evil');
});

it.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
  'a process of another system user is refused even with the key',
  () => {
    const ask = (...user: string[]) => {
      const [command, ...args] = [...user, 'curl', '-s', '-o', '/dev/null', '-w', '%{http_code} %header{x-why}'];
      const more = [
        '-H',
        `x-jiandang: ${key}`,
        '-H',
        'content-type: application/json',
        '-d',
        status,
        `${host.origin}/rpc/call`,
      ];
      return spawnSync(command!, [...args, ...more], { encoding: 'utf8' }).stdout.trim();
    };
    expect(ask('env')).toBe('200');
    expect(ask('setpriv', '--reuid=65534', '--regid=65534', '--clear-groups')).toBe('403 user');
  },
);

it('other machines find no open port', async () => {
  const addresses = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal);
  for (const { address } of addresses) {
    const socket = net.connect(host.port, address);
    const found = await Promise.race([
      once(socket, 'connect').then(() => 'connected'),
      once(socket, 'error').then(() => 'refused'),
    ]).catch(() => 'refused');
    socket.destroy();
    expect(found).toBe('refused');
  }
});
