// Pictures of the README: the screens of a demo county in the browser host, and one rendered letter; scripts/screenshots.ts runs it.
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { generateCounty } from '../../electron/features/demo/county.ts';
import { loadDemoSource } from '../../electron/features/demo/source.ts';
import { goTo, type OpenedPage, openDemo, openPage } from './browser.ts';
import { toPdf, toPng } from './office.ts';
import { writeExport } from './story-files.ts';

const IMAGES = path.join(import.meta.dirname, '../../docs/images');
const LETTER_DPI = 90;
/** Households of the imported file: known ones, and new ones among them. */
const EXPORTED = 300;
const ADDED = 3;

/** Nothing is loading and no message floats. */
const CALM = `document.querySelectorAll('.ant-spin-spinning, .ant-message-notice').length === 0
  && !document.querySelector('.table-body')?.textContent?.includes('……')`;

/** Takes a picture once nothing moves and no place is still loading. */
async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 767);
  await page.waitForFunction(CALM);
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: path.join(IMAGES, `${name}.png`), animations: 'disabled' });
  console.log(`${name}.png`);
}

const foot = (page: Page, text: string | RegExp) => page.locator('.table-foot', { hasText: text }).waitFor();

/** An export of the first households: some facts have changed, some lines are wrong, some households are new. */
async function laterExport(file: string): Promise<void> {
  const source = loadDemoSource('resources', 'nanxiong-2016');
  const known = generateCounty(source, { seed: 1 });
  const others = generateCounty(source, { seed: 20161019, households: 900 });
  const households = known.households.slice(0, EXPORTED);
  for (const [at, household] of households.entries()) {
    const member = household.members.at(-1)!;
    if (at % 7 === 3) member.year = { ...member.year, health: source.words.health.chronic };
  }
  const added = others.households.slice(0, ADDED).map((household, at) => ({
    ...household,
    household: { ...household.household, nationalCode: `${household.household.nationalCode.slice(0, -4)}${9001 + at}` },
    members: household.members.map((member) => ({ ...member, person: { ...member.person, nationalCode: null } })),
  }));
  const story = { county: known, first: [], later: [], units: [], idleUnit: '' };
  await writeExport(file, story, [...added, ...households] as typeof households, 'spoil');
}

async function importScreen({ page, host }: OpenedPage): Promise<void> {
  const file = path.join(host.home, '南雄市人口导出.xlsx');
  await laterExport(file);
  await goTo(page, '/imports');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选择文件…' }).click(),
  ]);
  await chooser.setFiles(file);
  await page.getByRole('heading', { name: path.basename(file) }).waitFor({ timeout: 120_000 });
  await page.getByRole('grid').getByRole('row').nth(5).waitFor();
  await picture(page, 'import');
  await page.getByRole('button', { name: '应用到档案…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认应用' }).click();
  await page.getByText('应用导入：已完成').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: '查看这一批（可撤销）' }).click();
  await page.getByRole('button', { name: '看记录' }).first().click();
  await page.locator('.entry').first().waitFor();
  await picture(page, 'history');
}

/** Prints the letters of one town, and answers one of a family of five. */
async function printTown({ page, host }: OpenedPage): Promise<string> {
  const folder = path.join(host.home, '责任书');
  mkdirSync(folder);
  await goTo(page, '/households?members=4-5&poor=yes');
  await foot(page, /共 [\d,]+ 户/);
  for (const n of Array(12).keys()) await page.getByRole('checkbox', { name: '选中这一行' }).nth(n).check();
  await page.getByRole('button', { name: '打印责任书' }).click();
  await page.getByRole('button', { name: '选择文件夹' }).click();
  await page.getByRole('button', { name: '责任书', exact: true }).click();
  await page.locator('.picker-place', { hasText: '责任书' }).waitFor();
  await page.getByRole('button', { name: '选择这个文件夹' }).click();
  await page.getByRole('button', { name: '开始生成' }).click();
  await page.getByText('批量生成文书：已完成').waitFor({ timeout: 120_000 });
  return path.join(
    folder,
    readdirSync(folder)
      .filter((name) => name.endsWith('.docx'))
      .toSorted()[0]!,
  );
}

async function screens(opened: OpenedPage): Promise<void> {
  const { page } = opened;
  await page.getByRole('heading', { name: '最近用过的档案库' }).waitFor();
  await picture(page, 'start');
  await openDemo(page, { profile: '南雄' });
  const letter = await printTown(opened);
  await goTo(page, '/papers?tab=register');
  await foot(page, '共 12 份');
  await picture(page, 'papers');
  await goTo(page, '/');
  await page.locator('.figure', { hasText: '12份' }).waitFor();
  await page.locator('.tasks li').first().waitFor();
  await page.locator('.towns canvas, .towns svg, canvas').first().waitFor();
  await picture(page, 'home');
  await goTo(page, '/households');
  await foot(page, '共 6,289 户 15,888 人');
  await picture(page, 'households');
  await goTo(page, '/households?members=4-5&poor=yes');
  await page.getByRole('grid').getByRole('row').nth(1).click();
  await page.getByRole('tab', { name: /家庭成员/ }).waitFor();
  await picture(page, 'household');
  await goTo(page, '/pairing');
  await foot(page, /共 [\d,]+ 个村/);
  await picture(page, 'pairing');
  await goTo(page, '/villages?poor=yes');
  await foot(page, /贫困村 68 个/);
  await picture(page, 'villages');
  await importScreen(opened);
  await letterPicture(letter);
}

async function letterPicture(docx: string): Promise<void> {
  const [pdf] = await toPdf(path.dirname(docx), [path.basename(docx)]);
  const [front] = await toPng(pdf!, LETTER_DPI);
  copyFileSync(front!, path.join(IMAGES, 'd04.png'));
  console.log('d04.png');
}

mkdirSync(IMAGES, { recursive: true });
const opened = await openPage();
try {
  await screens(opened);
} finally {
  await opened.close();
}
