// One office's first days by hand in the browser host: create, import, correct, pair, print, look back, undo.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { goTo, type OpenedPage, openPage } from '../support/browser.ts';
import { docxText, fillWorkbook, storyCounty, writeExport } from '../support/story-files.ts';
import { type Watch, watchPage } from '../support/story-watch.ts';

const PASSWORD = '南雄办公室的一句长密码2016';
const HOUSEHOLDS = 60;
const LATER = 6;
const EXPORTED = '南雄人口导出.xlsx';
const EXPORTED_LATER = '补录六户.xlsx';

const office = storyCounty(HOUSEHOLDS, LATER);
let opened: OpenedPage;
let page: OpenedPage['page'];
let watch: Watch;
let files: string;
let letters: string;
let exported: Awaited<ReturnType<typeof writeExport>>;

beforeAll(async () => {
  opened = await openPage();
  page = opened.page;
  page.setDefaultTimeout(20_000);
  watch = await watchPage(page);
  files = opened.host.home;
  letters = path.join(files, '责任书');
  mkdirSync(letters);
  exported = await writeExport(path.join(files, EXPORTED), office, office.first, 'spoil');
  await writeExport(path.join(files, EXPORTED_LATER), office, office.later, 'clean');
});
afterAll(() => opened.close());
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await page.screenshot({ path: 'test-report/story.png' });
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const dialog = () => page.getByRole('dialog');
const foot = (text: string | RegExp) => page.locator('.table-foot', { hasText: text });
const seen = (text: string | RegExp) => page.getByText(text).first().waitFor();
const menu = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
const textOf = async (locator: Locator) => (await locator.textContent()) ?? '';

async function choose(placeholder: string, name: string): Promise<void> {
  await page.locator('.ant-select', { hasText: placeholder }).click();
  await page.keyboard.type(name);
  await page.locator('.ant-select-dropdown:visible').getByTitle(name, { exact: true }).click();
}

async function upload(file: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('选择文件…').click()]);
  await chooser.setFiles(file);
  await page.getByRole('heading', { name: path.basename(file) }).waitFor();
}

async function applyStaged(): Promise<void> {
  await button('应用到档案…').click();
  await dialog().getByRole('button', { name: '确认应用' }).click();
  await seen('应用导入：已完成');
}

/** Downloads the blank workbook of a kind, fills it, and imports it under the kind's own choice. */
async function importOwn(given: { kind: string; choice: string; lines: Record<string, string>[] }): Promise<void> {
  await menu('数据导入');
  await page.getByLabel('哪一种').click();
  await page.locator('.ant-select-dropdown:visible').getByTitle(given.kind, { exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), button('下载空白表').click()]);
  const file = path.join(files, `${given.kind}.xlsx`);
  await fillWorkbook(readFileSync(await download.path()), file, given.lines);
  await page.getByRole('radio', { name: given.choice }).check();
  await upload(file);
  await applyStaged();
  await seen(`新增 ${given.lines.length} 行，更新 0 行，相同 0 行，未写入 0 行。`);
}

