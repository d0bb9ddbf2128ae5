import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoHandlers } from '../../../../electron/features/demo/demo.ts';
import { historyHandlers } from '../../../../electron/features/history/history.ts';
import { householdsHandlers } from '../../../../electron/features/households/households.ts';
import { pairingHandlers } from '../../../../electron/features/pairing/pairing.ts';
import { makeCore, type TestCore } from '../../../support/archive.ts';

const handlers = { ...demoHandlers, ...pairingHandlers, ...householdsHandlers, ...historyHandlers };

async function demo(options: { profileId?: string; households?: number; flaws?: boolean } = {}): Promise<TestCore> {
  const made = makeCore(handlers);
  await made.call('archive.createDemo', { file: made.file, countyName: '演示' });
  await made.run('demo.fill', { profileId: 'nanxiong-2016', households: 300, ...options });
  return made;
}

/** A first pairing and a colleague of its helper in the same unit. */
async function pairAndColleague(made: TestCore) {
  const { rows } = await made.call('pairing.list', { limit: 1000 });
  const helpers = Map.groupBy(rows, (row) => row.householdId);
  const firsts = rows.filter((row) => row.rank === 1 && helpers.get(row.householdId)!.length === 1);
  for (const pairing of firsts) {
    const colleague = firsts.find((row) => row.unitName === pairing.unitName && row.officialId !== pairing.officialId);
    if (colleague) return { pairing, colleague };
  }
  throw new Error('no two helpers in one unit');
}

describe('coverage', () => {
  let made: TestCore;
  beforeAll(async () => {
    made = await demo({ flaws: true });
  });
  afterAll(() => made.close());

  it('[R-081] counts what the profile makes due, with its section, and finds the households without a helper', async () => {
    const coverage = await made.call('pairing.coverage', {});
    expect(coverage.rule.ref).toContain('二(九)');
    expect(coverage.rule.text).toContain('有劳动能力');
    expect(coverage.due).toBeGreaterThan(0);
    const open = coverage.due - coverage.covered;
    expect(open).toBeGreaterThan(0);
    expect(open).toBeLessThanOrEqual(6);
    expect(coverage.rows).toHaveLength(208);
    expect(coverage.rows.every((row) => row.unitNames.length > 0)).toBe(true);
    expect(coverage.rows.filter((row) => row.isPoorVillage)).toHaveLength(68);
  });

  it('names the helper above his limit, with the limit', async () => {
    const { overloaded, loads } = await made.call('pairing.coverage', {});
    expect(overloaded.every((row) => row.households > row.limit && row.limit === 5)).toBe(true);
    expect(loads.reduce((sum, row) => sum + row.households * row.officials, 0)).toBe(300 - 6);
  });
});

describe('a proposal', () => {
  it('keeps what is paired, gives every other due household a helper of its village and says why; applied as one batch', async () => {
    const made = await demo({ flaws: true });
    const before = await made.call('pairing.propose', { limit: 1000 });
    const fresh = before.rows.filter((row) => row.why !== '保留原结对');
    expect(fresh.length).toBeGreaterThan(0);
    expect(before.unassigned).toBe(0);
    expect(await made.call('pairing.propose', { limit: 1000 })).toEqual(before);
    const applied = await made.run('pairing.applyProposal', { fromOn: '2016-10-20', changes: [] });
    expect([applied.paired, applied.left]).toEqual([fresh.length, 0]);
    const after = await made.call('pairing.coverage', {});
    expect(after.covered).toBe(after.due);
    const again = await made.run('pairing.applyProposal', { fromOn: '2016-10-20', changes: [] });
    expect(again).toEqual({ batchId: null, paired: 0, left: 0 });
    await made.close();
  });

  it('takes edits: another helper for a line, none for another; a changed pairing ends with a date and is not overwritten', async () => {
    const made = await demo({ flaws: true });
    const { rows } = await made.call('pairing.propose', { limit: 1000 });
    const [skipped, ...fresh] = rows.filter((row) => row.why !== '保留原结对');
    const { pairing, colleague } = await pairAndColleague(made);
    const changes = [
      { householdId: skipped!.householdId, officialId: null },
      { householdId: pairing.householdId, officialId: colleague.officialId },
    ];
    const applied = await made.run('pairing.applyProposal', { fromOn: '2016-10-20', changes });
    const isDue = rows.some((row) => row.householdId === pairing.householdId);
    expect(applied).toMatchObject({ paired: fresh.length + (isDue ? 1 : 0), left: 1 });
    if (isDue) {
      const household = await made.call('households.get', { id: pairing.householdId });
      const first = household.pairings.filter((each) => each.rank === 1);
      expect(first.map((each) => each.toOn).sort()).toContain('2016-10-20');
      expect(first.find((each) => each.toOn === null)!.officialName).toBe(colleague.officialName);
    }
    await made.close();
  });

  it('says why a household stays without: no unit at its village', async () => {
    const made = await demo({ flaws: true });
    const { rows } = await made.call('pairing.propose', { limit: 1000 });
    const target = rows.find((row) => row.why !== '保留原结对')!;
    const { rows: units } = await made.call('county.units', { limit: 1000 });
    const { rows: areas } = await made.call('county.areas', {});
    const village = areas.find((area) => area.level === 'village' && target.villageName.startsWith(area.name))!;
    for (const unit of units.filter((each) => each.villages.some(({ areaId }) => areaId === village.id)))
      await made.call('county.saveUnit', {
        id: unit.id,
        values: { name: unit.name },
        villageIds: unit.villages.filter(({ areaId }) => areaId !== village.id).map(({ areaId }) => areaId),
      });
    made.pass(86_400_000);
    const after = await made.call('pairing.propose', { areaId: village.id, limit: 1000 });
    const line = after.rows.find((row) => row.householdId === target.householdId)!;
    expect(line.officialId === null ? line.why : line.why).toMatch(/没有挂钩单位|没有可用的挂钩单位/);
    await made.close();
  });
});

