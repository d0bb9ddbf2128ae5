import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { historyHandlers } from '../../../../electron/features/history/history.ts';
import { householdsHandlers } from '../../../../electron/features/households/households.ts';
import { importsHandlers } from '../../../../electron/features/imports/imports.ts';
import { readWorkbook } from '../../../../electron/sheets/read-sheet.ts';
import { writeWorkbook } from '../../../../electron/sheets/write-sheet.ts';
import type { ImportKind } from '../../../../shared/contract/imports.ts';
import { makeArchive, type TestCore } from '../../../support/archive.ts';
import { newNumber } from '../households/numbers.ts';

let core: TestCore;
let village: { id: string; name: string; townName: string };

beforeAll(async () => {
  core = await makeArchive({ ...householdsHandlers, ...historyHandlers, ...importsHandlers });
  const areas = (await core.call('county.areas', {})).rows;
  const found = areas.find((area) => area.level === 'village')!;
  village = { id: found.id, name: found.name, townName: areas.find((area) => area.id === found.parentId)!.name };
});
afterAll(() => core.close());

let files = 0;
const newFile = () => path.join(core.folder, `${++files}.xlsx`);

/** A workbook's first sheet as it is written out, changed by the user, and saved. */
async function edited(
  kind: ImportKind,
  change: (rows: string[][], column: (heading: string) => number) => void,
): Promise<string> {
  const file = newFile();
  await core.run('imports.writeWorkbook', { kind, content: 'filled', file });
  const [sheet] = await readWorkbook(readFileSync(file), file);
  const [headings = [], ...rows] = sheet!.rows;
  change(rows, (heading) => headings.indexOf(heading));
  const columns = headings.map((heading) => ({ heading }));
  writeFileSync(file, await writeWorkbook([{ name: sheet!.name, columns, rows }]));
  return file;
}

/** A workbook typed from the blank one. */
async function typed(kind: ImportKind, lines: readonly Record<string, string>[]): Promise<string> {
  const file = newFile();
  await core.run('imports.writeWorkbook', { kind, content: 'blank', file });
  const [sheet] = await readWorkbook(readFileSync(file), file);
  const headings = sheet!.rows[0]!;
  const rows = lines.map((line) => headings.map((heading) => line[heading] ?? null));
  for (const line of lines) for (const key of Object.keys(line)) expect(headings).toContain(key);
  writeFileSync(
    file,
    await writeWorkbook([{ name: sheet!.name, columns: headings.map((heading) => ({ heading })), rows }]),
  );
  return file;
}

const stage = (kind: ImportKind, file: string, year: number | null = 2016) =>
  core.run('imports.stage', { kind, file, year });
const rowsOf = async (importId: string) => (await core.call('imports.rows', { importId })).rows;
const said = async (importId: string) =>
  (await rowsOf(importId)).map((row) => row.problems.map((problem) => problem.sentence).join('；'));
const apply = async (kind: ImportKind, file: string) =>
  core.run('imports.apply', { importId: (await stage(kind, file)).importId });

