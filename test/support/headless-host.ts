import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { DIST, newHome } from './built.ts';

/** A browser host of the built program, in a process of its own. */
export interface HostProcess {
  child: ChildProcess;
  home: string;
  appFolder: string;
  startFile: string;
  origin: string;
  port: number;
  ticket: string;
}

/** Starts the built host with a home of its own. */
export async function startHost(...args: string[]): Promise<HostProcess> {
  const home = newHome();
  const appFolder = path.join(home, 'app');
  const env = { ...process.env, HOME: home };
  const command = [path.join(DIST, 'headless.cjs'), '--app-folder', appFolder, ...args];
  const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  return { child, home, appFolder, ...(await announced(child)) };
}

/** What a host says when it is ready. */
export async function announced(
  child: ChildProcess,
): Promise<Pick<HostProcess, 'startFile' | 'origin' | 'port' | 'ticket'>> {
  const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string];
  const { startFile, origin } = JSON.parse(line) as { startFile: string; origin: string };
  const ticket = /name="ticket" value="(\w+)"/.exec(readFileSync(startFile, 'utf8'))![1]!;
  return { startFile, origin, port: Number(new URL(origin).port), ticket };
}

/** Ends a host by signal and answers its exit code. */
export async function endHost(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exit = once(child, 'exit');
  child.kill(signal);
  return ((await exit) as [number | null])[0];
}

/** A request as any program could send it. */
export interface RawRequest {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

/** Sends a request past any browser and answers status, the host's word for a refusal, headers and body. */
export function send(port: number, { body, ...request }: RawRequest) {
  return new Promise<{ status: number; why: string; headers: http.IncomingHttpHeaders; body: Buffer }>(
    (resolve, reject) => {
      const outgoing = http.request({ host: '127.0.0.1', port, agent: false, ...request }, async (response) => {
        const { statusCode, headers } = response;
        const pieces: Uint8Array[] = [];
        for await (const piece of response) pieces.push(piece);
        resolve({ status: statusCode ?? 0, why: String(headers['x-why'] ?? ''), headers, body: Buffer.concat(pieces) });
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    },
  );
}

/** Trades the ticket for the key, as the start file's form does. */
export async function openTicket(port: number, ticket: string) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'null', 'sec-fetch-mode': 'navigate' };
  const {
    status,
    why,
    headers: back,
  } = await send(port, { path: '/open', method: 'POST', headers, body: `ticket=${ticket}` });
  return { status, why, key: String(back.location ?? '').slice(2) };
}

/** A call over the loopback host with the given key. */
export async function callHost(port: number, key: string, name: string, input: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json', 'x-jiandang': key };
  const { status, body } = await send(port, {
    path: '/rpc/call',
    method: 'POST',
    headers,
    body: JSON.stringify({ name, input }),
  });
  if (status !== 200) throw new Error(`status ${status}`);
  return JSON.parse(body.toString('utf8'));
}
