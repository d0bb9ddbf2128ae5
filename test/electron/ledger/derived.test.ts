import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ledgerModel } from '../../../electron/core/ledger-model.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { randomEdit, seeded } from './random-edits.ts';
import { CLERK, newLedger } from './support.ts';

/** Every derived table's rows, whatever order or number they were given. */
function derivedRows(ledger: Ledger): Map<string, string[]> {
  const tables = ledgerModel.derivations.flatMap(({ tables }) => tables);
  return new Map(
    tables.map((table) => [
      table,
      ledger.db
        .rows<Record<string, unknown>>(`SELECT * FROM "${table}"`)
        .map(({ ref: _, ...row }) => JSON.stringify(row))
        .sort(),
    ]),
  );
}

test('sources name rows by their id or by columns that refer to other rows, which is all that new rows tell', () => {
  for (const { sources } of ledgerModel.derivations) {
    for (const [name, names] of Object.entries(sources)) {
      const { references } = ledgerModel.journaled.get(name)!;
      const known = ['id', ...references.map(({ column }) => column)];
      expect(known).toEqual(expect.arrayContaining(names.map(([, column]) => column)));
    }
  }
});

test('after random edits over all tables, what is derived equals what a rebuild derives', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const pick = seeded(seed);
      const { ledger, clock } = newLedger(ledgerModel);
      for (let i = 0; i < 150; i++) {
        clock.at += 1000;
        ledger.run(CLERK, (write) => randomEdit(ledger, write, pick));
      }
      const kept = derivedRows(ledger);
      ledger.rebuildDerived();
      expect(derivedRows(ledger)).toEqual(kept);
      ledger.close();
    }),
    { numRuns: process.env['JIANDANG_LONG'] ? 60 : 6, seed: 20260304 },
  );
});