describe('the program’s own workbooks', () => {
  test('a blank one carries instructions and the choices of its columns', async () => {
    const file = newFile();
    await core.run('imports.writeWorkbook', { kind: 'households', content: 'blank', file });
    const sheets = await readWorkbook(readFileSync(file), file);
    expect(sheets.map((sheet) => sheet.name)).toEqual(['户和成员', '填写说明', '可选值']);
    const choices = sheets[2]!;
    const at = choices.rows[0]!.indexOf('与户主关系');
    expect(choices.rows.map((row) => row[at])).toContain('之儿媳');
  });

  test('households typed into the blank one are registered; filled again and unchanged it changes nothing', async () => {
    const number = newNumber();
    const base = {
      '镇（街）': village.townName,
      '村（社区）': village.name,
      村民小组: '二组',
      年度: '2016',
      户编号: '4402820000000901',
    };
    await apply(
      'households',
      await typed('households', [
        {
          ...base,
          姓名: '表一',
          与户主关系: '户主',
          证件号码: number,
          耕地面积: '3.25',
          主要致贫原因: '缺技术',
          成员联系电话: '13911112222',
        },
        { ...base, 姓名: '表二', 与户主关系: '之女', 证件号码: newNumber('2003-03-03', '女'), 在校生状况: '七年级' },
      ]),
    );
    const [found] = (await core.call('households.search', { filter: { text: '表一' } })).rows;
    const shown = await core.call('households.get', { id: found!.id });
    expect(shown.values).toMatchObject({ farmland: 325, mainCause: '缺技术', groupName: '二组' });
    const file = await edited('households', () => {});
    expect(JSON.stringify(await readWorkbook(readFileSync(file), file))).not.toContain(number);
    expect((await stage('households', file)).counts).toMatchObject({
      same: 2,
      ok: 0,
      changed: 0,
      error: 0,
      conflict: 0,
    });
  });

  test('an edited line is a change, a deleted line deletes nothing, an unknown id is refused', async () => {
    const file = await edited('households', (rows, column) => {
      rows[0]![column('文化程度')] = '高中';
      rows.splice(1, 1);
      rows.push(
        rows[0]!.map((cell, index) =>
          index === column('行标识（请勿改动）') ? '01992b00-0000-7000-8000-000000000000' : cell,
        ),
      );
    });
    const staged = await stage('households', file);
    expect((await rowsOf(staged.importId)).map((row) => row.result)).toEqual(['changed', 'error']);
    expect((await said(staged.importId))[1]).toContain('行标识在档案中找不到');
    await core.run('imports.apply', { importId: staged.importId });
    const [found] = (await core.call('households.search', { filter: { text: '表一' } })).rows;
    const shown = await core.call('households.get', { id: found!.id });
    expect(shown.members.map((member) => member.name)).toEqual(['表一', '表二']);
    expect(shown.members[0]!.values).toMatchObject({ education: '高中' });
  });

  test('a line whose row changed after it was written is a conflict, shown field by field', async () => {
    const [found] = (await core.call('households.search', { filter: { text: '表一' } })).rows;
    const [member] = (await core.call('households.get', { id: found!.id })).members;
    const file = await edited('households', (rows, column) => {
      rows[0]![column('文化程度')] = '小学';
    });
    await core.call('households.correctMember', {
      membershipId: member!.membershipId,
      year: 2016,
      values: { education: '大专' },
      change: { kind: 'entryError', reason: '核对毕业证' },
    });
    const staged = await stage('households', file);
    const [row] = await rowsOf(staged.importId);
    expect(row).toMatchObject({
      result: 'conflict',
      differences: [{ label: '文化程度', archive: '大专', file: '小学' }],
    });
    expect(await core.job('imports.apply', { importId: staged.importId })).toMatchObject({
      error: { code: 'nothingToApply' },
    });
  });

  test('units with their villages, officials in them, pairings with households', async () => {
    await apply(
      'units',
      await typed('units', [
        {
          单位名称: '南雄市水务局',
          单位类别: '党政机关',
          隶属关系: '县直',
          '挂钩村（镇/村，多个用顿号分开）': `${village.townName}/${village.name}`,
        },
      ]),
    );
    const units = (await core.call('county.units', {})).rows;
    expect(units.find((unit) => unit.name === '南雄市水务局')?.villages.map((each) => each.areaId)).toEqual([
      village.id,
    ]);
    await apply(
      'officials',
      await typed('officials', [
        { 姓名: '陈干部', 单位名称: '南雄市水务局', 职务: '股长', 本人联系电话: '13800000001' },
        {
          姓名: '陈干部',
          单位名称: '南雄市水务局',
          职务: '科员',
          本人联系电话: '13800000002',
          证件号码: newNumber('1985-01-01'),
        },
        { 姓名: '林干部', 单位名称: '南雄市水务局', 职务: '科员' },
      ]),
    );
    const unknown = await stage('officials', await typed('officials', [{ 姓名: '何人', 单位名称: '水务' }]));
    expect((await said(unknown.importId))[0]).toContain('南雄市水务局');
    const pairing = {
      '镇（街）': village.townName,
      '村（社区）': village.name,
      户主姓名: '表一',
      帮扶单位: '南雄市水务局',
    };
    const several = await stage(
      'pairings',
      await typed('pairings', [{ ...pairing, 帮扶责任人: '陈干部', 帮扶开始时间: '2016-05-01' }]),
    );
    expect((await said(several.importId))[0]).toContain('“陈干部”有几位');
    await apply(
      'pairings',
      await typed('pairings', [{ ...pairing, 帮扶责任人: '林干部', 帮扶开始时间: '2016年5月1日' }]),
    );
    const [found] = (await core.call('households.search', { filter: { text: '表一' } })).rows;
    expect(found).toMatchObject({ helperName: '林干部', unitName: '南雄市水务局' });
    const second = await stage(
      'pairings',
      await typed('pairings', [
        {
          ...pairing,
          帮扶责任人: '陈干部',
          帮扶责任人电话: '13800000002',
          帮扶次序: '第一',
          帮扶开始时间: '2016-06-01',
        },
      ]),
    );
    expect((await said(second.importId))[0]).toContain('林干部');
    for (const kind of ['units', 'officials', 'pairings'] as const) {
      const again = await stage(kind, await edited(kind, () => {}));
      expect(again.counts, kind).toMatchObject({ ok: 0, changed: 0, error: 0, doubtful: 0, conflict: 0 });
      expect(again.counts.same, kind).toBeGreaterThan(0);
    }
    await apply(
      'pairings',
      await edited('pairings', (rows, column) => {
        rows[0]![column('帮扶结束时间')] = '2016-10-01';
        rows[0]![column('结束原因')] = '人员调整';
      }),
    );
    expect((await core.call('households.search', { filter: { text: '表一' } })).rows[0]!.helperName).toBeNull();
  });

  test('village facts with year and poor-village mark', async () => {
    await apply(
      'villages',
      await typed('villages', [
        {
          '镇（街）': village.townName,
          '村（社区）': village.name,
          是否相对贫困村: '是',
          年度: '2016',
          总户数: '312',
          村级集体经济收入: '1.5',
        },
      ]),
    );
    const area = (await core.call('county.areas', {})).rows.find((each) => each.id === village.id);
    expect(area!.isPoorVillage).toBe(true);
    const again = await stage('villages', await edited('villages', () => {}));
    expect(again.counts).toMatchObject({ ok: 0, changed: 0, error: 0, conflict: 0 });
  });

  test('whole numbers leave only when asked for, and the access log says so', async () => {
    const file = newFile();
    await core.run('imports.writeWorkbook', { kind: 'nationalExport', content: 'filled', file, numbers: 'whole' });
    const [sheet] = await readWorkbook(readFileSync(file), file);
    expect(sheet!.rows[0]).toHaveLength(47);
    expect(sheet!.rows[1]!.some((cell) => /^\d{17}[\dX]$/.test(cell))).toBe(true);
    expect((await stage('nationalExport', file)).counts).toMatchObject({ error: 0, ok: 0, changed: 0 });
  });
});

