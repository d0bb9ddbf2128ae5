import { describe, expect, test } from 'vitest';
import type { Write } from '../../../electron/core/types.ts';
import { historyOf, undoBatch } from '../../../electron/ledger/history.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { CLERK, newLedger } from './support.ts';

/** An imported household of two, and what lies around it. */
function imported() {
  const made = newLedger();
  const { ledger } = made;
  const run = <T>(work: (write: Write) => T) => ledger.run(CLERK, work);
  const areaId = run((write) => write.insert('area', { level: '村' }));
  const known = run((write) => write.insert('person', { name: '旧人', note: '原来的说明', phone: '13800000000' }));
  const batchId = run((write) => write.beginBatch({ kind: 'import', title: '户籍导入' }));
  const rows = ledger.run(
    CLERK,
    (write) => {
      const householdId = write.insert('household', { areaId, groupName: '一组' });
      const personId = write.insert('person', { name: '王小明' });
      const membershipId = write.insert('membership', { householdId, personId, relation: '户主' });
      write.update('person', known, { note: '导入的说明', phone: '13900000000' });
      return { householdId, personId, membershipId };
    },
    { batchId },
  );
  const undo = (scope: 'batch' | 'withDependants' = 'batch') =>
    run((write) => undoBatch(write, batchId, { title: '撤销', reason: '文件拿错了', scope }));
  return { ...made, run, areaId, known, batchId, ...rows, undo };
}

const live = (ledger: Ledger, table: string) =>
  ledger.db.row<{ n: number }>(`SELECT count(*) AS n FROM "live_${table}"`)!.n;

