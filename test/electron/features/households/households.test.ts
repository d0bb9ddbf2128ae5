import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JobContext } from '../../../../electron/core/types.ts';
import { householdsHandlers } from '../../../../electron/features/households/households.ts';
import { historyOf } from '../../../../electron/ledger/history.ts';
import { makeArchive, type TestCore } from '../../../support/archive.ts';
import { newNumber } from './numbers.ts';

let core: TestCore;
let seen: JobContext['read'];
const villages = new Map<string, string>();

beforeAll(async () => {
  const spied = {
    ...householdsHandlers,
    'households.suggest': (context: never, input: never) => {
      seen = (context as JobContext).read;
      return householdsHandlers['households.suggest'](context, input);
    },
  };
  core = await makeArchive(spied as typeof householdsHandlers);
  for (const area of (await core.call('county.areas', {})).rows)
    if (area.level === 'village') villages.set(area.name, area.id);
});
afterAll(() => core.close());

const village = () => [...villages.values()][0]!;
const head = (name: string, number: string | null = newNumber()) => ({
  relation: '户主',
  values: { name, ...(number ? { number } : {}), phone: '13800138000' },
});
const family = (name: string, more: Parameters<typeof core.call<'households.register'>>[1]['members'] = []) => ({
  villageId: village(),
  openedOn: '2016-01-01',
  year: 2016,
  values: { groupName: '三组', mainCause: '因病', farmland: 1250 },
  members: [head(name), ...more],
});
const slip = { kind: 'entryError', reason: '录入笔误' } as const;
const fact = (on: string) => ({ kind: 'factChanged', on, reason: '本人申请变更' }) as const;

describe('registering', () => {
  test('a household with its members is registered and shown with masked numbers', async () => {
    const wife = newNumber('1972-08-09', '女');
    const { id, notices } = await core.call(
      'households.register',
      family('单文华', [{ relation: '配偶', values: { name: '李小妹', number: wife, health: '残疾' } }]),
    );
    const shown = await core.call('households.get', { id });
    expect(notices.map((notice) => notice.sentence)).toContain('李小妹的健康状况为残疾，但没有登记残疾人证号');
    expect(shown.row).toMatchObject({
      headName: '单文华',
      memberCount: 2,
      groupName: '三组',
      state: '在档',
      mainCause: '因病',
    });
    expect(shown.values).toMatchObject({ farmland: 1250, mainCause: '因病', groupName: '三组' });
    expect(shown.members[1]).toMatchObject({
      name: '李小妹',
      sex: '女',
      bornOn: '1972-08-09',
      age: 44,
      relation: '配偶',
    });
    expect(JSON.stringify(shown)).not.toContain(wife);
    expect(JSON.stringify(shown)).not.toContain('13800138000');
    expect(shown.line?.text).toContain('4000');
  });

  test('a household without a head, with two heads or with a wrong number is refused with every reason, and nothing is stored', async () => {
    const before = await core.call('households.search', { filter: {} });
    const wrong = newNumber().slice(0, 17) + 'A';
    const refused = await core.reply('households.register', {
      ...family('甲一'),
      members: [{ relation: '配偶', values: { name: '甲二', number: newNumber('1970-01-01', '女') } }],
    });
    expect(refused).toMatchObject({ error: { code: 'householdRejected', details: { rules: ['Q201'] } } });
    expect(await core.refusal('households.register', family('甲三', [head('甲四')]))).toBe('householdRejected');
    expect(await core.refusal('households.register', { ...family('甲五'), members: [head('甲五', wrong)] })).toBe(
      'memberRejected',
    );
    expect((await core.call('households.search', { filter: {} })).total).toBe(before.total);
  });

  test('relation and sex, sex and number, birth and number must agree', async () => {
    const son = (values: object) =>
      core.reply('households.register', family('丙一', [{ relation: '之子', values: values as never }]));
    expect(await son({ name: '丙二', number: newNumber('1999-01-01', '女') })).toMatchObject({
      error: { code: 'householdRejected', sentence: expect.stringContaining('丙二的性别与“之子（男）”不符') },
    });
    expect(await son({ name: '丙三', sex: '女', number: newNumber('1999-01-01', '男') })).toMatchObject({
      error: { code: 'memberRejected', sentence: expect.stringContaining('性别与证件号码不符') },
    });
    expect(await son({ name: '丙四', birthOn: '1998-01-01', number: newNumber('1999-01-01') })).toMatchObject({
      error: { code: 'memberRejected', sentence: expect.stringContaining('出生日期与证件号码不符') },
    });
  });

  test('a number on record elsewhere is refused and says where, also when it is a former or a disability number', async () => {
    const number = newNumber();
    const { id } = await core.call('households.register', { ...family('丁一'), members: [head('丁一', number)] });
    const again = await core.reply('households.register', {
      ...family('丁二'),
      members: [head('丁二', `${number}34`)],
    });
    expect(again).toMatchObject({ error: { code: 'duplicatePerson', sentence: expect.stringContaining('丁一户') } });
    const [member] = (await core.call('households.get', { id })).members;
    const changed = newNumber();
    await core.call('households.correctMember', {
      membershipId: member!.membershipId,
      year: 2016,
      values: { number: changed },
      change: slip,
    });
    expect(await core.refusal('households.register', { ...family('丁三'), members: [head('丁三', number)] })).toBe(
      'duplicatePerson',
    );
  });

  test('one main cause and at most two others of the list, none twice, with words of one’s own', async () => {
    const causes = (values: Record<string, string>) =>
      core.reply('households.register', {
        ...family('因一'),
        values: { ...family('因一').values, ...values },
        members: [head('因一')],
      });
    expect(await causes({ otherCauses: '因病' })).toMatchObject({
      error: { code: 'householdRejected', details: { rules: ['Q614'] } },
    });
    expect(await causes({ otherCauses: '因残、因学、因灾' })).toMatchObject({
      error: { details: { rules: ['Q614'] } },
    });
    expect(await causes({ otherCauses: '因懒' })).toMatchObject({ error: { code: 'valueRefused' } });
    const stored = await causes({ otherCauses: '因残、因学', causeRemark: '长期透析' });
    const { id } = (stored as { value: { id: string } }).value;
    expect((await core.call('households.get', { id })).values).toMatchObject({
      mainCause: '因病',
      otherCauses: '因残、因学',
      causeRemark: '长期透析',
    });
  });

  test('a child without a number is kept with its reason', async () => {
    const { id } = await core.call(
      'households.register',
      family('戊一', [
        { relation: '之女', values: { name: '戊二', sex: '女', birthOn: '2016-09-01', numberReason: '新生儿待办' } },
      ]),
    );
    const child = (await core.call('households.get', { id })).members[1];
    expect(child).toMatchObject({ number: null, values: { numberReason: '新生儿待办', numberType: '无证' } });
    expect(
      (await core.call('households.search', { filter: { missing: 'number' } })).rows.map((row) => row.id),
    ).toContain(id);
  });
});

