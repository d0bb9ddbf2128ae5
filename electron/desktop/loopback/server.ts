import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CoreEvent } from '../../../shared/contract/events.ts';
import type { Reply } from '../../../shared/contract/rpc.ts';
import type { Files } from '../../core/files.ts';
import { randomBytes } from '../../core/primitives.ts';
import { isSpoolPath } from '../../core/spool-files.ts';
import type { HandedOut } from '../host/calls.ts';
import { pageResponse } from '../host/page-files.ts';
import { PAGE_HEADERS } from '../security.ts';
import { type BodyLimits, bodyText, isTooLong, TooLarge } from './body.ts';
import { refusalOf, sameSecret } from './guard.ts';
import { isSameUser } from './same-user.ts';
import type { Spool } from './spool.ts';

/** Headers of every answer. */
const COMMON = { ...PAGE_HEADERS, 'cache-control': 'no-store' } as const;
const HEARTBEAT_MILLISECONDS = 20_000;

export interface LoopbackOptions {
  /** Folder of the built page. */
  page: string;
  call: (name: string, input: unknown) => Promise<Reply>;
  onEvent: (listener: (event: CoreEvent) => void) => () => void;
  spool: Spool;
  /** Reads what the core wrote to a `spool:` path. */
  files: Pick<Files, 'read'>;
  handedOut: HandedOut;
  limits: BodyLimits;
  /** Told whenever the number of open pages changes. */
  onPages: (count: number) => void;
}

/** A running loopback host. */
export interface Loopback {
  /** `http://127.0.0.1:port` */
  origin: string;
  /** Works once, at POST /open. */
  ticket: string;
  close(): Promise<void>;
}

type Exchange = { request: IncomingMessage; response: ServerResponse; url: URL };
/** What one running host remembers. */
type State = { ticket: string; key: string; isTicketUsed: boolean; streams: Set<ServerResponse> };

/** Serves page, calls, events and files to browsers of this user on this machine, on a random port of 127.0.0.1. */
export async function serveLoopback(options: LoopbackOptions): Promise<Loopback> {
  const secret = () => randomBytes(32).toString('hex');
  const streams = new Set<ServerResponse>();
  const state: State = { ticket: secret(), key: secret(), isTicketUsed: false, streams };
  const stopEvents = options.onEvent((event) => {
    for (const stream of streams) stream.write(`data: ${JSON.stringify(event)}\n\n`);
  });
  const heartbeat = setInterval(() => {
    for (const stream of streams) stream.write(': alive\n\n');
  }, HEARTBEAT_MILLISECONDS);
  let host = '';

  const server = createServer((request, response) => {
    const url = URL.parse(request.url ?? '/', `http://${host}`);
    if (!url) return refuse(response, 400, 'path');
    const head = {
      method: request.method ?? '',
      path: url.pathname,
      headers: request.headers,
      isSameUser: isSameUser(request.socket),
    };
    const refusal = refusalOf(head, { host, key: state.key });
    if (refusal) return refuse(response, refusal.status, refusal.why);
    answer({ request, response, url }, options, state).catch((error: unknown) => {
      const isLarge = error instanceof TooLarge;
      if (response.headersSent) response.destroy();
      else refuse(response, isLarge ? 413 : 400, isLarge ? 'size' : 'body');
    });
  });
  server.headersTimeout = 10_000;
  server.maxConnections = 100;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin: `http://${host}`,
    ticket: state.ticket,
    close() {
      stopEvents();
      clearInterval(heartbeat);
      for (const stream of streams) stream.end();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

async function answer(exchange: Exchange, options: LoopbackOptions, state: State): Promise<void> {
  const { request, response, url } = exchange;
  const route = `${request.method} ${url.pathname}`;
  if (request.method === 'POST' && isTooLong(request, url.pathname, options.limits)) throw new TooLarge();
  if (route === 'POST /open') await answerTicket(exchange, state);
  else if (route === 'POST /rpc/call') await answerCall(exchange, options);
  else if (route === 'GET /rpc/events') openEvents(response, state.streams, options.onPages);
  else if (route === 'POST /files/upload') await answerUpload(exchange, options);
  else if (request.method === 'GET' && url.pathname.startsWith('/files/download/'))
    await answerDownload(exchange, options);
  else if (request.method === 'GET') await answerPage(exchange, options.page);
  else refuse(response, 405, 'method');
}

async function answerTicket({ request, response }: Exchange, state: State): Promise<void> {
  const given = new URLSearchParams(await bodyText(request, 1000)).get('ticket') ?? '';
  if (state.isTicketUsed || !sameSecret(given, state.ticket)) return refuse(response, 403, 'ticket');
  state.isTicketUsed = true;
  response.writeHead(303, { ...COMMON, location: `/#${state.key}` }).end();
}

async function answerCall({ request, response }: Exchange, options: LoopbackOptions): Promise<void> {
  if (request.headers['content-type'] !== 'application/json') return refuse(response, 415, 'type');
  const body: unknown = JSON.parse(await bodyText(request, options.limits.call));
  const { name, input } = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  if (typeof name !== 'string') return refuse(response, 400, 'shape');
  sendJson(response, await options.call(name, input));
}

function openEvents(response: ServerResponse, streams: Set<ServerResponse>, onPages: (count: number) => void): void {
  response.writeHead(200, { ...COMMON, 'content-type': 'text/event-stream' });
  response.write(': open\n\n');
  streams.add(response);
  onPages(streams.size);
  response.on('close', () => {
    streams.delete(response);
    onPages(streams.size);
  });
}

/** The file's name travels in the query, its bytes are the body; the answer is `{ path }`, handed out. */
async function answerUpload({ request, response, url }: Exchange, options: LoopbackOptions): Promise<void> {
  const name = url.searchParams.get('name') ?? '';
  const path = await options.spool.receive(name, request, options.limits.upload);
  sendJson(response, { path: options.handedOut.give(path) });
}

/** What the core wrote to a handed-out `spool:` path; 404 before it is written and after the spool was wiped. */
async function answerDownload({ response, url }: Exchange, options: LoopbackOptions): Promise<void> {
  const file = decodeURIComponent(url.pathname.slice('/files/download/'.length));
  if (!isSpoolPath(file) || !options.handedOut.has(file)) return refuse(response, 404, 'path');
  let bytes: Uint8Array;
  try {
    bytes = options.files.read(file);
  } catch {
    return refuse(response, 404, 'path');
  }
  response.writeHead(200, {
    ...COMMON,
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment',
  });
  response.end(bytes);
}

async function answerPage({ response, url }: Exchange, page: string): Promise<void> {
  const file = await pageResponse(page, { url: `app://jiandang${url.pathname}`, method: 'GET' });
  response.writeHead(file.status, { ...COMMON, ...Object.fromEntries(file.headers) });
  response.end(Buffer.from(await file.arrayBuffer()));
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { ...COMMON, 'content-type': 'application/json' }).end(JSON.stringify(value));
}

function refuse(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, { ...COMMON, connection: 'close', 'x-why': why }).end();
}
