import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoHandlers } from '../../../../electron/features/demo/demo.ts';
import { householdsHandlers } from '../../../../electron/features/households/households.ts';
import { pairingHandlers } from '../../../../electron/features/pairing/pairing.ts';
import { papersHandlers } from '../../../../electron/features/papers/papers.ts';
import { readShortCode } from '../../../../shared/domain/paper.ts';
import { makeCore, type TestCore } from '../../../support/archive.ts';

const handlers = { ...demoHandlers, ...pairingHandlers, ...papersHandlers, ...householdsHandlers };

/** A demo county of that many households in a new archive. */
async function demo(households: number): Promise<TestCore> {
  const made = makeCore(handlers);
  await made.call('archive.createDemo', { file: made.file, countyName: '南雄市' });
  await made.run('demo.fill', { profileId: 'nanxiong-2016', households });
  return made;
}

/** The text of a .docx: its document part without tags. */
function textOf(file: string): string {
  const parts = unzipSync(readFileSync(file));
  return new TextDecoder().decode(parts['word/document.xml']).replace(/<[^>]+>/g, '');
}

const folderIn = (made: TestCore, name: string) => {
  const folder = path.join(made.folder, name);
  mkdirSync(folder);
  return folder;
};

describe('printing the letters of a county', () => {
  let made: TestCore;
  beforeAll(async () => {
    made = await demo(400);
  });
  afterAll(() => made.close());

  it('plans first: letters, files, names, nothing written', async () => {
    const plan = await made.call('papers.plan', { paper: 'D04', scope: {}, mode: 'files' });
    expect([plan.letters, plan.files, plan.reprints, plan.notPrinted]).toEqual([400, 400, 0, []]);
    expect(plan.firstNames[0]).toMatch(/^.+-.+村-.+组-.+-\d{6}-结对帮扶脱贫攻坚责任书\.docx$/);
    expect((await made.call('papers.register', {})).total).toBe(0);
  });

  it('[R-302] prints one letter per household whose text holds the household, its members and its helper', async () => {
    const folder = folderIn(made, 'single');
    const report = await made.run('papers.printBatch', { paper: 'D04', scope: {}, folder, mode: 'files' });
    expect([report.printed, report.files, report.notPrinted, report.resumeFrom]).toEqual([400, 400, [], null]);
    const files = readdirSync(folder);
    expect(files).toHaveLength(400);
    const register = await made.call('papers.register', { limit: 1000 });
    expect(register.total).toBe(400);
    for (const row of register.rows.filter((_, i) => i % 40 === 0)) {
      const household = await made.call('households.get', { id: row.householdId! });
      const name = files.find(
        (each) => each.includes(`-${household.row.code!.slice(-6)}-`) && each.includes(row.subject),
      )!;
      const text = textOf(path.join(folder, name));
      for (const member of household.members) expect(text).toContain(member.name);
      expect(text).toContain(row.number);
      expect(text).toContain(row.shortCode);
      expect(text).toContain(household.pairings[0]!.officialName);
      expect(text).toContain(household.row.unitName!);
      expect(readShortCode(row.shortCode)).toBeDefined();
    }
  });

  it('[R-296] calls the letter as the profile does, in the paper, the register and the file name', async () => {
    const [kind] = (await made.call('papers.kinds', {})).rows.filter((row) => row.paper === 'D04');
    expect(kind).toMatchObject({
      title: '结对帮扶脱贫攻坚责任书',
      copies: ['户存', '单位存', '村存'],
      issued: 400,
      due: 400,
    });
    const { rows } = await made.call('papers.register', { limit: 1 });
    expect(rows[0]!.title).toBe('结对帮扶脱贫攻坚责任书');
  });

  it('prints no number of a person whole', async () => {
    const folder = path.join(made.folder, 'single');
    for (const name of readdirSync(folder).slice(0, 30))
      expect(textOf(path.join(folder, name))).not.toMatch(/\d{17}[\dX]/);
  });

  it('numbers letters without a gap and gives every paper a code of its own', async () => {
    const { rows } = await made.call('papers.register', { limit: 1000 });
    const numbers = rows.map((row) => row.number).sort();
    expect(numbers[0]).toBe('结对2016-000001');
    expect(numbers.at(-1)).toBe('结对2016-000400');
    expect(new Set(numbers).size).toBe(400);
    expect(new Set(rows.map((row) => row.shortCode)).size).toBe(400);
    expect((await made.call('papers.issuedOn', { onDate: '2016-10-20' })).count).toBe(400);
  });

  it('asks for a reason before it prints a letter again, and keeps its number', async () => {
    const folder = folderIn(made, 'again');
    const { rows } = await made.call('papers.register', { limit: 1 });
    const scope = { householdIds: [rows[0]!.householdId!] };
    const refused = await made.run('papers.printBatch', { paper: 'D04', scope, folder, mode: 'files' });
    expect([refused.printed, refused.notPrinted[0]!.why]).toEqual([0, `已印发（${rows[0]!.number}），重印请写明原因`]);
    const again = await made.run('papers.printBatch', {
      paper: 'D04',
      scope,
      folder,
      mode: 'files',
      reprintReason: '原件污损',
    });
    expect(again.printed).toBe(1);
    const register = await made.call('papers.register', { text: rows[0]!.number });
    expect(register.rows.map((row) => row.reprintReason)).toEqual(['原件污损', null]);
    expect(register.rows[0]!.shortCode).not.toBe(register.rows[1]!.shortCode);
  });

  it('[R-307] issues a new letter when the helper has changed; the old one stays in the register', async () => {
    const { rows: pairings } = await made.call('pairing.list', { limit: 400 });
    const pairing = pairings.find((row) => row.rank === 1)!;
    const other = pairings.find((row) => row.unitName === pairing.unitName && row.officialId !== pairing.officialId)!;
    await made.call('pairing.end', {
      id: pairing.id,
      toOn: '2016-10-19',
      cause: 'replacement',
      reason: '工作调动',
      replacementOfficialId: other.officialId,
    });
    const folder = folderIn(made, 'changed');
    const scope = { householdIds: [pairing.householdId] };
    const report = await made.run('papers.printBatch', { paper: 'D04', scope, folder, mode: 'files' });
    expect(report.printed).toBe(1);
    expect(textOf(path.join(folder, readdirSync(folder)[0]!))).toContain(other.officialName);
    const household = await made.call('households.get', { id: pairing.householdId });
    expect(household.papers.map((paper) => paper.number).length).toBe(2);
  });

  it('merges by village with an order sheet, in walking order, every copy marked with its holder', async () => {
    const folder = folderIn(made, 'merged');
    const areas = (await made.call('county.areas', {})).rows.filter(
      (row) => row.households >= 3 && row.level === 'village',
    );
    const village = areas[0]!;
    const report = await made.run('papers.printBatch', {
      paper: 'D04',
      scope: { areaId: village.id },
      folder,
      mode: 'merged',
      copies: 'each',
      reprintReason: '合并打印',
    });
    expect([report.printed, report.files]).toEqual([village.households, 1]);
    const names = readdirSync(folder).sort();
    expect(names).toHaveLength(2);
    expect(names.some((name) => name.endsWith('-清单.docx'))).toBe(true);
    const text = textOf(path.join(folder, names.find((name) => !name.endsWith('-清单.docx'))!));
    expect(text.match(/（户存）/g)).toHaveLength(village.households);
    expect(text.match(/（村存）/g)).toHaveLength(village.households);
    const list = textOf(path.join(folder, names.find((name) => name.endsWith('-清单.docx'))!));
    const { rows } = await made.call('households.search', { filter: { areaId: village.id }, sort: 'walk' });
    const places = rows.map((row) => list.indexOf(row.code!));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('[R-295] prints the letters between units and villages', async () => {
    const folder = folderIn(made, 'd03');
    const report = await made.run('papers.printBatch', { paper: 'D03', scope: {}, folder, mode: 'files' });
    expect(report.notPrinted).toEqual([]);
    expect(report.printed).toBeGreaterThanOrEqual(208);
    const names = readdirSync(folder);
    expect(names).toHaveLength(report.printed);
    const text = textOf(path.join(folder, names[0]!));
    expect(text).toContain('（示例）');
    expect(text).toMatch(/定点2016-\d{6}/);
    expect(text).toContain('村民委员会');
  });

  it('previews without a number and stores nothing', async () => {
    const before = await made.call('papers.register', {});
    const { rows } = await made.call('pairing.list', { limit: 1 });
    const { docxBase64 } = await made.call('papers.preview', { paper: 'D04', subjectId: rows[0]!.householdId });
    const text = new TextDecoder()
      .decode(unzipSync(Buffer.from(docxBase64, 'base64'))['word/document.xml'])
      .replace(/<[^>]+>/g, '');
    expect(text).toContain('示意');
    expect(text).not.toMatch(/结对2016-\d/);
    expect((await made.call('papers.register', {})).total).toBe(before.total);
  });
});

describe('a run that is cut', () => {
  it('keeps what is done when cancelled and goes on from the next letter, under the same names as in one piece', async () => {
    const made = await demo(350);
    const folder = folderIn(made, 'letters');
    const input = { paper: 'D04', scope: {}, folder, mode: 'files' as const };
    const cut = await made.job(
      'papers.printBatch',
      input,
      (_progress, jobId) => void made.call('jobs.cancel', { jobId }),
    );
    if (!cut.ok) throw new Error(cut.error.sentence);
    expect(cut.value.printed).toBeLessThan(350);
    expect(cut.value.resumeFrom).toBe(cut.value.printed + 1);
    expect(readdirSync(folder)).toHaveLength(cut.value.printed);
    const [run] = (await made.call('papers.runs', {})).runs;
    expect(run).toMatchObject({ state: 'cancelled', printed: cut.value.printed, total: 350 });
    const rest = await made.run('papers.printBatch', { ...input, resumeRunId: cut.value.runId });
    expect([rest.printed, rest.resumeFrom]).toEqual([350, null]);
    expect(new Set(readdirSync(folder)).size).toBe(350);
    expect((await made.call('papers.register', { limit: 1000 })).total).toBe(350);
    await made.close();
  });

  it('writes again what was recorded but not surely written, with the same numbers', async () => {
    const made = await demo(150);
    const folder = folderIn(made, 'letters');
    const asked = { paper: 'D04', scope: {}, mode: 'files' as const };
    const blocked = path.join(folder, (await made.call('papers.plan', asked)).firstNames[2]!);
    mkdirSync(blocked);
    const input = { ...asked, folder };
    const failed = await made.job('papers.printBatch', input);
    expect(failed.ok ? 'ok' : failed.error.code).toBe('folderNotWritable');
    const recorded = await made.call('papers.register', { limit: 1000 });
    expect(recorded.total).toBe(100);
    const [run] = (await made.call('papers.runs', {})).runs;
    expect(run).toMatchObject({ state: 'interrupted', printed: 0 });
    rmSync(blocked, { recursive: true });
    const report = await made.run('papers.printBatch', { ...input, resumeRunId: run!.runId });
    expect(report.printed).toBe(150);
    expect(readdirSync(folder)).toHaveLength(150);
    const register = await made.call('papers.register', { limit: 1000 });
    expect(register.total).toBe(150);
    const texts = readdirSync(folder).map((name) => textOf(path.join(folder, name)));
    for (const row of recorded.rows) expect(texts.filter((text) => text.includes(row.shortCode))).toHaveLength(1);
    await made.close();
  });
});

describe('a folder that takes no file', () => {
  it('is told before anything is numbered or recorded', async () => {
    const made = await demo(20);
    const folder = path.join(made.folder, 'nowhere', 'deeper');
    const reply = await made.job('papers.printBatch', { paper: 'D04', scope: {}, folder, mode: 'files' });
    expect(reply).toMatchObject({ error: { code: 'folderNotWritable' } });
    expect((await made.call('papers.register', {})).total).toBe(0);
    expect((await made.call('papers.runs', {})).runs).toEqual([]);
    await made.close();
  });
});