describe('undoing a batch', () => {
  test('takes its rows away and gives changed fields their former values, as a batch of its own', () => {
    const { ledger, undo, known, batchId } = imported();
    const undone = undo();
    expect(undone).toMatchObject({ restored: 1, removed: 3, kept: [] });
    expect([live(ledger, 'household'), live(ledger, 'membership'), live(ledger, 'person')]).toEqual([0, 0, 1]);
    expect(ledger.db.row('SELECT note, phone FROM live_person WHERE id = ?', known)).toEqual({
      note: '原来的说明',
      phone: '13800000000',
    });
    const { batches } = historyOf(ledger.read).batches({ limit: 5, offset: 0 });
    expect(batches[0]).toMatchObject({ kind: 'undo', undoes: batchId, id: undone.batchId });
    expect(batches[1]).toMatchObject({ id: batchId, undoneBy: undone.batchId });
    expect(() => undo()).toThrow('undoNothing');
  });

  test('the undo can itself be undone', () => {
    const { ledger, undo, run, known } = imported();
    const { batchId } = undo();
    run((write) => undoBatch(write, batchId, { title: '恢复', reason: '其实没错' }));
    expect([live(ledger, 'household'), live(ledger, 'membership'), live(ledger, 'person')]).toEqual([1, 1, 2]);
    expect(ledger.db.row('SELECT note FROM live_person WHERE id = ?', known)).toEqual({ note: '导入的说明' });
  });

  test('a field changed since stays, its neighbours go back', () => {
    const { ledger, undo, run, known } = imported();
    run((write) => write.update('person', known, { note: '手工的说明' }));
    const { kept } = undo();
    expect(kept).toMatchObject([{ table: 'person', rowId: known, why: 'changedSince', columns: ['note'] }]);
    expect(ledger.db.row('SELECT note, phone FROM live_person WHERE id = ?', known)).toEqual({
      note: '手工的说明',
      phone: '13800000000',
    });
  });

  test('a row that others refer to stays with all that came with it, never as a hollow shell; its dependants are named', () => {
    const { ledger, undo, run, batchId, householdId, personId, membershipId } = imported();
    const yearId = run((write) => write.insert('household_year', { householdId, year: 2016 }));
    const preview = historyOf(ledger.read).undoPreview(batchId);
    const undone = undo();
    expect(preview.kept).toEqual(undone.kept);
    expect(undone.kept).toMatchObject([
      {
        table: 'household',
        rowId: householdId,
        why: 'referred',
        dependants: [{ table: 'household_year', rowId: yearId }],
      },
      { table: 'membership', rowId: membershipId, why: 'ownerStays' },
      { table: 'person', rowId: personId, why: 'ownerStays' },
    ]);
    expect(undone).toMatchObject({ restored: 1, removed: 0 });
    expect([live(ledger, 'household'), live(ledger, 'membership'), live(ledger, 'person')]).toEqual([1, 1, 2]);
  });

  test('a household changed since keeps its members; one beside it that nobody touched goes whole', () => {
    const { ledger, undo, run, areaId, batchId, householdId } = imported();
    ledger.run(
      CLERK,
      (write) => {
        const other = write.insert('household', { areaId });
        write.insert('membership', { householdId: other, personId: write.insert('person', { name: '李小红' }) });
      },
      { batchId },
    );
    run((write) => write.update('household', householdId, { groupName: '二组' }));
    const undone = undo();
    expect(undone.kept.map(({ table, why }) => [table, why])).toEqual([
      ['household', 'changedSince'],
      ['membership', 'ownerStays'],
      ['person', 'ownerStays'],
    ]);
    expect(undone.removed).toBe(3);
    expect([live(ledger, 'household'), live(ledger, 'membership'), live(ledger, 'person')]).toEqual([1, 1, 2]);
  });

  test('together with its dependants, the whole closure goes', () => {
    const { ledger, undo, run, householdId, batchId } = imported();
    run((write) => write.insert('household_year', { householdId, year: 2016 }));
    expect(historyOf(ledger.read).undoPreview(batchId, 'withDependants')).toMatchObject({ removed: 4, kept: [] });
    undo('withDependants');
    expect([live(ledger, 'household'), live(ledger, 'household_year')]).toEqual([0, 0]);
  });

  test('a paper printed for the household keeps it, with or without dependants: a print is never undone', () => {
    const { run, undo, householdId } = imported();
    run((write) => {
      const paperId = write.insert('paper', { kind: 'D04', title: '责任书', householdId });
      const snapshotId = write.insert('paper_snapshot', { hash: 'h', content: '{}', form: '1' });
      write.insert('paper_copy', {
        paperId,
        issue: 1,
        code: 'ABC',
        snapshotId,
        snapshotHash: 'h',
        templateKey: 'D04',
        templateVersion: '1',
        copies: 3,
        printedAt: '2026-03-02T08:00:00.000Z',
        printedBy: '李明',
      });
    });
    const { kept } = undo('withDependants');
    expect(kept.map(({ table, why }) => [table, why])).toContainEqual(['household', 'referred']);
  });

  test('a number taken from a series is never undone', () => {
    const { run } = imported();
    const batchId = run((write) => {
      const id = write.beginBatch({ kind: 'print', title: '印制' });
      const seriesId = write.insert('number_series', { kind: '登记', title: '登记号', pattern: '{n}' });
      write.insert('number_use', { seriesId, number: 1, text: '1', state: '已用' });
      write.insert('person', { name: '路人' });
      return id;
    });
    const undone = run((write) => undoBatch(write, batchId, { title: '撤销', reason: '试验' }));
    expect(undone.kept.map(({ table, why }) => [table, why])).toEqual([
      ['number_use', 'numberUsed'],
      ['number_series', 'referred'],
    ]);
    expect(undone.removed).toBe(1);
  });

  test('what a batch removed comes back; an unknown batch is said to be unknown', () => {
    const { ledger, run, householdId } = imported();
    const batchId = run((write) => {
      const id = write.beginBatch({ kind: 'edit', title: '清理' });
      write.remove('household', householdId);
      return id;
    });
    expect(live(ledger, 'membership')).toBe(0);
    expect(run((write) => undoBatch(write, batchId, { title: '撤销', reason: '误删' }))).toMatchObject({ restored: 2 });
    expect([live(ledger, 'household'), live(ledger, 'membership')]).toEqual([1, 1]);
    expect(() => run((write) => undoBatch(write, 'none', { title: '', reason: '' }))).toThrow('batchNotFound');
  });
});
