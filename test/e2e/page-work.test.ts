import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { goTo, type OpenedPage, openDemo, openPage } from '../support/browser.ts';

const HOUSEHOLDS = 1200;
let opened: OpenedPage;
let page: Page;
beforeAll(async () => {
  opened = await openPage();
  page = opened.page;
  mkdirSync(path.join(opened.host.home, '文书'));
  await openDemo(page, { profile: '南雄', households: HOUSEHOLDS });
});
afterAll(() => opened.close());

const grid = () => page.getByRole('grid');
const foot = (text: string | RegExp) => page.locator('.table-foot', { hasText: text });

it('every figure of the first screen opens the list that makes it zero', async () => {
  const task = page.locator('.tasks li', { hasText: '没有联系电话的户' });
  const count = await task.locator('strong').textContent();
  await task.getByRole('link').click();
  await foot(`共 ${count} 户`).waitFor();
  expect(page.url()).toContain('missing=phone');
});

it('the register is searched by name, pinyin and initials; the filter stays in the address over a reload', async () => {
  await goTo(page, '/households');
  await foot('共 1,200 户').waitFor();
  const name = (await grid().getByRole('row').nth(1).getByRole('gridcell').nth(0).textContent())!;
  await page.getByLabel('姓名、拼音或首字母').fill(name);
  await foot(/共 \d{1,3} 户/).waitFor();
  await grid().getByRole('row', { name }).first().waitFor();
  const address = page.url();
  await page.reload();
  await grid().getByRole('row', { name }).first().waitFor();
  expect(page.url()).toBe(address);
  expect(await page.getByLabel('姓名、拼音或首字母').inputValue()).toBe(name);
});

it('a long list is walked from the keyboard; only rows on the screen exist', async () => {
  await goTo(page, '/households');
  await foot('共 1,200 户').waitFor();
  await grid().focus();
  await page.keyboard.press('End');
  await page.locator(`[aria-rowindex="${HOUSEHOLDS + 1}"].is-active`, { hasNotText: '……' }).waitFor();
  expect(await grid().getByRole('row').count()).toBeLessThan(50);
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: '家庭情况' }).waitFor();
});

it('columns are chosen and remembered with the archive', async () => {
  await goTo(page, '/households');
  await page.getByRole('button', { name: '列', exact: true }).click();
  await page.getByRole('checkbox', { name: '户编号' }).check();
  await grid().getByRole('columnheader', { name: '户编号' }).waitFor();
  await page.reload();
  await grid().getByRole('columnheader', { name: '户编号' }).waitFor();
});

it('Ctrl+F finds people from anywhere', async () => {
  await goTo(page, '/settings');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('li');
  await page.locator('.search-hit').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(page.url()).toMatch(/households|officials/);
});

it('a number is masked until its purpose is given', async () => {
  await goTo(page, '/households');
  await grid().getByRole('row').nth(1).click();
  await page.getByRole('tab', { name: /家庭成员/ }).click();
  const line = page.getByRole('row').nth(1);
  expect(await line.textContent()).toMatch(/\d{4}\*{10}/);
  await line.getByRole('button', { name: '显示' }).click();
  await page.getByLabel('用途').fill('核对银行卡');
  await page.getByRole('button', { name: '确定' }).click();
  await line.getByText(/\d{17}[\dX]/).waitFor();
  await line.getByRole('button', { name: '收起' }).click();
  await line.getByText(/\d{4}\*{10}/).waitFor();
});

it('the preview is drawn and says that it is an illustration', async () => {
  await page.getByRole('button', { name: '预览责任书' }).click();
  await page.getByText('示意图，不分页').waitFor();
  const text = () => page.evaluate(() => document.querySelector('.docx-view')?.shadowRoot?.textContent ?? '');
  await expect.poll(text).toContain('结对帮扶脱贫攻坚责任书');
  await page.keyboard.press('Escape');
});

it('chosen households are printed into a folder; the register and the run list show it; a reprint asks why', async () => {
  await goTo(page, '/households');
  const boxes = page.getByRole('checkbox', { name: '选中这一行' });
  for (const n of [0, 1, 2]) await boxes.nth(n).check();
  await page.getByRole('button', { name: '打印责任书' }).click();
  await page.getByText('列表中选定的 3 户').waitFor();
  await page.getByRole('button', { name: '选择文件夹' }).click();
  await page.getByRole('button', { name: '文书', exact: true }).click();
  await page.locator('.picker-place', { hasText: '文书' }).waitFor();
  await page.getByRole('button', { name: '选择这个文件夹' }).click();
  await page.getByRole('button', { name: '开始生成' }).click();
  await page.getByText('生成 3 份，3 个文件').waitFor();
  const files = readdirSync(path.join(opened.host.home, '文书'));
  expect(files.filter((name) => /责任书\.docx$/.test(name))).toHaveLength(3);
  await page.getByRole('button', { name: '看登记簿' }).click();
  await foot('共 3 份').waitFor();
  await goTo(page, '/papers?tab=runs');
  await page.getByRole('row', { name: /完成/ }).waitFor();
  await goTo(page, '/papers?print=D04');
  await page.getByText('其中 3 份以前出过').waitFor();
  await page.getByLabel('重打原因').waitFor();
  await page.getByRole('button', { name: '取消' }).click();
});

it('the history is verified, and its report can be saved', async () => {
  await goTo(page, '/history?tab=verify');
  await page.getByRole('button', { name: '开始校验' }).click();
  await page.getByText('全部相符').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存报告' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('校验历史记录.txt');
});

it('large text keeps every screen within the window', async () => {
  await page.getByRole('switch', { name: '放大页面文字' }).click();
  const screens = [
    '/',
    '/households',
    '/villages',
    '/directory',
    '/pairing',
    '/papers',
    '/imports',
    '/history',
    '/settings',
  ];
  for (const screen of screens) {
    await goTo(page, screen);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1366);
  }
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('16px');
});

it('the page complained about nothing: no refused style, no error', () => {
  expect(opened.complaints).toEqual([]);
});
