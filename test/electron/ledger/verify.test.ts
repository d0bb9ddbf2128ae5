import { describe, expect, test } from 'vitest';
import { historyOf } from '../../../electron/ledger/history.ts';
import { CLERK, newLedger } from './support.ts';

function withEntries() {
  const made = newLedger();
  const { ledger } = made;
  const ids = ['王', '李', '张', '刘'].map((name) => ledger.run(CLERK, (write) => write.insert('person', { name })));
  ledger.run(CLERK, (write) => {
    write.beginBatch({ kind: 'import', title: '导入' });
    write.update('person', ids[0]!, { note: '甲' });
  });
  const broken = (sql: string) => {
    ledger.db.connection.exec(sql);
    return historyOf(ledger.read).verify().broken;
  };
  return { ...made, ids, broken };
}

describe('tampering through SQL', () => {
  test.each([
    [
      'a changed value',
      'UPDATE journal SET patch = (SELECT patch FROM journal WHERE localSeq = 1) WHERE localSeq = 3',
      3,
      'entry',
    ],
    ['a value that is no value', "UPDATE journal SET patch = x'ff00' WHERE localSeq = 2", 2, 'entry'],
    [
      'another row named',
      "UPDATE journal SET rowId = x'00000000000000000000000000000000' WHERE localSeq = 2",
      2,
      'entry',
    ],
    ['another time', 'UPDATE txn SET hlc = hlc - 1000000 WHERE n = 2', 2, 'entry'],
    ['another author', "UPDATE ledger_author SET name = '别人'", 1, 'entry'],
    ['another kind of change', 'UPDATE journal SET op = 2 WHERE localSeq = 4', 4, 'entry'],
    ['another reason', "UPDATE journal SET reason = 'x' WHERE localSeq = 4", 4, 'entry'],
    ['a hash written anew', 'UPDATE journal SET hash = zeroblob(32) WHERE localSeq = 2', 2, 'entry'],
    ['an entry taken out of the middle', 'DELETE FROM journal WHERE localSeq = 2', 3, 'gap'],
    ['the last entries taken away', 'DELETE FROM journal WHERE localSeq >= 4', 0, 'head'],
    ['another title of a batch', "UPDATE batch SET title = '别的'", 5, 'entry'],
    ['a transaction taken away', 'DELETE FROM txn WHERE n = 3', 4, 'gap'],
  ])('%s is found, and the first broken entry is named', (_, sql, localSeq, fault) => {
    const { broken, ledger } = withEntries();
    expect(historyOf(ledger.read).verify()).toMatchObject({ entries: 6, broken: undefined });
    expect(broken(sql)).toMatchObject({ localSeq, fault });
  });

  test('a row changed behind the journal’s back is found by comparing rows with their entries', () => {
    const { ledger, ids } = withEntries();
    const history = historyOf(ledger.read);
    expect(history.verifyRows()).toEqual([]);
    ledger.db.connection.exec(`UPDATE person SET name = '改' WHERE id = '${ids[1]}'`);
    expect(history.verifyRows()).toEqual([{ table: 'person', rowId: ids[1], columns: ['name'] }]);
    ledger.db.connection.exec(`UPDATE person SET name = '李' WHERE id = '${ids[1]}'`);
    ledger.db.connection.exec("INSERT INTO person (id, name) VALUES ('x', '塞进来')");
    expect(history.verifyRows()).toEqual([{ table: 'person', rowId: 'x', columns: [] }]);
  });

  test('content that is not in this file keeps its hash, and the chain holds', () => {
    const { ledger } = withEntries();
    const { salt } = ledger.db.row<{ salt: Buffer }>('SELECT salt FROM journal WHERE localSeq = 2')!;
    expect(salt).toHaveLength(16);
    const history = historyOf(ledger.read);
    const entry = history
      .recent({ table: 'person' }, { limit: 10, offset: 0 })
      .entries.find(({ localSeq }) => localSeq === 2)!;
    expect(entry.patch).toEqual({ name: '李' });
    const hash = history.contentHashOf(2);
    ledger.db.exec('UPDATE journal SET patch = NULL, contentHash = ? WHERE localSeq = 2', hash);
    expect(history.verify().broken).toBeUndefined();
    const [absent] = history.ofRows([{ table: 'person', id: entry.rowId }], { limit: 10, offset: 0 }).entries;
    expect(absent).toMatchObject({ patch: undefined, changes: undefined });
  });
});