describe('correcting', () => {
  test('[R-057] a correction needs its kind and reason; history keeps both, and the fact keeps its day', async () => {
    const { id } = await core.call('households.register', family('己一'));
    await core.call('households.correct', {
      id,
      year: 2016,
      values: { groupName: '五组', farmland: 300 },
      change: slip,
    });
    await core.call('households.correct', {
      id,
      year: 2016,
      values: { phone: '13900139000' },
      change: fact('2016-05-01'),
    });
    const shown = await core.call('households.get', { id });
    expect(shown.values).toMatchObject({ groupName: '五组', farmland: 300, phone: '139****9000' });
    await core.call('households.suggest', { text: '己一' });
    const { entries } = historyOf(seen).ofRows([{ table: 'household', id }], { offset: 0, limit: 10 });
    expect(entries.map((entry) => entry.reason)).toEqual([
      '情况变化（2016-05-01）：本人申请变更',
      '登记错误更正：录入笔误',
      null,
    ]);
    expect(await core.refusal('households.correct', { id, year: 2016, values: {}, change: fact('2030-01-01') })).toBe(
      'valueRefused',
    );
    expect(
      await core.refusal('households.correct', { id, year: 2016, values: { mainCause: '因为懒' }, change: slip }),
    ).toBe('valueRefused');
  });

  test('[R-057] a new number is a new row; the old one stays and still finds the person', async () => {
    const old = newNumber();
    const { id } = await core.call('households.register', { ...family('庚一'), members: [head('庚一', old)] });
    const [member] = (await core.call('households.get', { id })).members;
    const next = newNumber();
    await core.call('households.correctMember', {
      membershipId: member!.membershipId,
      year: 2016,
      values: { number: next },
      change: fact('2016-06-01'),
    });
    for (const text of [old, next]) {
      expect((await core.call('households.search', { filter: { text } })).rows.map((row) => row.id)).toEqual([id]);
    }
    const rows = seen.all((k) =>
      k.selectFrom('live_person_number').selectAll().where('personId', '=', member!.personId).orderBy('id').limit(9),
    );
    expect(rows.map(({ number, validFrom, validTo }) => [number, validFrom, validTo])).toEqual([
      [old, null, '2016-06-01'],
      [next, '2016-06-01', null],
    ]);
    await core.call('households.correctMember', {
      membershipId: member!.membershipId,
      year: 2016,
      values: { ...(await core.call('households.get', { id })).members[0]!.values },
      change: slip,
    });
    expect(
      seen.all((k) => k.selectFrom('live_person_number').selectAll().where('personId', '=', member!.personId).limit(9)),
    ).toHaveLength(2);
  });

  test('a head leaves only when another becomes head on that day; a death is kept with the person', async () => {
    const { id } = await core.call(
      'households.register',
      family('辛一', [{ relation: '之子', values: { name: '辛二', number: newNumber('1995-01-01') } }]),
    );
    const [first, second] = (await core.call('households.get', { id })).members;
    const end = { membershipId: first!.membershipId, toOn: '2016-08-01', outReason: '死亡' };
    expect(await core.refusal('households.endMember', end)).toBe('householdRejected');
    await core.call('households.endMember', { ...end, newHeadId: second!.membershipId });
    const shown = await core.call('households.get', { id });
    expect(shown.row).toMatchObject({ headName: '辛二', memberCount: 1 });
    expect(shown.members.filter((member) => member.toOn === null).map((member) => member.relation)).toEqual(['户主']);
    expect(await core.refusal('households.endMember', end)).toBe('memberRejected');
  });

  test('a member is added; someone who left comes back as the same person', async () => {
    const number = newNumber('2000-02-02', '女');
    const { id } = await core.call(
      'households.register',
      family('壬一', [{ relation: '之女', values: { name: '壬二', number } }]),
    );
    const [, daughter] = (await core.call('households.get', { id })).members;
    await core.call('households.endMember', {
      membershipId: daughter!.membershipId,
      toOn: '2016-05-05',
      outReason: '婚出',
    });
    const added = await core.call('households.addMember', {
      householdId: id,
      relation: '之女',
      fromOn: '2016-09-09',
      inReason: '户籍迁入',
      year: 2016,
      values: { name: '壬二', number },
    });
    expect(added.personId).toBe(daughter!.personId);
    expect(added.notices.map((notice) => notice.sentence)).toContain('壬二曾在档案中，已沿用原有资料');
    expect((await core.call('households.get', { id })).row.memberCount).toBe(2);
  });

  test('a closed household is left alone until it is reopened', async () => {
    const { id } = await core.call('households.register', family('癸一'));
    await core.call('households.close', { id, on: '2016-07-01', reason: '整户迁出' });
    expect(await core.refusal('households.correct', { id, year: 2016, values: {}, change: slip })).toBe(
      'householdClosed',
    );
    expect((await core.call('households.search', { filter: { state: '已销户' } })).rows.map((row) => row.id)).toContain(
      id,
    );
    expect((await core.call('households.search', { filter: {} })).rows.map((row) => row.id)).not.toContain(id);
    await core.call('households.reopen', { id, on: '2016-08-01', reason: '重新核实' });
    expect((await core.call('households.get', { id })).row.state).toBe('在档');
  });
});

