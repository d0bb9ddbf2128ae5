import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { historyHandlers } from '../../../../electron/features/history/history.ts';
import { householdsHandlers } from '../../../../electron/features/households/households.ts';
import { importsHandlers } from '../../../../electron/features/imports/imports.ts';
import { readWorkbook } from '../../../../electron/sheets/read-sheet.ts';
import { writeWorkbook } from '../../../../electron/sheets/write-sheet.ts';
import { makeArchive, type TestCore } from '../../../support/archive.ts';
import { newNumber } from '../households/numbers.ts';
import { type ExportLine, exportFile, family } from './county-file.ts';

let core: TestCore;
let villages: { id: string; name: string; townName: string }[];

beforeAll(async () => {
  core = await makeArchive({ ...householdsHandlers, ...historyHandlers, ...importsHandlers });
  const areas = (await core.call('county.areas', {})).rows;
  const names = new Map(areas.map((area) => [area.id, area.name]));
  villages = areas
    .filter((area) => area.level === 'village')
    .map((area) => ({ id: area.id, name: area.name, townName: names.get(area.parentId ?? '') ?? '' }));
});
afterAll(() => core.close());

let sequence = 0;
const code = () => `44028200${String(++sequence).padStart(8, '0')}`;
const place = () => ({ town: villages[0]!.townName, village: villages[0]!.name });
const head = (name: string, more: ExportLine = {}) => ({ name, relation: '户主', number: newNumber(), ...more });
const stage = async (lines: readonly ExportLine[], name?: string) =>
  core.run('imports.stage', { file: await exportFile(core, lines, name), kind: 'nationalExport', year: null });
const rowsOf = async (importId: string) => (await core.call('imports.rows', { importId })).rows;
const sentences = (row: { problems: { sentence: string }[] }) =>
  row.problems.map((problem) => problem.sentence).join('；');
const search = async (text: string) => (await core.call('households.search', { filter: { text } })).rows;

