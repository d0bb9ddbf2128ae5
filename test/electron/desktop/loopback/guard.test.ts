import { expect, it } from 'vitest';
import { type RequestHead, refusalOf } from '../../../../electron/desktop/loopback/guard.ts';
import { watchLife } from '../../../../electron/desktop/loopback/life.ts';
import { socketOwner } from '../../../../electron/desktop/loopback/same-user.ts';

const own = { host: '127.0.0.1:5000', key: 'k'.repeat(64) };
const why = (given: Partial<Omit<RequestHead, 'headers'>> & { headers?: object }) =>
  refusalOf(
    { method: 'POST', path: '/rpc/call', isSameUser: true, ...given, headers: { host: own.host, ...given.headers } },
    own,
  )?.why;
const key = { 'x-jiandang': own.key };
const cors = { origin: `http://${own.host}`, 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' };
const fromFile = { origin: 'null', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };

it('the own page is let through', () => {
  expect(why({ headers: { ...key, ...cors } })).toBeUndefined();
  expect(
    why({
      method: 'GET',
      path: '/assets/a.js',
      headers: { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' },
    }),
  ).toBeUndefined();
});

it('the start file may open the program, and nothing else', () => {
  expect(why({ path: '/open', headers: fromFile })).toBeUndefined();
  expect(
    why({ method: 'GET', path: '/', headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' } }),
  ).toBeUndefined();
  expect(why({ path: '/open', headers: { ...fromFile, 'sec-fetch-mode': 'cors' } })).toBe('origin');
  expect(why({ path: '/rpc/call', headers: { ...key, ...fromFile } })).toBe('origin');
  expect(
    why({
      method: 'GET',
      path: '/assets/a.js',
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
    }),
  ).toBe('site');
});

it('another host name, user, origin, site or key is refused, in this order', () => {
  expect(why({ headers: { ...key, host: 'evil.test:5000' } })).toBe('host');
  expect(why({ headers: { ...key, host: 'localhost:5000' } })).toBe('host');
  expect(why({ isSameUser: false, headers: key })).toBe('user');
  expect(why({ headers: { ...key, origin: 'http://127.0.0.1:5001' } })).toBe('origin');
  expect(why({ headers: { ...key, 'sec-fetch-site': 'same-site' } })).toBe('site');
  expect(why({ headers: { ...key, 'sec-fetch-site': 'none' } })).toBe('site');
  expect(why({ headers: cors })).toBe('key');
  expect(why({ path: '/files/upload', headers: { ...cors, 'x-jiandang': `${own.key}x` } })).toBe('key');
});

it("the owner of a connection is read from the kernel's table, and only of a living one", () => {
  const head = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';
  const row = (uid: number, inode: number) =>
    `${head}   7: 0100007F:C350 0100007F:1388 01 00000000:00000000 00:00000000 00000000 ${uid} 0 ${inode} 1 0\n`;
  const owner = (table: string, port = 50000) => socketOwner(table, ['127.0.0.1', port], ['127.0.0.1', 5000]);
  expect(owner(row(1000, 4711))).toBe(1000);
  expect(owner(row(0, 0))).toBeUndefined();
  expect(owner(row(1000, 4711), 50001)).toBeUndefined();
  const mapped =
    '   7: 0000000000000000FFFF00000100007F:C350 0000000000000000FFFF00000100007F:1388 01 0:0 0:0 0 1000 0 9 1 0\n';
  expect(owner(mapped)).toBe(1000);
});

it('the host ends when the last page has been gone for long, or its parent is', async () => {
  const ends: string[] = [];
  const parent = { pid: 7, isAlive: true };
  const watched = { now: () => parent.pid, isAlive: () => parent.isAlive };
  const life = watchLife({ idleMilliseconds: 50, parent: watched, end: (reason) => ends.push(reason) });
  const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  life.pages(1);
  await wait(120);
  life.pages(0);
  await wait(20);
  life.pages(1);
  await wait(80);
  expect(ends).toEqual([]);
  life.pages(0);
  await wait(120);
  expect(ends).toEqual(['idle']);
  watchLife({ idleMilliseconds: 60_000, parent: watched, end: (reason) => ends.push(reason) });
  parent.pid = 1;
  await wait(1200);
  expect(ends).toEqual(['idle', 'parent']);
});