describe('finding', () => {
  test('by one character of the name, pinyin, initials, last digits, whole number and code', async () => {
    const number = newNumber('1955-11-12', '女');
    const { id } = await core.call('households.register', {
      ...family('欧阳翠莲'),
      values: { nationalCode: '4402820099887766' },
      members: [{ relation: '户主', values: { name: '欧阳翠莲', number } }],
    });
    for (const text of [
      '莲',
      '欧阳',
      '翠莲',
      'ouyangcuilian',
      'ouyangc',
      'cuilian',
      'oycl',
      'OYC',
      number,
      number.slice(-4),
      number.slice(-6),
      '44028200998877',
    ]) {
      expect(
        (await core.call('households.search', { filter: { text } })).rows.map((row) => row.id),
        text,
      ).toContain(id);
    }
    expect((await core.call('households.search', { filter: { text: '翠欧' } })).rows).toEqual([]);
    const { rows } = await core.call('households.suggest', { text: '欧阳' });
    expect(rows[0]).toMatchObject({
      kind: 'member',
      householdId: id,
      mark: expect.stringContaining(`尾号${number.slice(-4)}`),
    });
  });

  test('a surname with several readings is found by the reading it has as a surname', async () => {
    const { rows } = await core.call('households.search', { filter: { text: 'shanwenhua' } });
    expect(rows.map((row) => row.headName)).toEqual(['单文华']);
  });

  test('lists are narrowed by village, cause and size, and counted', async () => {
    const all = await core.call('households.search', {
      filter: { areaId: village(), cause: '因病', memberCount: { min: 2 } },
    });
    expect(all.total).toBeGreaterThan(0);
    expect(all.rows.every((row) => row.memberCount >= 2 && row.mainCause === '因病')).toBe(true);
    const counts = await core.call('households.listCounts', { filter: {}, by: 'cause' });
    const total = (await core.call('households.search', { filter: {} })).total;
    expect(counts.rows.reduce((sum, row) => sum + row.households, 0)).toBe(total);
  });

  test('a whole number is shown for a reason and leaves a line in the access log', async () => {
    const number = newNumber();
    const { id } = await core.call('households.register', { ...family('查一'), members: [head('查一', number)] });
    const [member] = (await core.call('households.get', { id })).members;
    const { whole } = await core.call('households.revealNumber', {
      personId: member!.personId,
      field: 'number',
      reason: '核对证件',
    });
    expect(whole).toBe(number);
    const log = seen.all((k) => k.selectFrom('access_log').selectAll().limit(10));
    expect(log.at(-1)).toMatchObject({
      action: 'reveal',
      subject: member!.personId,
      reason: '核对证件',
      fieldNames: 'number',
    });
    expect(log.at(-1)!.hash).toHaveLength(64);
  });
});