describe('the national export', () => {
  test('is read with title rows, any column order and text numbers; applied, it is one batch and one undo takes it back', async () => {
    const base = { code: code(), ...place() };
    const lines = family(base, [
      head('王大山', {
        民族: '汉族',
        健康状况: '长期慢性病',
        劳动技能: '普通劳动力',
        是否享受低保: '否',
        '务工时间（月）': '6',
        务工所在地: '东莞市',
      }),
      { name: '李翠花', relation: '配偶', number: newNumber('1972-02-02', '女'), 文化程度: '小学' },
    ]);
    const staged = await stage(lines);
    expect(staged).toMatchObject({ counts: { ok: 2, error: 0 }, households: 1, persons: 2, unknownColumns: [] });
    expect(await search('王大山')).toEqual([]);
    const done = await core.run('imports.apply', { importId: staged.importId });
    expect(done).toMatchObject({ added: 2, changed: 0, same: 0, left: 0 });
    const [found] = await search('王大山');
    const shown = await core.call('households.get', { id: found!.id });
    expect(shown.year).toBe(2016);
    expect(shown.members.map((member) => [member.name, member.relation, member.sex])).toEqual([
      ['王大山', '户主', '男'],
      ['李翠花', '配偶', '女'],
    ]);
    expect(shown.members[0]!.values).toMatchObject({
      ethnicity: '汉族',
      health: '长期慢性病',
      workMonths: 6,
      workPlace: '东莞市',
      hasLowIncome: 0,
    });
    expect((await core.call('imports.staged', {})).imports).toEqual([]);
    const { rows } = await core.call('history.batches', {});
    expect(rows[0]).toMatchObject({ id: done.batchId, title: '导入全国系统人员导出表：人员导出.xlsx' });
    const ofRow = await core.call('history.ofRow', { table: 'household', id: found!.id });
    expect(ofRow.rows.length).toBeGreaterThan(6);
    expect(JSON.stringify(ofRow)).not.toContain(lines[0]!['证件号码']);
    expect(ofRow.rows.find((row) => row.table === 'membership')).toMatchObject({
      tableLabel: '家庭成员',
      batchTitle: expect.stringContaining('导入'),
    });
    const undone = await core.run('history.undoBatch', { batchId: done.batchId, reason: '导错文件' });
    expect(undone).toMatchObject({ removed: done.added * 4 + 2, keptTotal: 0 });
    expect(await search('王大山')).toEqual([]);
  });

  test('importing the same file again changes nothing', async () => {
    const lines = family({ code: code(), ...place() }, [
      head('重一'),
      { name: '重二', relation: '之女', number: newNumber('2001-01-01', '女') },
    ]);
    await core.run('imports.apply', { importId: (await stage(lines)).importId });
    const again = await stage(lines);
    expect(again.counts).toMatchObject({ same: 2, ok: 0, changed: 0, doubtful: 0 });
    expect(await core.job('imports.apply', { importId: again.importId })).toMatchObject({
      error: { code: 'nothingToApply' },
    });
    await core.call('imports.discard', { importId: again.importId });
  });

  test('a blank never overwrites; a changed value is shown field by field and then stored', async () => {
    const base = { code: code(), ...place() };
    const number = newNumber();
    const first = family(base, [head('空一', { number, 民族: '汉族', 文化程度: '小学', 户联系电话: '13812345678' })]);
    await core.run('imports.apply', { importId: (await stage(first)).importId });
    const second = await stage(
      family(base, [head('空一', { number, 民族: '', 文化程度: '初中', 户联系电话: '13812345679' })]),
    );
    const [row] = await rowsOf(second.importId);
    expect(row!.result).toBe('changed');
    expect(row!.differences).toEqual(
      expect.arrayContaining([
        { label: '文化程度', archive: '小学', file: '初中' },
        { label: '户联系电话', archive: '138****5678', file: '138****5679' },
      ]),
    );
    await core.run('imports.apply', { importId: second.importId });
    const [found] = await search(base.code);
    expect((await core.call('households.get', { id: found!.id })).members[0]!.values).toMatchObject({
      ethnicity: '汉族',
      education: '初中',
    });
  });

  test('what the office entered itself stands: the file is the weaker source and the difference is listed', async () => {
    const base = { code: code(), ...place() };
    const lines = family(base, [head('强一', { 文化程度: '小学' })]);
    await core.run('imports.apply', { importId: (await stage(lines)).importId });
    const [found] = await search(base.code);
    const [member] = (await core.call('households.get', { id: found!.id })).members;
    await core.call('households.correctMember', {
      membershipId: member!.membershipId,
      year: 2016,
      values: { education: '高中' },
      change: { kind: 'entryError', reason: '毕业证书核实' },
    });
    const again = await stage(lines);
    const [row] = await rowsOf(again.importId);
    expect(row).toMatchObject({
      result: 'weaker',
      differences: [{ label: '文化程度', archive: '高中', file: '小学' }],
    });
    expect(sentences(row!)).toContain('系统与本档不一致');
    const file = path.join(core.folder, '不一致.xlsx');
    expect(await core.run('imports.writeFailing', { importId: again.importId, file, results: ['weaker'] })).toEqual({
      rows: 1,
    });
  });

  test('bad numbers, lost digits, unknown villages, unknown choices and doubles are named with sheet, row and column', async () => {
    const number = newNumber();
    const wrong = number.slice(0, 17) + (number[17] === '1' ? '2' : '1');
    const twice = newNumber('1980-01-01');
    const staged = await stage([
      ...family({ code: code(), ...place() }, [head('错一', { number: wrong })]),
      ...family({ code: code(), ...place() }, [head('错二', { number: '4.40282E+17' })]),
      ...family({ code: code(), town: place().town, village: '没有的村' }, [head('错三')]),
      ...family({ code: code(), ...place() }, [head('错四', { 文化程度: '博士后' })]),
      ...family({ code: code(), ...place() }, [head('错五', { number: twice })]),
      ...family({ code: code(), ...place() }, [head('错六', { number: twice })]),
      ...family({ code: code(), ...place() }, [
        { name: '错七', relation: '配偶', number: newNumber('1980-02-02', '女') },
      ]),
    ]);
    const rows = await rowsOf(staged.importId);
    expect(rows.map((row) => row.result)).toEqual(['error', 'error', 'error', 'error', 'error', 'error', 'doubtful']);
    expect(rows.map((row) => row.row)).toEqual([4, 5, 6, 7, 8, 9, 10]);
    expect(rows[0]!.sheet).toBe('人员');
    expect(sentences(rows[0]!)).toContain('校验位不符');
    expect(sentences(rows[1]!)).toContain('科学计数');
    expect(sentences(rows[2]!)).toContain('找不到');
    expect(sentences(rows[3]!)).toContain('不在可选范围内');
    expect(rows[3]!.problems[0]!.column).toBe('文化程度');
    expect(sentences(rows[4]!)).toContain('第 9 行是同一证件号码');
    expect(sentences(rows[6]!)).toContain('没有户主');
    const file = path.join(core.folder, '待更正.xlsx');
    expect(await core.run('imports.writeFailing', { importId: staged.importId, file })).toEqual({ rows: 7 });
    const [sheet] = await readWorkbook(readFileSync(file), 'x');
    expect(sheet!.rows[0]!.slice(0, 6)).toEqual(['工作表', '行号', '结果', '原因', '省', '市']);
    expect(sheet!.rows[1]![3]).toContain('校验位不符');
    const fixed = await core.run('imports.stage', { file, kind: 'nationalExport', year: null });
    expect(fixed.counts.error).toBe(6);
  });

  test('a village is found by short name and old spelling; two of one name without the town are named', async () => {
    const double = [
      ...Map.groupBy(villages, (village) => village.name.replace(/村委会|村民委员会|村$/, '')).values(),
    ].find((same) => same.length > 1)!;
    const short = villages[1]!.name.replace(/(村民委员会|村委会|村)$/, '');
    const staged = await stage([
      ...family({ code: code(), town: villages[1]!.townName, village: short }, [head('村一')]),
      ...family({ code: code(), town: '', village: double[0]!.name }, [head('村二')]),
    ]);
    const rows = await rowsOf(staged.importId);
    expect(rows[0]).toMatchObject({ result: 'ok', place: expect.stringContaining(villages[1]!.name) });
    expect(rows[1]!.result).toBe('error');
    for (const village of double) expect(sentences(rows[1]!)).toContain(village.townName);
  });

  test('a person on record in another household is not moved, a namesake without a number is not guessed', async () => {
    const number = newNumber('1990-05-05');
    await core.run('imports.apply', {
      importId: (
        await stage(family({ code: code(), ...place() }, [head('原一'), { name: '原二', relation: '之子', number }]))
      ).importId,
    });
    const elsewhere = await stage(
      family({ code: code(), ...place() }, [head('新一'), { name: '原二', relation: '之子', number }]),
    );
    const rows = await rowsOf(elsewhere.importId);
    expect(rows[1]).toMatchObject({ result: 'error' });
    expect(sentences(rows[1]!)).toContain('原一户');
    const base = { code: code(), ...place() };
    await core.run('imports.apply', {
      importId: (
        await stage(
          family(base, [
            head('同一'),
            { name: '同名', relation: '之子', number: newNumber('1991-01-01') },
            { name: '同名', relation: '之女', number: newNumber('1992-01-01', '女') },
          ]),
        )
      ).importId,
    });
    const guess = await stage(family(base, [{ name: '同名', relation: '之子', 文化程度: '初中' }]));
    const [row] = await rowsOf(guess.importId);
    expect(row!.result).toBe('error');
    expect(sentences(row!)).toContain('“同名”可能是');
  });

  test('doubtful rows go in only when a person has chosen them', async () => {
    const base = { code: code(), ...place() };
    const staged = await stage(
      family(base, [{ name: '疑一', relation: '配偶', number: newNumber('1980-02-02', '女') }]),
    );
    expect(await core.job('imports.apply', { importId: staged.importId })).toMatchObject({
      error: { code: 'nothingToApply' },
    });
    const [row] = await rowsOf(staged.importId);
    expect(await core.run('imports.apply', { importId: staged.importId, includeDoubtful: [row!.rowId] })).toMatchObject(
      { added: 1 },
    );
    expect(
      (await core.call('households.search', { filter: { missing: 'head' } })).rows.map((each) => each.code),
    ).toContain(base.code);
  });

  test('the year of the file decides; a file without it is asked for once; an older year leaves what is current alone', async () => {
    const base = { code: code(), ...place() };
    const number = newNumber();
    const of = (year: string, more: ExportLine) => family({ ...base, year }, [head('年一', { number, ...more })]);
    await core.run('imports.apply', {
      importId: (await stage(of('2017', { 文化程度: '初中', 户联系电话: '13800000017' }))).importId,
    });
    const older = await stage(of('2016', { 文化程度: '小学', 户联系电话: '13800000016' }));
    await core.run('imports.apply', { importId: older.importId });
    const [found] = await search(base.code);
    const now = await core.call('households.get', { id: found!.id });
    expect(now.years).toEqual([2017, 2016]);
    expect(now.members[0]!.values).toMatchObject({ education: '初中' });
    expect(now.values['phone']).toBe('138****0017');
    expect((await core.call('households.get', { id: found!.id, year: 2016 })).members[0]!.values).toMatchObject({
      education: '小学',
    });
    const bare = path.join(core.folder, '无年度.csv');
    writeFileSync(
      bare,
      iconv.encode(
        '村,户编号,姓名,证件号码,与户主关系\n' + `${villages[0]!.name},${base.code},年一,="${number}",户主\n`,
        'gbk',
      ),
    );
    expect(await core.job('imports.stage', { file: bare, kind: 'nationalExport', year: null })).toMatchObject({
      error: { code: 'yearUnknown' },
    });
    expect((await core.run('imports.stage', { file: bare, kind: 'nationalExport', year: 2017 })).counts.same).toBe(1);
  });

  test('an archive changed after the staging asks for a new look', async () => {
    const staged = await stage(family({ code: code(), ...place() }, [head('迟一')]));
    await core.run('imports.apply', {
      importId: (await stage(family({ code: code(), ...place() }, [head('迟二')]))).importId,
    });
    expect(await core.job('imports.apply', { importId: staged.importId })).toMatchObject({
      error: { code: 'importStale' },
    });
  });

  test('a cancelled import leaves the archive as it was', async () => {
    const lines = Array.from({ length: 400 }, (_, index) =>
      family({ code: code(), ...place() }, [head(`消${'甲乙丙丁戊'[index % 5]}`)]),
    ).flat();
    const staged = await stage(lines);
    const before = (await core.call('households.search', { filter: {} })).total;
    const reply = await core.job('imports.apply', { importId: staged.importId }, (progress, jobId) => {
      if (progress.phase === 'applying') void core.core.call('jobs.cancel', { jobId });
    });
    expect(reply).toMatchObject({ error: { code: 'jobCancelled' } });
    expect((await core.call('households.search', { filter: {} })).total).toBe(before);
  });

  test('a workbook without the headings says which are missing', async () => {
    const file = path.join(core.folder, '别的.xlsx');
    writeFileSync(file, await writeWorkbook([{ name: 'x', columns: [{ heading: '甲' }], rows: [['乙']] }]));
    expect(await core.job('imports.stage', { file, kind: 'nationalExport', year: null })).toMatchObject({
      error: { code: 'headerNotFound', details: { columns: expect.stringContaining('姓名') } },
    });
  });

  test('staged rows lie encrypted beside the archive and go when the import is discarded', async () => {
    const number = newNumber();
    const staged = await stage(
      family({ code: code(), ...place() }, [head('密一', { number: number.slice(0, 17) + 'Y' })]),
    );
    const file = readdirSync(core.folder).find((name) => name.includes(staged.importId))!;
    const bytes = readFileSync(path.join(core.folder, file));
    expect(bytes.includes(Buffer.from('密一'))).toBe(false);
    expect(bytes.includes(Buffer.from(number.slice(0, 17)))).toBe(false);
    await core.call('imports.discard', { importId: staged.importId });
    expect(readdirSync(core.folder).some((name) => name.includes(staged.importId))).toBe(false);
  });
});