describe('the county is set up', () => {
  it('chosen level by level out of all of China', async () => {
    await page.getByRole('heading', { name: '最近用过的档案库' }).waitFor();
    await button(/新建档案库/).click();
    await choose('省（自治区、直辖市）', '广东省');
    await choose('市（州）', '韶关市');
    await choose('县（市、区）', '南雄市');
    await seen('18 个镇（街道）、208 个村委会、28 个社区');
    await button('下一步').click();
    expect(await page.getByLabel('办公室名称').inputValue()).toBe('南雄市扶贫开发领导小组办公室');
    await button('下一步').click();
  });

  it('[R-011] its policy profile shows where each value comes from and what the document gets wrong', async () => {
    await page.getByRole('radio', { name: /南雄/, checked: true }).waitFor();
    await seen('与所选县相符');
    for (const origin of ['本方案', '上级方案', '文件未规定']) await seen(origin);
    const odd = page.locator('.anomalies li');
    for (const id of ['X-20', 'X-21', 'X-31']) {
      expect(await textOf(odd.filter({ hasText: id }).first())).toMatch(/\S{10,}/);
    }
    await button('下一步').click();
  });

  it('control totals are taken with status and source; the archive file is placed and secured', async () => {
    await button('用文件中的数').click();
    expect(await page.getByLabel('户数', { exact: true }).inputValue()).toBe('6289');
    expect(await page.getByLabel('人数', { exact: true }).inputValue()).toBe('15888');
    await page.getByLabel('核定单位').fill('广东省扶贫开发办公室');
    await button('下一步').click();
    await button('选择存放位置').click();
    await button('选择这个文件夹').click();
    await page.getByLabel('管理员姓名').fill('陈建档');
    await page.getByLabel('管理员密码').fill(PASSWORD);
    await page.getByLabel('再输一遍').fill(PASSWORD);
    await button('建立档案库').click();
  });

  it('the recovery sheet is typed back: a wrong group is named, the right ones open the archive', async () => {
    await page.getByRole('heading', { name: '打印并核对恢复单' }).waitFor();
    const groups = await page
      .locator('.sheet-half li')
      .evaluateAll((items) => items.map((item) => item.lastChild?.textContent ?? ''));
    const numbers = (await page.locator('.sheet-check label').allTextContents()).map((each) =>
      Number(/\d+/.exec(each)![0]),
    );
    const boxes = page.getByLabel(/第 \d+ 组/);
    const typed = numbers.map((number) => groups[number - 1]!);
    for (const [at, group] of typed.entries()) await boxes.nth(at).fill(group);
    await boxes.nth(0).fill(typed[1]!);
    await button('核对无误，继续').click();
    await seen(`恢复单上的内容不对：第 ${numbers[0]} 组有误，请对照纸面核对。`);
    await boxes.nth(0).fill(typed[0]!.toLowerCase());
    await button('核对无误，继续').click();
    await button('写入并进入').click();
    await page.getByRole('heading', { name: '档案里还没有贫困户' }).waitFor();
  });
});

describe('units, officials and the register are imported', () => {
  it('units and officials come in with the program’s own workbooks', async () => {
    const units = office.units.map(({ name, affiliation, villages }) => ({
      单位名称: name,
      隶属关系: affiliation,
      '挂钩村（镇/村，多个用顿号分开）': villages,
    }));
    await importOwn({ kind: '帮扶单位', choice: '帮扶单位名册', lines: units });
    const officials = office.units
      .filter(({ name }) => name !== office.idleUnit)
      .flatMap((unit) => unit.officials.map((name) => ({ 姓名: name, 单位名称: unit.name, 职务: '科员' })));
    await importOwn({ kind: '帮扶干部', choice: '帮扶干部名册', lines: officials });
    await menu('单位与干部');
    await foot(`共 ${units.length} 个单位`).waitFor();
  });

  it('of the national export two lines are wrong: each is named with sheet, row and column, and left', async () => {
    await menu('数据导入');
    await upload(path.join(files, EXPORTED));
    const { people, badNumber, badVillage } = exported;
    await button(/^有误\s*2$/).click();
    const row = ({ row, name }: { row: number; name: string }) =>
      page.getByRole('row', { name: new RegExp(`第 ${row} 行.*${name}`) });
    expect(await textOf(row(badNumber))).toMatch(/“证件号码”列：.*校验位不符/);
    expect(await textOf(row(badVillage))).toMatch(/“村（社区）”列：找不到“[^”]*桃花源村”/);
    await row(badVillage).click();
    await dialog().getByText('内容有误，不写入').waitFor();
    await page.keyboard.press('Escape');
    await applyStaged();
    await seen(`新增 ${people - 2} 行，更新 0 行，相同 0 行，未写入 2 行。`);
    await menu('贫困户');
    await foot(`共 ${HOUSEHOLDS - 1} 户 ${people - 2} 人`).waitFor();
  });

  it('one fact of a household is corrected with its reason, and its history says so', async () => {
    const { household, members } = office.first.find((each) => each.members.length === 2)!;
    await page.getByLabel('姓名、拼音或首字母、证件号、户编号').fill(household.nationalCode);
    await foot(`共 1 户 ${members.length} 人`).waitFor();
    await page.getByRole('row', { name: members[0]!.person.name }).click();
    await page.getByRole('heading', { name: members[0]!.person.name }).waitFor();
    await seen(`户编号 ${household.nationalCode}`);
    await button('更正家庭情况').click();
    await page.getByLabel('村民小组').fill('十一组');
    await page.keyboard.press('Control+s');
    await dialog().getByLabel('原因或依据').fill('入户核实');
    await dialog().getByRole('button', { name: '保存' }).click();
    await page.getByRole('tab', { name: '历史' }).click();
    const entry = page.locator('.entry', { hasText: '入户核实' });
    expect(await textOf(entry)).toMatch(/陈建档.*村民小组.*→\s*十一组/);
  });
});