describe('hidden columns that were touched', () => {
  test('a line whose last entry is gone or garbage overwrites nothing', async () => {
    for (const garbage of ['', '不详']) {
      const file = await edited('households', (rows, column) => {
        rows[0]![column('文化程度')] = '文盲或半文盲';
        rows[0]![column('导出时记录（请勿改动）')] = garbage;
      });
      const staged = await stage('households', file);
      expect((await rowsOf(staged.importId))[0]!.result).toBe('conflict');
    }
  });

  test('a village’s line with the id of another village is refused', async () => {
    const file = await edited('villages', (rows, column) => {
      const id = column('行标识（请勿改动）');
      rows.splice(2);
      [rows[0]![id], rows[1]![id]] = [rows[1]![id]!, rows[0]![id]!];
      rows[0]![column('总户数')] = '99';
    });
    const staged = await stage('villages', file);
    expect((await rowsOf(staged.importId)).map((row) => row.result)).toEqual(['error', 'error']);
    expect((await said(staged.importId))[0]).toContain('不是同一条资料');
  });

  test('pairings: no second first helper, nothing in the future, none with a household off the register', async () => {
    const villageColumns = { '镇（街）': village.townName, '村（社区）': village.name };
    const numbers = [newNumber('1950-01-01'), newNumber('1951-01-01')];
    await apply(
      'households',
      await typed(
        'households',
        ['对一', '对二'].map((name, index) => ({
          ...villageColumns,
          户编号: `440282000000091${index}`,
          年度: '2016',
          姓名: name,
          与户主关系: '户主',
          证件号码: numbers[index]!,
        })),
      ),
    );
    const [closed] = (await core.call('households.search', { filter: { text: '对二' } })).rows;
    await core.call('households.close', { id: closed!.id, on: '2016-10-01', reason: '整户搬迁' });
    const line = (head: string, official: string, more: Record<string, string>) => ({
      ...villageColumns,
      户编号: head === '对一' ? '4402820000000910' : '4402820000000911',
      帮扶责任人: official,
      帮扶单位: '南雄市水务局',
      帮扶开始时间: '2016-05-01',
      ...more,
    });
    const phone = { 帮扶责任人电话: '13800000002' };
    const staged = await stage(
      'pairings',
      await typed('pairings', [
        line('对一', '林干部', { 帮扶次序: '第一' }),
        line('对一', '陈干部', { 帮扶次序: '第二', ...phone }),
        line('对二', '林干部', {}),
        line('对一', '林干部', { 帮扶开始时间: '2030-01-01' }),
      ]),
    );
    expect((await rowsOf(staged.importId)).map((row) => row.result)).toEqual(['ok', 'ok', 'error', 'error']);
    await core.run('imports.apply', { importId: staged.importId });
    const both = await edited('pairings', (rows, column) => {
      const rank = column('帮扶次序');
      for (const row of rows) if (row.includes('4402820000000910')) row[rank] = '第一';
    });
    const again = await stage('pairings', both);
    expect(again.counts.error).toBe(1);
    expect((await said(again.importId)).join()).toContain('这一户的第一帮扶责任人是林干部');
    const ended = await edited('pairings', (rows, column) => {
      for (const row of rows) row[column('帮扶结束时间')] = '2030-10-01';
    });
    expect((await stage('pairings', ended)).counts).toMatchObject({ changed: 0, ok: 0 });
  });
});

test('officials of two units of one name (village committees of two towns) go out and come back unchanged', async () => {
  for (const name of ['坪一', '坪二']) {
    const values = { name: '大坪村民委员会', kind: '村（居）委会' };
    const { id: unitId } = await core.call('county.saveUnit', { id: null, values, villageIds: [] });
    await core.call('county.saveOfficial', {
      id: null,
      values: { name },
      unitId,
      postTitle: '主任',
      fromOn: '2016-01-01',
    });
  }
  const staged = await stage('officials', await edited('officials', () => {}));
  expect(staged.counts).toMatchObject({ error: 0, ok: 0, changed: 0, doubtful: 0 });
});
