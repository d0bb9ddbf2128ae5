import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historyOf, undoBatch } from '../../../electron/ledger/history.ts';
import type { Row } from '../../../electron/ledger/sql.ts';
import { type liveIds, randomEdit, seeded, wholeState } from './random-edits.ts';
import { CLERK, newLedger } from './support.ts';

const RUNS = process.env['JIANDANG_LONG'] ? 100 : 8;
const EDITS = 120;

/** Rows without what says who removed them: an undo removes under another entry. */
const comparable = (row: Row | undefined) => (row?.['removedBy'] === null ? row : undefined);

describe('random edits over all tables', () => {
  test('every row is what its entries make of it, and as-of equals the state of that moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const pick = seeded(seed);
        const { ledger, clock } = newLedger();
        const states: { at: string; localSeq: number; state: Map<string, Row> }[] = [];
        for (let i = 0; i < EDITS; i++) {
          clock.at += 1000 + pick(100_000);
          ledger.run(CLERK, (write) => {
            for (let n = pick(4); n >= 0; n--) randomEdit(ledger, write, pick);
          });
          if (i % 30 === 29)
            states.push({
              at: new Date(clock.at).toISOString(),
              localSeq: ledger.facts().entries,
              state: wholeState(ledger),
            });
        }
        const history = historyOf(ledger.read);
        expect(history.verifyRows()).toEqual([]);
        expect(history.verify().broken).toBeUndefined();
        const last = wholeState(ledger);
        for (const { at, localSeq, state } of states) {
          for (const place of last.keys()) {
            const [table = '', id = ''] = place.split('/');
            const row = comparable(state.get(place));
            const values =
              row && Object.fromEntries(Object.entries(row).filter(([key, value]) => value !== null && key !== 'id'));
            expect(history.asOf({ table, id }, at), place).toEqual(values);
            expect(history.asSeen({ table, id }, localSeq), place).toEqual(values);
          }
        }
        ledger.close();
      }),
      { numRuns: RUNS, seed: 20260302 },
    );
  });

  test('an undone batch gives every row back or lists it, and the undo can be undone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const pick = seeded(seed);
        const { ledger, clock } = newLedger();
        const edits = (count: number) => {
          for (let i = 0; i < count; i++) {
            clock.at += 1000;
            ledger.run(CLERK, (write) => randomEdit(ledger, write, pick));
          }
        };
        edits(60);
        const before = wholeState(ledger);
        const batchId = ledger.run(CLERK, (write) => {
          const id = write.beginBatch({ kind: 'import', title: '导入' });
          for (let n = 0; n < 60; n++) randomEdit(ledger, write, pick);
          return id;
        });
        const isQuiet = pick(2) === 0;
        if (!isQuiet) edits(30);
        const after = wholeState(ledger);
        const history = historyOf(ledger.read);
        const preview = history.undoPreview(batchId);
        if (preview.restored + preview.removed === 0) return;
        const undone = ledger.run(CLERK, (write) => undoBatch(write, batchId, { title: '撤销', reason: '试验' }));
        expect(undone.kept).toEqual(preview.kept);
        const now = wholeState(ledger);
        const kept = new Map(undone.kept.map((one) => [`${one.table}/${one.rowId}`, one]));
        if (isQuiet) {
          for (const [place, row] of now) {
            const listed = kept.get(place);
            if (!listed) expect(comparable(row), place).toEqual(comparable(before.get(place)));
          }
        }
        expect(history.verifyRows()).toEqual([]);
        expect(ledger.db.connection.pragma('foreign_key_check')).toEqual([]);
        expectNoDanglingReferences(ledger);
        const redone = ledger.run(CLERK, (write) =>
          undoBatch(write, undone.batchId, { title: '恢复', reason: '试验' }),
        );
        const staying = new Set(redone.kept.map((one) => `${one.table}/${one.rowId}`));
        const again = wholeState(ledger);
        for (const [place, row] of after) {
          if (!staying.has(place)) expect(comparable(again.get(place)), place).toEqual(comparable(row));
        }
        expect(history.verify().broken).toBeUndefined();
        ledger.close();
      }),
      { numRuns: RUNS * 2, seed: 20260303 },
    );
  });
});

/** No live row refers to a removed one. */
function expectNoDanglingReferences(ledger: Parameters<typeof liveIds>[0]): void {
  for (const table of ledger.model.journaled.values()) {
    for (const { column, to } of table.references) {
      const dangling = ledger.db.rows(
        `SELECT child.id FROM "${table.name}" child JOIN "${to}" parent ON parent.id = child."${column}"
          WHERE child.removedBy IS NULL AND parent.removedBy IS NOT NULL`,
      );
      expect(dangling, `${table.name}.${column}`).toEqual([]);
    }
  }
}