describe('helpers are paired and letters printed', () => {
  let paired = 0;

  it('the coverage names who is due; the proposal gives reasons and is applied as one batch', async () => {
    await menu('结对帮扶');
    await foot(`应结对 ${HOUSEHOLDS - 1} 户，已结对 0 户，未结对 ${HOUSEHOLDS - 1} 户`).waitFor();
    await button('自动安排未结对的户').click();
    const [, assigned, unassigned] = /有责任人（含原有）(\d+) 户，无法安排 (\d+) 户/.exec(
      await textOf(foot(/无法安排 \d+ 户/)),
    )!;
    paired = Number(assigned);
    expect(paired).toBeGreaterThan(40);
    expect(Number(unassigned)).toBe(HOUSEHOLDS - 1 - paired);
    expect(Number(unassigned)).toBeGreaterThan(0);
    await page.getByLabel('显示', { exact: true }).click();
    await page.locator('.ant-select-dropdown:visible').getByTitle('无法安排的户').click();
    await foot(`列出 ${unassigned} 户`).waitFor();
    const why = page.getByRole('grid').getByRole('row').nth(1).getByRole('gridcell').last();
    expect(await textOf(why)).toMatch(/\S{6,}/);
    await button('应用方案…').click();
    await dialog().getByLabel('开始日期').fill('2016-10-20');
    await page.keyboard.press('Tab');
    await dialog().getByRole('button', { name: '确认应用' }).click();
    await seen(`新登记结对 ${paired} 户，仍无责任人 ${unassigned} 户。`);
    await page.getByRole('navigation').getByRole('link', { name: '覆盖情况' }).click();
    await foot(`已结对 ${paired} 户`).waitFor();
  });

  it('a letter for every paired household is printed into the chosen folder; one is read back against its data', async () => {
    await menu('文书打印');
    await page
      .getByRole('row', { name: /^结对帮扶脱贫攻坚责任书/ })
      .getByRole('button', { name: '打印…' })
      .click();
    await seen(`将生成 ${paired} 份，共 ${paired} 个文件`);
    await button('选择文件夹').click();
    await page.getByRole('button', { name: '责任书', exact: true }).click();
    await page.locator('.picker-place', { hasText: '责任书' }).waitFor();
    await button('选择这个文件夹').click();
    await button('开始生成').click();
    await seen(`生成 ${paired} 份，${paired} 个文件。`);
    const names = readdirSync(letters);
    expect(names.filter((name) => name.endsWith('.docx'))).toHaveLength(paired);
    expect(names.filter((name) => !name.endsWith('.docx'))).toEqual([]);

    const isSpoilt = ({ person }: { person: { name: string } }) => person.name === exported.badNumber.name;
    const code = (each: (typeof office.first)[number]) => each.household.nationalCode;
    const one = office.first.find(
      (each) =>
        each.members.length > 2 &&
        !each.members.some(isSpoilt) &&
        names.some((name) => name.includes(`-${code(each).slice(-6)}-`)),
    )!;
    const mine = names.filter((name) => name.includes(`-${one.members[0]!.person.name}-${code(one).slice(-6)}-`));
    expect(mine).toHaveLength(1);
    const text = docxText(readFileSync(path.join(letters, mine[0]!)));
    for (const fact of ['南雄市结对帮扶脱贫攻坚责任书', code(one), ...one.members.map(({ person }) => person.name)])
      expect(text).toContain(fact);
    const village = office.county.villages[one.village]!;
    const unit = office.units.find(({ villages }) => villages.includes(`/${village.officialName}`))!;
    expect(text).toContain(unit.name);
    expect(unit.officials.some((name) => text.includes(name))).toBe(true);
    expect(text).not.toMatch(/[{}]|undefined|null/);
  });

  it('the register shows every letter under its number', async () => {
    await button('看登记簿').click();
    await foot(`共 ${paired} 份`).waitFor();
    await page.getByLabel('编号、短码、户主姓名').fill('-000001');
    await foot('共 1 份').waitFor();
    await page.getByRole('gridcell', { name: /^结对\d{4}-000001$/ }).waitFor();
    await menu('首页');
    const figure = page.locator('.figure', { hasText: '已出责任书' });
    expect(await textOf(figure)).toContain(`${paired}份`);
  });
});

