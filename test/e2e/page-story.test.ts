import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generateCounty } from '../../electron/features/demo/county.ts';
import { nationalExportTable } from '../../electron/features/demo/export-rows.ts';
import { loadDemoSource } from '../../electron/features/demo/source.ts';
import { writeWorkbook } from '../../electron/sheets/write-sheet.ts';
import { goTo, type OpenedPage, openPage, setUpNanxiong } from '../support/browser.ts';

const HOUSEHOLDS = 240;
let opened: OpenedPage;
let page: Page;
let exported: string;
/** The village with most households of the file, and how many it has. */
let village: { name: string; households: number };

beforeAll(async () => {
  opened = await openPage();
  page = opened.page;
  const source = loadDemoSource('resources', 'nanxiong-2016');
  const county = generateCounty(source, { seed: 7, households: HOUSEHOLDS });
  exported = path.join(opened.host.home, '人口导出.xlsx');
  writeFileSync(exported, await writeWorkbook([nationalExportTable(county, source.words)]));
  mkdirSync(path.join(opened.host.home, '责任书'));
  const counts = new Map<number, number>();
  for (const each of county.households) counts.set(each.village, (counts.get(each.village) ?? 0) + 1);
  const [place, households] = [...counts].sort((a, b) => b[1] - a[1])[0]!;
  village = { name: county.villages[place]!.officialName, households };
});
afterAll(() => opened.close());

const foot = (text: string | RegExp) => page.locator('.table-foot', { hasText: text });
const dialog = () => page.getByRole('dialog');

it('by hand in the browser: a county is created', async () => {
  await setUpNanxiong(page, '南雄办公室的一句长密码2016');
  await page.getByText('档案里还没有贫困户').waitFor();
});

it('the national export is imported: staged, looked at, applied as one batch', async () => {
  await page.getByRole('button', { name: '导入数据' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选择文件…' }).click(),
  ]);
  await chooser.setFiles(exported);
  await page.getByRole('heading', { name: '人口导出.xlsx' }).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: '应用到档案…' }).click();
  await dialog().getByRole('button', { name: '确认应用' }).click();
  await page.getByText('应用导入：已完成').waitFor({ timeout: 60_000 });
  await goTo(page, '/households');
  await foot(`共 ${HOUSEHOLDS} 户`).waitFor();
});

it('a unit and its officials are entered and helpers proposed for their village, applied as one batch', async () => {
  await goTo(page, '/directory');
  await page.getByRole('button', { name: '新增单位' }).click();
  await dialog().getByLabel('单位名称').fill('东莞市示例局');
  await dialog().getByLabel('隶属关系').click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item').first().click();
  await dialog().getByLabel('挂钩的村').fill(village.name);
  await page.locator('.ant-select-dropdown:visible').getByTitle(village.name).first().click();
  await page.keyboard.press('Escape');
  await dialog().getByRole('button', { name: '保存' }).click();
  await page.getByRole('gridcell', { name: '东莞市示例局' }).waitFor();
  for (const name of ['张助贫', '李结对']) {
    await goTo(page, '/directory?tab=officials');
    await page.getByRole('button', { name: '新增干部' }).click();
    await dialog().getByLabel('单位').click();
    await page.keyboard.type('东莞市示例局');
    await page.locator('.ant-select-dropdown:visible').getByTitle('东莞市示例局').click();
    await dialog().getByLabel('职务').fill('科员');
    await dialog().getByLabel('姓名').fill(name);
    await page.keyboard.press('Control+s');
    await page.getByRole('gridcell', { name, exact: true }).waitFor();
  }
  await goTo(page, '/pairing?tab=propose');
  await page.getByText('张助贫').first().waitFor();
  await page.getByRole('button', { name: '应用方案…' }).click();
  await dialog().getByRole('button', { name: '确认应用' }).click();
  await page.getByText(/新登记结对 \d+ 户/).waitFor();
});

it('letters of the paired households are printed into a folder', async () => {
  await goTo(page, '/papers?print=D04');
  await page.getByRole('button', { name: '选择文件夹' }).click();
  await page.getByRole('button', { name: '责任书', exact: true }).click();
  await page.locator('.picker-place', { hasText: '责任书' }).waitFor();
  await page.getByRole('button', { name: '选择这个文件夹' }).click();
  await page.getByRole('button', { name: '开始生成' }).click();
  await page.getByText('批量生成文书：已完成').waitFor({ timeout: 60_000 });
  const letters = readdirSync(path.join(opened.host.home, '责任书')).filter((name) => name.endsWith('.docx'));
  expect(letters.length).toBeGreaterThan(0);
  expect(letters.length).toBeLessThanOrEqual(village.households);
});

it('the history shows each batch; undoing the import takes back all that nothing later rests on, and says what stays', async () => {
  await goTo(page, '/history');
  const line = page.getByRole('row', { name: /人口导出|导入/ }).last();
  await line.getByRole('button', { name: '撤销…' }).click();
  await dialog()
    .getByText(/收回新增的 [\d,]+ 条/)
    .waitFor();
  await dialog()
    .getByText(/保持现状/)
    .waitFor();
  await dialog().getByLabel('撤销原因').fill('文件选错了年度');
  await dialog().getByRole('button', { name: '整批撤销' }).click();
  await page.getByText('撤销一批操作：已完成').waitFor({ timeout: 60_000 });
  await page.getByText('已撤销').first().waitFor();
  await goTo(page, '/households');
  // The list shows its former count until the new one has come.
  const left = async () => Number(/共 (\d+) 户/.exec((await page.locator('.table-foot').textContent()) ?? '')?.[1]);
  await expect.poll(left, { timeout: 10_000 }).toBeLessThanOrEqual(village.households);
  expect(await left()).toBeGreaterThan(0);
});

it('the page complained about nothing', () => {
  expect(opened.complaints).toEqual([]);
});
