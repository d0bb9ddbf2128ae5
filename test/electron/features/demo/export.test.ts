import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoHandlers } from '../../../../electron/features/demo/demo.ts';
import { householdsHandlers } from '../../../../electron/features/households/households.ts';
import { importsHandlers } from '../../../../electron/features/imports/imports.ts';
import { readWorkbook } from '../../../../electron/sheets/read-sheet.ts';
import { makeArchive, type TestCore } from '../../../support/archive.ts';

describe('the demo county as a national export', () => {
  let made: TestCore;
  let file: string;
  beforeAll(async () => {
    made = await makeArchive({ ...demoHandlers, ...importsHandlers, ...householdsHandlers });
    file = path.join(made.folder, 'export.xlsx');
  });
  afterAll(() => made.close());

  it('has two title rows, the 47 headings in row 3 and one row per person', async () => {
    const { rows: persons } = await made.run('demo.writeExport', { profileId: 'nanxiong-2016', households: 120, file });
    const [sheet] = await readWorkbook(readFileSync(file), file);
    const cells = sheet!.rows;
    expect(cells).toHaveLength(3 + persons);
    expect(cells[0]![0]).toContain('南雄市');
    expect(cells[2]!.slice(5, 8)).toEqual(['户编号', '人口编号', '姓名']);
    expect(cells[2]).toHaveLength(47);
  });

  it('is taken in by the import without an error, and its households are then in the register', async () => {
    const { rows: persons } = await made.run('demo.writeExport', { profileId: 'nanxiong-2016', households: 120, file });
    const staged = await made.run('imports.stage', { file, kind: 'nationalExport', year: null });
    expect(staged).toMatchObject({
      counts: { ok: persons, error: 0, doubtful: 0 },
      households: 120,
      unknownColumns: [],
    });
    await made.run('imports.apply', { importId: staged.importId });
    const found = await made.call('households.search', { filter: {} });
    expect([found.total, found.persons]).toEqual([120, persons]);
    const again = await made.run('imports.stage', { file, kind: 'nationalExport', year: null });
    expect(again.counts).toMatchObject({ same: persons, ok: 0, changed: 0 });
  });

  it('with planted defects: old village spellings, bad check digits and missing heads are named and never guessed', async () => {
    const other = await makeArchive({ ...demoHandlers, ...importsHandlers, ...householdsHandlers });
    const flawed = path.join(other.folder, 'flawed.xlsx');
    await other.run('demo.writeExport', { profileId: 'nanxiong-2016', households: 400, flaws: true, file: flawed });
    const staged = await other.run('imports.stage', { file: flawed, kind: 'nationalExport', year: null });
    expect(staged.counts.error + staged.counts.doubtful).toBeGreaterThan(10);
    const { rows } = await other.call('imports.rows', {
      importId: staged.importId,
      results: ['error', 'doubtful'],
      limit: 500,
    });
    const said = rows.flatMap((row) => row.problems.map((problem) => problem.sentence)).join('\n');
    expect(said).toMatch(/校验/);
    expect(said).toMatch(/户主/);
    expect(said).toMatch(/村/);
    await other.close();
  });
});
