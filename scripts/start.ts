// Starts the program: the Electron shell where its runtime is here or can be fetched, else the system's browser.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { openInSystem } from '../electron/desktop/loopback/page-desktop.ts';

const root = path.join(import.meta.dirname, '..');
const SOURCES = ['shared', 'electron', 'renderer', 'resources', 'package-lock.json', 'vite.config.ts'];
const FETCH_MILLISECONDS = 60_000;

/** Time of the newest file at or below `place`, in milliseconds; 0 when there is none. Built files do not count. */
function newest(place: string): number {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = readdirSync(place).filter((name) => name !== 'generated');
  return Math.max(0, ...inside.map((name) => newest(path.join(place, name))));
}

function buildIfOlder(): void {
  const built = statSync(path.join(root, 'dist/preload.cjs'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (SOURCES.every((name) => newest(path.join(root, name)) < built)) return;
  console.log('building …');
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts/build.ts')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** The Electron executable, fetched within the time limit if need be; undefined when there is no way to it. */
function electronExecutable(): string | undefined {
  const folder = path.join(root, 'node_modules/electron');
  const names: Partial<Record<NodeJS.Platform, string>> = {
    win32: 'electron.exe',
    darwin: 'Electron.app/Contents/MacOS/Electron',
  };
  const own = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const executable = path.join(own ?? path.join(folder, 'dist'), names[process.platform] ?? 'electron');
  if (!existsSync(executable) && !own) {
    console.log(`fetching the Electron runtime (at most ${FETCH_MILLISECONDS / 1000} s) …`);
    spawnSync(process.execPath, [path.join(folder, 'install.js')], { timeout: FETCH_MILLISECONDS, stdio: 'ignore' });
  }
  return existsSync(executable) ? executable : undefined;
}

/** Ends with the child, and ends it with us or with npm (which passes no signal on when it is ended). */
function follow(child: ChildProcess): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill(), 1000).unref();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
}

function startInBrowser(): void {
  const child = spawn(process.execPath, [path.join(root, 'dist/headless.cjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  follow(child);
  createInterface({ input: child.stdout }).once('line', (line) => {
    const { startFile } = JSON.parse(line) as { startFile: string };
    console.log(`If no browser window opens, open this file in one (it works once): ${startFile}`);
    openInSystem(startFile);
  });
}

buildIfOlder();
const electron = electronExecutable();
if (electron) follow(spawn(electron, [root], { stdio: 'inherit' }));
else {
  console.log('The Electron runtime is not here and could not be fetched: opening the program in the system browser.');
  startInBrowser();
}
