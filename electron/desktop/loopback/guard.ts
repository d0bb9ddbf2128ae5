import type { IncomingHttpHeaders } from 'node:http';
import { sameBytes, sha256 } from '../../core/primitives.ts';

/** What a request is allowed to be, decided from its head alone. */
export interface RequestHead {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  isSameUser: boolean;
}

/** A refusal: HTTP status and a word for logs and tests. */
export interface Refusal {
  status: 401 | 403 | 421;
  why: 'host' | 'user' | 'origin' | 'site' | 'key';
}

/** Whether two texts are equal; takes the same time whatever they share. */
export function sameSecret(given: string, secret: string): boolean {
  return sameBytes(sha256(given), sha256(secret));
}

/**
 * Why a request is refused, or undefined. Order: host name (DNS rebinding), system user, origin (other sites and
 * ports), how the browser came here, key. The start file's form arrives as a navigation with origin `null` from
 * another site, the page after it still says `cross-site`; page files hold no data and need no key.
 */
export function refusalOf(head: RequestHead, own: { host: string; key: string }): Refusal | undefined {
  const { headers } = head;
  if (headers.host !== own.host) return { status: 421, why: 'host' };
  if (!head.isSameUser) return { status: 403, why: 'user' };
  const isNavigation = headers['sec-fetch-mode'] === undefined || headers['sec-fetch-mode'] === 'navigate';
  const isOpening = head.method === 'POST' && head.path === '/open' && isNavigation;
  const isPage = head.method === 'GET' && head.path === '/' && isNavigation;
  const origin = headers.origin;
  const isOwnOrigin = origin === undefined || origin === `http://${own.host}` || (isOpening && origin === 'null');
  if (!isOwnOrigin) return { status: 403, why: 'origin' };
  const site = headers['sec-fetch-site'];
  const isData = /^\/(rpc|files)\//.test(head.path);
  const isOwnSite = site === undefined || site === 'same-origin' || (site === 'none' && !isData);
  if (!isOwnSite && !isOpening && !isPage) return { status: 403, why: 'site' };
  if (isData && !sameSecret(String(headers['x-jiandang'] ?? ''), own.key)) return { status: 401, why: 'key' };
  return undefined;
}
