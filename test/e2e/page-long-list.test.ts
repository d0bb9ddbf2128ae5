import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { goTo, type OpenedPage, openPage } from '../support/browser.ts';
import { fakeBridge } from '../support/fake-bridge.ts';

const TOTAL = 100_000;
let opened: OpenedPage;
let page: Page;
beforeAll(async () => {
  opened = await openPage();
  page = opened.page;
  await page.addInitScript(fakeBridge, TOTAL);
  await page.reload();
  await goTo(page, '/households');
  await page.locator('.table-foot', { hasText: '共 100,000 户 300,000 人' }).waitFor();
});
afterAll(() => opened.close());

const searches = () =>
  page.evaluate(
    () => (window as unknown as { asked: string[] }).asked.filter((name) => name === 'households.search').length,
  );

it('100,000 households stay fluent: the last row is a key press away, and only what is seen is fetched', async () => {
  await page.getByRole('grid').focus();
  await page.keyboard.press('End');
  await page.getByRole('gridcell', { name: '户主100000' }).waitFor();
  expect(await searches()).toBeLessThanOrEqual(3);
  expect(await page.getByRole('grid').getByRole('row').count()).toBeLessThan(50);
  await page.keyboard.press('Home');
  await page.getByRole('gridcell', { name: '户主1', exact: true }).waitFor();
});

it('scrolling through the whole list draws frame after frame', async () => {
  const frames = await page.evaluate(async () => {
    const list = document.querySelector('.table-scroll')!;
    const gaps: number[] = [];
    const step = (list.scrollHeight - list.clientHeight) / 120;
    let last = performance.now();
    for (let n = 0; n < 120; n++) {
      list.scrollTop += step;
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      gaps.push(now - last);
      last = now;
    }
    return gaps.sort((a, b) => a - b);
  });
  expect(frames[60]).toBeLessThan(50);
  await page.getByRole('gridcell', { name: '户主100000' }).waitFor();
});
