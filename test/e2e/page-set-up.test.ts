import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerSheet, goTo, type OpenedPage, openPage } from '../support/browser.ts';

const PASSWORD = '南雄办公室的一句长密码2016';
let opened: OpenedPage;
let page: Page;
/** What the recovery sheet printed. */
let groups: string[];
beforeAll(async () => {
  opened = await openPage();
  page = opened.page;
});
afterAll(() => opened.close());

const next = () => page.getByRole('button', { name: '下一步' }).click();

it('[R-011] the wizard makes the archive of a county: divisions, names, profile with its sources, control totals', async () => {
  await page.getByRole('button', { name: /新建档案库/ }).click();
  await page.getByLabel('直接查找').fill('南雄');
  await page.getByRole('option', { name: /南雄市/ }).waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await page.getByText('18 个镇（街道）、208 个村委会、28 个社区').waitFor();
  await next();
  expect(await page.getByLabel('全称').inputValue()).toBe('南雄市');
  await next();
  await page.getByText('与所选县相符').waitFor();
  await page.getByRole('cell', { name: /X-26/ }).first().waitFor();
  await page.getByText('文件本身的出入').waitFor();
  await next();
  await page.getByRole('button', { name: '用文件中的数' }).click();
  expect(await page.getByLabel('人数', { exact: true }).inputValue()).toBe('15888');
  await page.getByLabel('核定单位').fill('广东省扶贫开发办公室');
  await next();
});

it('a short password is refused; the recovery sheet is shown once, and its groups are asked back', async () => {
  await page.getByRole('button', { name: '选择存放位置' }).click();
  await page.getByRole('button', { name: '选择这个文件夹' }).click();
  await page.getByText('南雄市.jiandang').waitFor();
  await page.getByLabel('管理员姓名').fill('陈建档');
  await page.getByLabel('管理员密码').fill('short');
  await page.getByRole('button', { name: '建立档案库' }).click();
  await page.getByText('至少 10 个字符', { exact: true }).waitFor();
  await page.getByLabel('管理员密码').fill(PASSWORD);
  await page.getByLabel('再输一遍').fill(PASSWORD);
  await page.getByRole('button', { name: '建立档案库' }).click();
  groups = await answerSheet(page);
  expect(new Set(groups).size).toBe(groups.length);
  await page.getByRole('button', { name: '写入并进入' }).click();
  await page.getByRole('heading', { name: '档案里还没有贫困户' }).waitFor();
});

it('a household is registered by form from the keyboard, corrected with kind and reason, and its history shows both', async () => {
  await page.getByRole('button', { name: '登记一户' }).click();
  await page.getByLabel('村（社区）').fill('河南');
  await page.getByRole('treeitem', { name: '河南村委会' }).or(page.getByTitle('河南村委会')).first().click();
  await page.getByLabel('姓名', { exact: true }).fill('李建国');
  await page.getByLabel('证件号码', { exact: true }).fill('110105194912310021');
  await page.keyboard.press('Control+s');
  await page.getByText('校验位不符').waitFor();
  await page.getByLabel('证件号码', { exact: true }).fill('11010519491231002X');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/sex$/);
  await page.keyboard.press('Control+s');
  await page.getByRole('heading', { name: '李建国' }).waitFor();
  expect(await page.getByText('11010519491231002X').count()).toBe(0);

  await page.getByRole('tab', { name: '家庭情况' }).click();
  await page.getByRole('button', { name: '更正家庭情况' }).click();
  await page.getByLabel('村民小组').fill('三组');
  await page.keyboard.press('Control+s');
  await page.getByRole('dialog').getByLabel('原因或依据').fill('入户核实');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await page.getByRole('tab', { name: '历史' }).click();
  await page.getByText('入户核实').first().waitFor();
  await page.locator('.entry', { hasText: '三组' }).first().waitFor();
});

it('a locked archive shows nothing, refuses a wrong password and opens again with the right one', async () => {
  await page.getByRole('button', { name: '当前账号' }).click();
  await page.getByRole('menuitem', { name: '锁定' }).click();
  await page.getByRole('heading', { name: '最近用过的档案库' }).waitFor();
  expect(await page.getByText('李建国').count()).toBe(0);
  await page.getByRole('button', { name: /南雄市/ }).click();
  await page.getByLabel('密码').fill('不对的密码不对的密码');
  await page.getByRole('button', { name: '打开', exact: true }).click();
  await page.getByText('账号或密码不对').waitFor();
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', { name: '打开', exact: true }).click();
  await page.getByRole('navigation').getByText('贫困户').waitFor();
  await goTo(page, '/households');
  await page.getByRole('row', { name: /李建国/ }).waitFor();
});

it('the printed sheet opens the archive again and sets a new password; a wrong group is named', async () => {
  await page.getByRole('button', { name: '当前账号' }).click();
  await page.getByRole('menuitem', { name: '锁定' }).click();
  await page.getByRole('button', { name: /南雄市/ }).click();
  await page.getByRole('button', { name: '忘记密码，用恢复单打开' }).click();
  const wrong = [...groups];
  wrong[2] = wrong[2] === 'AAAAA' ? 'BBBBB' : 'AAAAA';
  await page.getByLabel('恢复单内容').fill(wrong.join(' '));
  await page.getByLabel('管理员密码').fill(`${PASSWORD}新`);
  await page.getByLabel('再输一遍').fill(`${PASSWORD}新`);
  await page.getByRole('button', { name: '打开并设置新密码' }).click();
  await page.getByText('恢复单上的内容不对').waitFor();
  await page.getByLabel('恢复单内容').fill(groups.join('\n').toLowerCase());
  await page.getByRole('button', { name: '打开并设置新密码' }).click();
  await page.getByRole('navigation').getByText('贫困户').waitFor();
});

it('the page complained about nothing: no refused style, no error', () => {
  expect(opened.complaints).toEqual([]);
});