describe('the history is looked at and an import undone', () => {
  const batch = (file: string) => page.getByRole('row', { name: new RegExp(`导入.*${file.replace('.', '\\.')}`) });
  const undo = async (line: Locator, reason: string) => {
    await line.getByRole('button', { name: '撤销…' }).click();
    await dialog()
      .getByText(/将恢复 \d+ 处，收回新增的 [\d,]+ 条/)
      .waitFor();
    const preview = await textOf(dialog());
    await dialog().getByLabel('撤销原因').fill(reason);
    await dialog().getByRole('button', { name: '整批撤销' }).click();
    await seen('撤销一批操作：已完成');
    return preview;
  };

  it('batches are listed, and their entries tell field by field what came in', async () => {
    await menu('操作历史');
    for (const title of [EXPORTED, '帮扶单位.xlsx', '帮扶干部.xlsx']) await batch(title).waitFor();
    await batch(EXPORTED).getByRole('button', { name: '看记录' }).click();
    const last = office.first.at(-1)!;
    await page.locator('.entry', { hasText: last.members[0]!.person.name }).first().waitFor();
    await page.locator('.entry-values', { hasText: '与户主关系' }).first().waitFor();
  });

  it('an import nothing rests on is undone completely', async () => {
    await menu('数据导入');
    await page.getByRole('radio', { name: /国家系统导出/ }).check();
    await upload(path.join(files, EXPORTED_LATER));
    await applyStaged();
    await menu('贫困户');
    await foot(`共 ${HOUSEHOLDS - 1 + LATER} 户`).waitFor();
    await menu('操作历史');
    const preview = await undo(batch(EXPORTED_LATER).first(), '重复报送');
    expect(preview).not.toContain('保持现状');
    await seen(/恢复 \d+ 处，收回 \d+ 条，保持现状 0 处。/);
    await batch(EXPORTED_LATER).filter({ hasText: '已撤销' }).waitFor();
    await menu('贫困户');
    await foot(`共 ${HOUSEHOLDS - 1} 户 ${exported.people - 2} 人`).waitFor();
  });

  it('undoing the register keeps the households whose letters are out, and says why', async () => {
    const names = readdirSync(letters);
    const kept = office.first.filter(({ household, members }) =>
      names.some((name) => name.includes(`-${members[0]!.person.name}-${household.nationalCode.slice(-6)}-`)),
    );
    const people = kept
      .flatMap(({ members }) => members)
      .filter(({ person }) => person.name !== exported.badNumber.name);
    await menu('操作历史');
    const preview = await undo(batch(EXPORTED).first(), '导错了年度');
    expect(preview).toMatch(/有 \d+ 处保持现状/);
    for (const why of [/其他资料引用了它/, /之后又有修改/, /随之保留/])
      await page.getByRole('cell', { name: why }).first().waitFor();
    await menu('贫困户');
    await foot(`共 ${names.length} 户 ${people.length} 人`).waitFor();
  });
});

describe('the session', () => {
  it('a reload keeps it; locked, a wrong password is refused and the right one opens again', async () => {
    await page.reload();
    await foot(/共 \d+ 户/).waitFor();
    await button('当前账号').click();
    await page.getByRole('menuitem', { name: '锁定' }).click();
    await page.getByRole('heading', { name: '最近用过的档案库' }).waitFor();
    await button(/南雄市/).click();
    await page.getByLabel('密码').fill('不对的密码不对的密码');
    await page.getByRole('button', { name: '打开', exact: true }).click();
    await seen('账号或密码不对');
    await page.getByLabel('密码').fill(PASSWORD);
    await page.getByRole('button', { name: '打开', exact: true }).click();
    await page.getByRole('navigation').getByRole('link', { name: '贫困户' }).waitFor();
    await goTo(page, '/history?tab=verify');
    await button('开始校验').click();
    await seen('全部相符');
  });

  it('no screen showed a foreign word, refused a style or logged an error', () => {
    expect([...watch.found].sort()).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });
});
