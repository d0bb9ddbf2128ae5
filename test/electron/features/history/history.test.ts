import { afterAll, beforeAll, expect, test } from 'vitest';
import { historyHandlers } from '../../../../electron/features/history/history.ts';
import { householdsHandlers } from '../../../../electron/features/households/households.ts';
import { importsHandlers } from '../../../../electron/features/imports/imports.ts';
import { makeArchive, type TestCore } from '../../../support/archive.ts';
import { newNumber } from '../households/numbers.ts';
import { exportFile, family } from '../imports/county-file.ts';

let core: TestCore;
let place: { town: string; village: string };
let villageId: string;

beforeAll(async () => {
  core = await makeArchive({ ...householdsHandlers, ...historyHandlers, ...importsHandlers });
  const areas = (await core.call('county.areas', {})).rows;
  const village = areas.find((area) => area.level === 'village')!;
  villageId = village.id;
  place = { village: village.name, town: areas.find((area) => area.id === village.parentId)!.name };
});
afterAll(() => core.close());

const number = newNumber();
async function imported(name: string, code: string, own = newNumber()) {
  const lines = family({ code, ...place }, [{ name, relation: '户主', number: own, 文化程度: '小学' }]);
  const staged = await core.run('imports.stage', {
    file: await exportFile(core, lines),
    kind: 'nationalExport',
    year: null,
  });
  const { batchId } = await core.run('imports.apply', { importId: staged.importId });
  const [household] = (await core.call('households.search', { filter: { text: code } })).rows;
  return { batchId, id: household!.id };
}
const correct = async (id: string, values: Record<string, string>, reason: string) => {
  const [member] = (await core.call('households.get', { id })).members;
  const change = { kind: 'entryError', reason } as const;
  await core.call('households.correctMember', { membershipId: member!.membershipId, year: 2016, values, change });
};

test('[R-057] a household’s history tells who changed what, with labels, names instead of ids, numbers masked, and the reason', async () => {
  const { id } = await imported('史一', '4402820000010001', number);
  await correct(id, { education: '初中' }, '核对毕业证');
  const { rows, total } = await core.call('history.ofRow', { table: 'household', id });
  expect(total).toBe(rows.length);
  expect(rows[0]).toMatchObject({
    op: 'update',
    tableLabel: '成员年度资料',
    subject: expect.stringContaining('史一'),
    changes: [{ label: '文化程度', before: '小学', after: '初中' }],
    reason: '登记错误更正：核对毕业证',
    batchId: null,
  });
  const membership = rows.find((row) => row.table === 'membership')!;
  expect(membership.changes).toContainEqual({ label: '人员', before: '', after: '史一' });
  expect(JSON.stringify(rows)).not.toContain(number);
  expect(JSON.stringify(rows)).toContain(`${number.slice(0, 4)}**********${number.slice(-4)}`);
});

test('the state at an instant is shown as it was, numbers masked', async () => {
  const { id } = await imported('史二', '4402820000010002');
  core.pass(60_000);
  const before = new Date(core.surroundings.now()).toISOString();
  core.pass(60_000);
  await core.call('households.correct', {
    id,
    year: 2016,
    values: { groupName: '九组', phone: '13800138000' },
    change: { kind: 'factChanged', on: '2016-10-01', reason: '迁居' },
  });
  const after = new Date(core.surroundings.now() + 60_000).toISOString();
  const at = async (instant: string) =>
    (await core.call('history.asOf', { table: 'household', id, at: instant })).values;
  expect((await at(before))!['groupName']).toBeFalsy();
  expect(await at(after)).toMatchObject({ groupName: '九组', phone: '138****8000', areaId: villageId });
  expect(await at('2016-01-01T00:00:00Z')).toBeNull();
});

test('an undo restores what nobody touched since, keeps the rest and says why; it can itself be undone', async () => {
  const { id, batchId } = await imported('史三', '4402820000010003');
  await correct(id, { education: '高中' }, '后来核实');
  const preview = await core.call('history.undoPreview', { batchId });
  expect(preview.keptTotal).toBeGreaterThan(0);
  expect(preview.kept.some((kept) => kept.subject.includes('史三') && kept.why.includes('之后又有修改'))).toBe(true);
  const clean = await imported('史四', '4402820000010004');
  const undone = await core.run('history.undoBatch', { batchId: clean.batchId, reason: '导错文件' });
  expect(undone.keptTotal).toBe(0);
  expect((await core.call('households.search', { filter: { text: '史四' } })).total).toBe(0);
  const { rows } = await core.call('history.batches', {});
  expect(rows[0]).toMatchObject({
    id: undone.batchId,
    kind: 'undo',
    undoes: clean.batchId,
    title: expect.stringContaining('撤销：导入'),
  });
  await core.run('history.undoBatch', { batchId: undone.batchId, reason: '撤销有误' });
  expect((await core.call('households.search', { filter: { text: '史四' } })).total).toBe(1);
});

test('verification recomputes the chain and compares every row with its entries', async () => {
  const report = await core.run('history.verify', {});
  expect(report).toMatchObject({ problems: [], head: expect.stringMatching(/^[0-9a-f]{8}$/i) });
  expect(report.entries).toBeGreaterThan(20);
});