describe('a pairing', () => {
  let made: TestCore;
  beforeAll(async () => {
    made = await demo();
  });
  afterAll(() => made.close());

  it('has one first helper at a time; a second may stand beside him', async () => {
    const { pairing, colleague } = await pairAndColleague(made);
    const { householdId } = pairing;
    const record = (officialId: string, rank: number) =>
      made.refusal('pairing.record', { householdId, officialId, rank, fromOn: '2016-10-01' });
    expect(await record(pairing.officialId, 2)).toBe('pairingExists');
    expect(await record(colleague.officialId, 1)).toBe('pairingRejected');
    expect(await record(colleague.officialId, 2)).toBe('ok');
    const household = await made.call('households.get', { id: householdId });
    expect(
      household.pairings
        .filter((each) => each.toOn === null)
        .map((each) => each.rank)
        .sort()
        .slice(0, 2),
    ).toEqual([1, 2]);
  });

  it('[R-084] is not ended before the household has exited, nor in the future, nor before it began', async () => {
    const { pairing } = await pairAndColleague(made);
    const end = (cause: 'exit' | 'closing' | 'replacement', toOn: string) =>
      made.reply('pairing.end', { id: pairing.id, toOn, cause, reason: '测试原因' });
    const sentences = async (...args: Parameters<typeof end>) => {
      const reply = await end(...args);
      return reply.ok ? '' : reply.error.sentence;
    };
    expect(await sentences('exit', '2016-10-01')).toContain('不脱贫不脱钩');
    expect(await sentences('closing', '2016-10-01')).toContain('还没有销户');
    expect(await sentences('replacement', '2016-10-01')).toContain('选定接替的责任人');
    expect(await sentences('exit', '2030-01-01')).toContain('晚于今天');
    expect(await sentences('exit', '2010-01-01')).toContain('早于开始日期');
  });

  it('ends by replacement: the old one keeps its dates, the new one begins on the same day and names it', async () => {
    const { pairing, colleague } = await pairAndColleague(made);
    const { newId } = await made.call('pairing.end', {
      id: pairing.id,
      toOn: '2016-10-10',
      cause: 'replacement',
      reason: '工作调动',
      replacementOfficialId: colleague.officialId,
    });
    const { rows } = await made.call('pairing.list', {
      officialId: pairing.officialId,
      includeEnded: true,
      limit: 1000,
    });
    expect(rows.find((row) => row.id === pairing.id)).toMatchObject({
      fromOn: pairing.fromOn,
      toOn: '2016-10-10',
      endReason: '人员调整',
    });
    const { rows: next } = await made.call('pairing.list', { officialId: colleague.officialId, limit: 1000 });
    expect(next.find((row) => row.id === newId)).toMatchObject({
      householdId: pairing.householdId,
      fromOn: '2016-10-10',
      rank: 1,
    });
    expect(
      await made.refusal('pairing.end', { id: pairing.id, toOn: '2016-10-11', cause: 'exit', reason: '再次结束' }),
    ).toBe('rowNotFound');
  });

  it('needs a helper with a post in a unit on that day', async () => {
    const { pairing } = await pairAndColleague(made);
    const household = await made.call('households.get', { id: pairing.householdId });
    const officialId = household.members[0]!.personId;
    expect(
      await made.refusal('pairing.record', {
        householdId: pairing.householdId,
        officialId,
        rank: 3,
        fromOn: '2016-10-01',
      }),
    ).toBe('pairingRejected');
  });
});

describe('a helper who already stands beside the first', () => {
  it('becomes first by ending his former place, and nobody replaces himself', async () => {
    const made = await demo();
    const { pairing, colleague } = await pairAndColleague(made);
    const { householdId } = pairing;
    const { officialId } = colleague;
    await made.call('pairing.record', { householdId, officialId, rank: 2, fromOn: '2016-06-01' });
    const asked = { id: pairing.id, toOn: '2016-10-01', cause: 'replacement', reason: '人员调整' } as const;
    const itself = { ...asked, replacementOfficialId: pairing.officialId };
    expect(await made.refusal('pairing.end', itself)).toBe('pairingRejected');
    const due = (await made.call('pairing.propose', { limit: 1000 })).rows.some(
      (row) => row.householdId === householdId,
    );
    expect(due).toBe(true);
    await made.run('pairing.applyProposal', { fromOn: '2016-10-20', changes: [{ householdId, officialId }] });
    const { pairings } = await made.call('households.get', { id: householdId });
    expect(pairings.filter((each) => each.toOn === null).map((each) => [each.officialName, each.rank])).toEqual([
      [colleague.officialName, 1],
    ]);
    await made.close();
  });
});
