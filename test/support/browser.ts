import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './built.ts';
import { endHost, type HostProcess, startHost } from './headless-host.ts';

/** The smallest screen the page must be usable on. */
export const SCREEN = { width: 1366, height: 768 };

/** The built program in a browser, as an office without the Electron runtime uses it. */
export interface OpenedPage {
  page: Page;
  host: HostProcess;
  /** What the page complained about: refused styles or scripts, errors, failed requests. */
  complaints: string[];
  close(): Promise<void>;
}

/** Starts the browser host and opens its start file in Chromium. */
export async function openPage(): Promise<OpenedPage> {
  const host = await startHost();
  const browser: Browser = await launchChromium();
  const context = await browser.newContext({ viewport: SCREEN, locale: 'zh-CN', acceptDownloads: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`file://${host.startFile}`);
  await page.waitForURL(`${host.origin}/**`);
  return {
    page,
    host,
    complaints,
    async close() {
      await browser.close();
      await endHost(host.child, 'SIGTERM');
    },
  };
}

/** Opens the demo county of a profile from the first screen and waits for the home page. */
export async function openDemo(page: Page, wanted: { households?: number; profile?: string } = {}): Promise<void> {
  await page.getByRole('button', { name: /打开演示县/ }).click();
  if (wanted.profile) await page.getByText(wanted.profile, { exact: false }).first().click();
  if (wanted.households) await page.getByLabel('户数').fill(String(wanted.households));
  await page.getByRole('button', { name: '生成演示县' }).click();
  await page.getByRole('heading', { name: '首页' }).waitFor({ timeout: 120_000 });
}

/** Goes to a screen by its address behind `#`. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, address);
}