describe('files that say things twice, late or differently', () => {
  const base = () => ({ code: code(), ...place() });
  const results = async (lines: readonly ExportLine[]) => {
    const staged = await stage(lines);
    const rows = await rowsOf(staged.importId);
    return { importId: staged.importId, rows, results: rows.map((row) => row.result) };
  };

  test('a new household under two years comes in once; its other year waits until it is on record', async () => {
    const at = base();
    const members = [head('双年'), { name: '双年子', relation: '之子', number: newNumber('1990-01-01') }];
    const lines = ['2016', '2017'].flatMap((year) => family({ ...at, year }, members));
    const first = await results(lines);
    expect(first.results).toEqual(['ok', 'ok', 'error', 'error']);
    expect(sentences(first.rows[2]!)).toContain('第 4 行');
    await core.run('imports.apply', { importId: first.importId });
    const second = await results(lines);
    expect(second.results).toEqual(['same', 'same', 'changed', 'changed']);
    await core.run('imports.apply', { importId: second.importId });
    const found = await search(at.code);
    expect(found).toHaveLength(1);
    expect((await core.call('households.get', { id: found[0]!.id })).years).toEqual([2017, 2016]);
  });

  test('whoever the office took off a household is not brought back by the same file', async () => {
    const at = base();
    const lines = family(at, [
      head('终户'),
      { name: '终子', relation: '之子', number: newNumber('1990-01-02') },
      { name: '无号女', relation: '之女' },
    ]);
    await core.run('imports.apply', { importId: (await stage(lines)).importId });
    const [found] = await search(at.code);
    for (const member of (await core.call('households.get', { id: found!.id })).members.slice(1))
      await core.call('households.endMember', {
        membershipId: member.membershipId,
        toOn: '2016-10-01',
        outReason: '死亡',
      });
    const again = await results(lines);
    expect(again.results).toEqual(['same', 'doubtful', 'doubtful']);
    expect(sentences(again.rows[1]!)).toContain('2016-10-01');
    expect(await core.job('imports.apply', { importId: again.importId })).toMatchObject({
      error: { code: 'nothingToApply' },
    });
  });

  test('a value the office emptied stays empty; a value an undo gave back has the source it had before', async () => {
    const at = base();
    const master = head('清户', { 成员联系电话: '13812345678', 文化程度: '小学' });
    const lines = family(at, [master]);
    await core.run('imports.apply', { importId: (await stage(lines)).importId });
    const newer = family(at, [{ ...master, 文化程度: '初中' }]);
    const { batchId } = await core.run('imports.apply', { importId: (await stage(newer)).importId });
    await core.run('history.undoBatch', { batchId, reason: '导错文件' });
    expect((await results(newer)).results).toEqual(['changed']);
    const [found] = await search(at.code);
    const [member] = (await core.call('households.get', { id: found!.id })).members;
    await core.call('households.correctMember', {
      membershipId: member!.membershipId,
      year: 2016,
      values: { phone: null },
      change: { kind: 'entryError', reason: '号码是空号' },
    });
    const again = await results(lines);
    expect(again.results).toEqual(['weaker']);
    expect(sentences(again.rows[0]!)).toContain('系统与本档不一致');
  });

  test('two lines for one member without a number are named, whether he is on record or not', async () => {
    const at = base();
    const master = head('同户');
    const son = { name: '同子', relation: '之子', number: newNumber('1990-01-03') };
    const twice = { name: '无号', relation: '之女' };
    const first = await results(family(at, [master, son, twice, twice]));
    expect(first.results).toEqual(['ok', 'ok', 'ok', 'error']);
    expect(sentences(first.rows[3]!)).toContain('与第 6 行重复');
    await core.run('imports.apply', { importId: first.importId });
    const again = await results(family(at, [master, son, { name: '同子', relation: '之子', 文化程度: '小学' }]));
    expect(again.results).toEqual(['same', 'same', 'error']);
  });

  test('lines of one household in two villages or under another head are for a person to look at', async () => {
    const at = base();
    const second = { town: villages[1]!.townName, village: villages[1]!.name };
    const son = (name: string) => ({ name, relation: '之子', number: newNumber('1991-01-01') });
    const other = family(at, [head('主异'), son('主异子')]);
    Object.assign(other[1]!, { 户主姓名: '别人', 户主证件号码: newNumber('1960-02-02') });
    const places = await results([...family(at, [head('村异')]), ...family({ ...at, ...second }, [son('村异子')])]);
    expect(places.results).toEqual(['ok', 'doubtful']);
    expect((await results(other)).results).toEqual(['ok', 'doubtful']);
  });

  test('a closed household is said to be closed and nothing else; a file that is not there is named', async () => {
    const at = base();
    const lines = family(at, [head('闭户')]);
    await core.run('imports.apply', { importId: (await stage(lines)).importId });
    const [found] = await search(at.code);
    await core.call('households.close', { id: found!.id, on: '2016-10-01', reason: '整户搬迁' });
    expect(sentences((await results(lines)).rows[0]!)).toBe('这一户已于 2016-10-01 销户');
    const gone = { file: path.join(core.folder, '没有.xlsx'), kind: 'nationalExport', year: null } as const;
    expect(await core.job('imports.stage', gone)).toMatchObject({ error: { code: 'workbookUnreadable' } });
  });
});
