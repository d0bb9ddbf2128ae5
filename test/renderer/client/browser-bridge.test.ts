import { expect, it } from 'vitest';
import { browserBridge, takeKey } from '../../../renderer/client/browser-bridge.ts';

const KEY = 'a'.repeat(64);

/** A tab that was opened at an address, as far as the bridge looks at it. */
function tab(hash: string) {
  const kept = new Map<string, string>();
  const window = {
    location: { hash, pathname: '/' },
    history: {
      replaceState: (_state: unknown, _title: string, url: string) => {
        window.location.hash = url.slice(url.indexOf('#'));
      },
    },
    sessionStorage: {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
    },
  };
  return window as unknown as Parameters<typeof takeKey>[0] & typeof window;
}

it('the key leaves the address at once and stays with the tab', () => {
  const window = tab(`#${KEY}`);
  expect(takeKey(window)).toBe(KEY);
  expect(window.location.hash).toBe('#/');
  expect(takeKey(window)).toBe(KEY);
});

it('a screen address is no key', () => {
  expect(takeKey(tab('#/households?text=li'))).toBe('');
});

it('every call carries the key, and nothing but name and input', async () => {
  const sent: { path: string; init: RequestInit }[] = [];
  const fetch = async (path: string, init: RequestInit) => {
    sent.push({ path, init });
    return Response.json({ ok: true, value: { jobs: [] } });
  };
  const bridge = browserBridge({ window: tab(`#${KEY}`), fetch: fetch as never });
  expect(await bridge.call('jobs.list', {})).toEqual({ ok: true, value: { jobs: [] } });
  expect(sent[0]!.path).toBe('/rpc/call');
  expect(sent[0]!.init.headers).toMatchObject({ 'x-jiandang': KEY, 'content-type': 'application/json' });
  expect(sent[0]!.init.body).toBe('{"name":"jobs.list","input":{}}');
});

it('a refused key is told once heard, and the call answers that the program has to be opened again', async () => {
  const refuse = async () => new Response('', { status: 401 });
  const bridge = browserBridge({ window: tab(''), fetch: refuse as never });
  let isLost = false;
  bridge.onLost!(() => {
    isLost = true;
  });
  expect(await bridge.call('jobs.list', {})).toMatchObject({ ok: false, error: { code: 'coreStopped' } });
  expect(isLost).toBe(true);
});

it('a host that is gone is an answer, not an exception', async () => {
  const gone = async () => {
    throw new TypeError('failed to fetch');
  };
  const bridge = browserBridge({ window: tab(''), fetch: gone as never });
  expect(await bridge.call('jobs.list', {})).toMatchObject({ ok: false, error: { code: 'coreStopped' } });
  await expect(bridge.upload!(new File(['x'], '户.xlsx'))).rejects.toThrow();
});

it('an uploaded file travels as bytes with its name, a spooled one comes back as bytes', async () => {
  const paths: string[] = [];
  const fetch = async (path: string) => {
    paths.push(path);
    return path.startsWith('/files/upload') ? Response.json({ path: 'spool:1/户.xlsx' }) : new Response('bytes');
  };
  const bridge = browserBridge({ window: tab(''), fetch: fetch as never });
  const path = await bridge.upload!(new File(['x'], '户.xlsx'));
  expect(await (await bridge.download!(path)).text()).toBe('bytes');
  expect(paths).toEqual([
    `/files/upload?name=${encodeURIComponent('户.xlsx')}`,
    `/files/download/${encodeURIComponent('spool:1/户.xlsx')}`,
  ]);
});