describe('dates and codes that cannot be', () => {
  const register = async (values: Record<string, string> = {}) => {
    const son = { relation: '之子', values: { name: '期子', number: newNumber('1995-01-01') } };
    const { id } = await core.call('households.register', {
      ...family('期一', [son]),
      values: { groupName: '三组', ...values },
    });
    return { id, members: (await core.call('households.get', { id })).members };
  };

  test('a relation does not change before it began, nor after it ended', async () => {
    const { id, members } = await register();
    const { membershipId } = members[1]!;
    const change = (on: string) =>
      core.refusal('households.correctMember', {
        membershipId,
        year: 2016,
        relation: '其他',
        values: {},
        change: fact(on),
      });
    expect(await change('2015-12-31')).toBe('memberRejected');
    await core.call('households.endMember', { membershipId, toOn: '2016-09-01', outReason: '死亡' });
    expect(await change('2016-10-01')).toBe('memberRejected');
    const after = (await core.call('households.get', { id })).members.find((member) => member.name === '期子');
    expect(after).toMatchObject({ toOn: '2016-09-01', outReason: '死亡' });
  });

  test('a person takes back a former number of his own', async () => {
    const { members } = await register();
    const { membershipId, personId } = members[1]!;
    const reveal = async () =>
      (await core.call('households.revealNumber', { personId, field: 'number', reason: '核对' })).whole!;
    const former = await reveal();
    const correct = (number: string) =>
      core.call('households.correctMember', { membershipId, year: 2016, values: { number }, change: slip });
    await correct(newNumber('1995-01-01'));
    await correct(former);
    expect(await reveal()).toBe(former);
  });

  test('a household closes after it was opened and comes back after it was closed', async () => {
    const { id } = await register();
    const close = (on: string) => core.refusal('households.close', { id, on, reason: '整户搬迁' });
    const reopen = (on: string) => core.refusal('households.reopen', { id, on, reason: '销户有误' });
    expect(await close('2015-12-31')).toBe('householdRejected');
    expect(await reopen('2016-10-01')).toBe('householdRejected');
    expect(await close('2016-10-01')).toBe('ok');
    expect(await reopen('2016-09-30')).toBe('householdRejected');
    expect(await reopen('2016-10-02')).toBe('ok');
  });

  test('one national code stands for one household, by registration and by correction', async () => {
    const { id } = await register({ nationalCode: '4402829900000001' });
    const second = { ...family('码二'), values: { nationalCode: '4402829900000001' } };
    expect(await core.refusal('households.register', second)).toBe('householdRejected');
    const { id: other } = await register({ nationalCode: '4402829900000002' });
    const correct = (target: string) =>
      core.refusal('households.correct', {
        id: target,
        year: 2016,
        values: { nationalCode: '4402829900000001' },
        change: slip,
      });
    expect(await correct(other)).toBe('householdRejected');
    expect(await correct(id)).toBe('ok');
  });
});
