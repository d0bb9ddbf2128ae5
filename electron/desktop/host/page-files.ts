import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PAGE_HEADERS } from '../security.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Answers a request for a file of the built page at `root`; anything outside it, or of another method or host, is 404. */
export async function pageResponse(root: string, request: { url: string; method: string }): Promise<Response> {
  const url = new URL(request.url);
  const file = url.host === 'jiandang' && request.method === 'GET' ? fileWithin(root, url.pathname) : undefined;
  const bytes = file && (await readFile(file).catch(() => undefined));
  if (!file || !bytes) return new Response('', { status: 404, headers: PAGE_HEADERS });
  return new Response(bytes, {
    headers: { ...PAGE_HEADERS, 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' },
  });
}

/** The file a URL path names below `root`, or undefined when it leads out of it. */
export function fileWithin(root: string, pathname: string): string | undefined {
  let name: string;
  try {
    name = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (name.includes('\0') || name.includes('\\')) return undefined;
  const file = path.resolve(root, `.${name === '/' ? '/index.html' : name}`);
  return file.startsWith(path.resolve(root) + path.sep) ? file : undefined;
}
