import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { initialsOf, pinyinOf } from '../../electron/core/pinyin.ts';
import { type DemoHousehold, generateCounty } from '../../electron/features/demo/county.ts';
import { loadDemoSource } from '../../electron/features/demo/source.ts';
import { goTo, type OpenedPage, openPage } from '../support/browser.ts';
import { type Watch, watchPage } from '../support/story-watch.ts';

const HOUSEHOLDS = 400;
/** The seed that the page's own demo uses. */
const SEED = 1;
const county = generateCounty(loadDemoSource('resources', 'nanxiong-2016'), {
  seed: SEED,
  households: HOUSEHOLDS,
  flaws: true,
});
let opened: OpenedPage;
let page: OpenedPage['page'];
let watch: Watch;

beforeAll(async () => {
  opened = await openPage();
  page = opened.page;
  page.setDefaultTimeout(20_000);
  watch = await watchPage(page);
  await page.getByRole('button', { name: /打开演示县/ }).waitFor();
  await openFlawed();
});
afterAll(() => opened.close());
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await page.screenshot({ path: 'test-report/search.png' });
});

async function openFlawed(): Promise<void> {
  await page.getByRole('button', { name: /打开演示县/ }).click();
  await page.getByLabel('户数').fill(String(HOUSEHOLDS));
  await page.getByRole('switch', { name: '掺入常见错误' }).click();
  await page.getByRole('button', { name: '生成演示县' }).click();
  await page.getByRole('heading', { name: '首页' }).waitFor();
}

const box = () => page.getByLabel('姓名、拼音或首字母、证件号、户编号');
const foot = (text: string | RegExp) => page.locator('.table-foot', { hasText: text });
const heads = county.households.map(({ members }) => members[0]!.person.name);
const having = (fits: (name: string, number: string | null) => boolean) =>
  county.households.filter((household: DemoHousehold) =>
    household.members.some(({ person, number }) => fits(person.name, number.number)),
  ).length;

/** Types into the search, and expects as many households as the county's data has, the wanted one among them. */
async function finds(text: string, head: string, count: number): Promise<void> {
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(HOUSEHOLDS);
  await box().fill(text);
  await foot(new RegExp(`共 ${count} 户`)).waitFor();
  await page.getByRole('gridcell', { name: head, exact: true }).first().waitFor();
}

describe(`the search in ${HOUSEHOLDS} households`, () => {
  const head = heads[0]!;

  it('one character of a name is enough', async () => {
    await goTo(page, '/households');
    await foot(`共 ${HOUSEHOLDS} 户`).waitFor();
    await finds(
      head.at(-1)!,
      head,
      having((name) => name.includes(head.at(-1)!)),
    );
  });

  it('the beginning of the pinyin, and the first letters', async () => {
    for (const letters of [pinyinOf(head), initialsOf(head)]) {
      const fits = (name: string) => pinyinOf(name).startsWith(letters) || initialsOf(name).startsWith(letters);
      await finds(letters, head, having(fits));
    }
  });

  it('the last four digits of a number, and the whole one, which is shown masked', async () => {
    const number = county.households[0]!.members[0]!.number.number!;
    await finds(
      number.slice(-4),
      head,
      having((_name, each) => each?.slice(0, 18).endsWith(number.slice(-4)) ?? false),
    );
    await finds(number, head, 1);
    await page.getByRole('gridcell', { name: `${number.slice(0, 4)}**********${number.slice(-4)}` }).waitFor();
    expect(await page.getByRole('grid').textContent()).not.toContain(number);
  });

  it('what is in no name says so and offers the way back', async () => {
    await box().fill('齉');
    await page.getByText('没有符合条件的记录').waitFor();
    await page.getByRole('button', { name: '清空筛选' }).first().click();
    await foot(`共 ${HOUSEHOLDS} 户`).waitFor();
  });
});

it('filters stand in the address and survive a reload', async () => {
  const number = (await page.locator('.ant-select', { hasText: '人口' }).first().textContent()) ?? '';
  expect(number).toContain('人口');
  await page.getByLabel('人口', { exact: true }).click();
  await page.locator('.ant-select-dropdown:visible').getByTitle('1 人').click();
  await page.getByLabel('所在村', { exact: true }).click();
  await page.locator('.ant-select-dropdown:visible').getByTitle('贫困村', { exact: true }).click();
  const alone = county.households.filter(
    ({ members, village }) => members.length === 1 && county.villages[village]!.isPoor,
  ).length;
  await foot(`共 ${alone} 户 ${alone} 人`).waitFor();
  expect(page.url()).toMatch(/members=1-1/);
  const address = page.url();
  await page.reload();
  await foot(`共 ${alone} 户 ${alone} 人`).waitFor();
  expect(page.url()).toBe(address);
});

describe('every figure of the first screen opens the list that makes it zero', () => {
  const listTotal = async (link: () => ReturnType<typeof page.getByRole>, count: string) => {
    await link().click();
    await foot(new RegExp(`共 ${count} 户`)).waitFor();
    await goTo(page, '/');
    await page.getByRole('heading', { name: '首页' }).waitFor();
  };

  it('each task’s list is as long as the task says', async () => {
    await goTo(page, '/');
    const tasks = page.locator('.tasks li');
    await tasks.first().waitFor();
    const shown = await tasks.evaluateAll((items) =>
      items.map((item) => [item.querySelector('a')!.textContent!, item.querySelector('strong')!.textContent!] as const),
    );
    const names = shown.map(([name]) => name);
    for (const planted of ['没有户主的户', '有成员缺证件号码的户', '没有填致贫原因的户', '应落实而没有帮扶责任人的户'])
      expect(names).toContain(planted);
    for (const [name, count] of shown) await listTotal(() => page.getByRole('link', { name, exact: true }), count);
  });

  it('so are the towns and the shortfalls of helpers and letters', async () => {
    const town = page.locator('.towns-table tbody tr').first();
    await town.waitFor();
    const [name, count] = await town.locator('td').allTextContents();
    await listTotal(() => page.getByRole('link', { name: name!, exact: true }), count!);
    for (const figure of ['已落实帮扶责任人', '已出责任书']) {
      const card = page.locator('.figure', { hasText: figure });
      const [, left] = /还差 ([\d,]+)/.exec((await card.textContent()) ?? '')!;
      await listTotal(() => card.getByRole('link'), left!);
    }
  });
});

it('no screen showed a foreign word, refused a style or logged an error', () => {
  expect([...watch.found].sort()).toEqual([]);
  expect(opened.complaints).toEqual([]);
});
