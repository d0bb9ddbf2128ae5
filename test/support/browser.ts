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

/** Walks the wizard to an open archive of 南雄市 without control totals; ends on the first screen. */
export async function setUpNanxiong(page: Page, password: string): Promise<void> {
  const next = () => page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: /新建档案库/ }).click();
  await page.getByLabel('直接查找').fill('南雄');
  await page.getByRole('option', { name: /南雄市/ }).waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await page.getByText('208 个村委会').waitFor();
  await next();
  await next();
  await page.getByText('与所选县相符').waitFor();
  await next();
  await next();
  await page.getByRole('button', { name: '选择存放位置' }).click();
  await page.getByRole('button', { name: '选择这个文件夹' }).click();
  await page.getByLabel('管理员姓名').fill('陈建档');
  await page.getByLabel('管理员密码').fill(password);
  await page.getByLabel('再输一遍').fill(password);
  await page.getByRole('button', { name: '建立档案库' }).click();
  await answerSheet(page);
  await page.getByRole('button', { name: '写入并进入' }).click();
  await page.getByRole('heading', { name: '首页' }).waitFor();
}

/** Types the groups of the recovery sheet back that the page asks for; answers all groups of the sheet. */
export async function answerSheet(page: Page): Promise<string[]> {
  await page.getByRole('heading', { name: '打印并核对恢复单' }).waitFor();
  const groups = await page
    .locator('.sheet-half li')
    .evaluateAll((items) => items.map((item) => item.lastChild?.textContent ?? ''));
  const labels = await page.locator('.sheet-check label').allTextContents();
  for (const [index, label] of labels.entries()) {
    const group = groups[Number(/\d+/.exec(label)![0]) - 1]!;
    await page
      .getByLabel(/第 \d+ 组/)
      .nth(index)
      .fill(group.toLowerCase());
  }
  await page.getByRole('button', { name: '核对无误，继续' }).click();
  return groups;
}
