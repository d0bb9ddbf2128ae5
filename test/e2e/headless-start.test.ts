import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { newHome } from '../support/built.ts';
import { callHost, openTicket } from '../support/headless-host.ts';

it('`npm start` without the Electron runtime says so in one line and opens the browser host; ending it ends the host', async () => {
  const home = newHome();
  const tools = path.join(home, 'tools');
  const opened = path.join(home, 'opened');
  mkdirSync(tools);
  writeFileSync(path.join(tools, 'xdg-open'), `#!/bin/sh\necho "$1" > ${opened}\n`);
  chmodSync(path.join(tools, 'xdg-open'), 0o755);
  const env = {
    ...process.env,
    HOME: home,
    JIANDANG_APP_FOLDER: path.join(home, 'app'),
    ELECTRON_OVERRIDE_DIST_PATH: path.join(home, 'no-electron'),
    PATH: `${tools}:${process.env['PATH']}`,
  };
  const start = spawn(process.execPath, ['scripts/start.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  createInterface({ input: start.stdout }).on('line', (line) => lines.push(line));
  for (let i = 0; i < 600 && !existsSync(opened); i++) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(lines.filter((line) => line.includes('Electron'))).toHaveLength(1);
  const startFile = readFileSync(opened, 'utf8').trim();
  expect(lines.at(-1)).toContain(startFile);
  const [, port, ticket] = /127\.0\.0\.1:(\d+)\/open[\s\S]*value="(\w+)"/.exec(readFileSync(startFile, 'utf8'))!;
  const { key } = await openTicket(Number(port), ticket!);
  expect(await callHost(Number(port), key, 'desktop.host', {})).toMatchObject({ ok: true, value: { kind: 'browser' } });
  const exit = once(start, 'exit');
  start.kill('SIGTERM');
  expect((await exit)[0]).toBe(0);
  expect(existsSync(startFile)).toBe(false);
});
