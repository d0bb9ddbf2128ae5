import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** The built program that end-to-end tests run. */
export const DIST = path.resolve(process.env['JIANDANG_DIST'] ?? 'dist');

/** A new folder that stands for a user's home. */
export function newHome(): string {
  return mkdtempSync(path.join(tmpdir(), 'jiandang-home-'));
}

/** Debian's Chromium, as its tests may run it. */
export function launchChromium(...args: string[]): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', ...args] });
}
