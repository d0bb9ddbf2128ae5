import { describe, expect, test } from 'vitest';
import type { Write } from '../../../electron/core/types.ts';
import type { Derivation } from '../../../electron/ledger/derive.ts';
import { historyOf } from '../../../electron/ledger/history.ts';
import { newUuid } from '../../../electron/ledger/ids.ts';
import { MIGRATIONS } from '../../../electron/ledger/migrations/index.ts';
import { buildModel } from '../../../electron/ledger/model.ts';
import { insertMany } from '../../../electron/ledger/write.ts';
import { TABLES } from '../../../shared/domain/fields/index.ts';
import { randomEdit, seeded } from './random-edits.ts';
import { CLERK, newLedger } from './support.ts';

/** A household of two with a helper-free year. */
function newHousehold(write: Write) {
  const areaId = write.insert('area', { level: '村' });
  const householdId = write.insert('household', { areaId, groupName: '一组' });
  const personId = write.insert('person', { name: '王小明', sex: '男' });
  const membershipId = write.insert('membership', { householdId, personId, relation: '户主', fromOn: '2016-05-10' });
  return { areaId, householdId, personId, membershipId };
}

const PAGE = { limit: 50, offset: 0 };

describe('writing', () => {
  test('an inserted row is stored with one entry, without nulls; an unchanged update writes nothing', () => {
    const { ledger } = newLedger();
    const id = ledger.run(CLERK, (write) => write.insert('person', { name: '王小明', sex: '男', note: null }));
    expect(ledger.read.first((k) => k.selectFrom('live_person').selectAll().where('id', '=', id))).toMatchObject({
      name: '王小明',
    });
    ledger.run(CLERK, (write) => write.update('person', id, { name: '王小明', note: null }));
    expect(ledger.facts().entries).toBe(1);
    ledger.run(CLERK, (write) => write.update('person', id, { name: '王大明' }, { reason: '户口簿更正' }));
    const { entries } = historyOf(ledger.read).ofRows([{ table: 'person', id }], PAGE);
    expect(entries.map(({ op, changes, reason }) => ({ op, changes, reason }))).toEqual([
      { op: 'update', changes: [{ column: 'name', before: '王小明', after: '王大明' }], reason: '户口簿更正' },
      {
        op: 'insert',
        changes: [
          { column: 'name', before: null, after: '王小明' },
          { column: 'sex', before: null, after: '男' },
        ],
        reason: null,
      },
    ]);
    expect(entries[0]!.user).toEqual(CLERK);
    ledger.close();
  });

  test('many rows at once are stored and journaled as one by one; a removed form comes back under its id', () => {
    const { ledger } = newLedger();
    const { personId, formId } = ledger.run(CLERK, (write) => {
      const { personId } = newHousehold(write);
      const formId = write.insert('person_year', { personId, year: 2016, education: '初中', note: '旧' });
      write.remove('person_year', formId);
      const [first, second] = [newUuid(1.4e12), newUuid(1.4e12)];
      insertMany(write, [
        {
          table: 'person_year',
          columns: ['year', 'personId', 'education'],
          rows: [
            [2015, personId, '小学'],
            [2016, personId],
            [2016, second, '高中'],
          ],
        },
        {
          table: 'person',
          columns: ['id', 'name', 'sex'],
          rows: [
            [first, '王一', '男'],
            [second, '王二', null],
          ],
        },
      ]);
      return { personId, formId };
    });
    const forms = ledger.read.all((k) =>
      k
        .selectFrom('live_person_year')
        .select(['id', 'year', 'education', 'note'])
        .where('personId', '=', personId)
        .orderBy('year')
        .limit(9),
    );
    expect(forms).toMatchObject([
      { year: 2015, education: '小学' },
      { id: formId, year: 2016, education: null, note: null },
    ]);
    const { entries } = historyOf(ledger.read).ofRows(
      forms.map(({ id }) => ({ table: 'person_year', id })),
      PAGE,
    );
    expect(entries.map(({ op, rowId }) => [op, rowId === formId])).toEqual([
      ['update', true],
      ['restore', true],
      ['insert', false],
      ['remove', true],
      ['insert', true],
    ]);
    expect(entries[2]!.patch).toEqual({ personId, year: 2015, education: '小学' });
    expect(historyOf(ledger.read).verify()).toMatchObject({ broken: undefined, entries: 12 });
    const refused = (columns: string[], row: (string | number)[]) =>
      ledger.run(CLERK, (write) => insertMany(write, [{ table: 'person_year', columns, rows: [row] }]));
    expect(() => refused(['personId', 'year'], [personId, 2016])).toThrow('rowExists');
    expect(() => refused(['personId', 'year'], [formId, 2016])).toThrow('referenceMissing');
    expect(() => refused(['personId', 'year'], [personId, 1.5])).toThrow('valueRefused');
    expect(() => refused(['personId', 'weight'], [personId, 1])).toThrow(RangeError);
    ledger.close();
  });

  test('fields of one merge unit travel together though one of them changed', () => {
    const { ledger } = newLedger();
    const id = ledger.run(CLERK, (write) =>
      write.insert('person', { name: '王小明', bankName: '农商行', bankAccount: '621' }),
    );
    ledger.run(CLERK, (write) => write.update('person', id, { bankAccount: '622' }));
    const [entry] = historyOf(ledger.read).ofRows([{ table: 'person', id }], PAGE).entries;
    expect(entry!.patch).toEqual({ bankName: ['农商行', '农商行'], bankAccount: ['621', '622'] });
    expect(entry!.changes).toEqual([{ column: 'bankAccount', before: '621', after: '622' }]);
    ledger.close();
  });

  test('removing a household removes its children with it, restoring brings them back, under their own ids', () => {
    const { ledger } = newLedger();
    const { householdId, personId } = ledger.run(CLERK, newHousehold);
    const count = (table: string) => ledger.db.row<{ n: number }>(`SELECT count(*) AS n FROM live_${table}`)!.n;
    expect(() =>
      ledger.run(CLERK, (write) => write.remove('area', ledger.db.row<{ id: string }>('SELECT id FROM area')!.id)),
    ).toThrow('stillReferred');
    ledger.run(CLERK, (write) => write.remove('household', householdId));
    expect([count('household'), count('membership'), count('person')]).toEqual([0, 0, 1]);
    expect(() => ledger.run(CLERK, (write) => write.update('household', householdId, { note: 'x' }))).toThrow(
      'rowRemoved',
    );
    expect(() => ledger.run(CLERK, (write) => write.insert('membership', { householdId, personId }))).toThrow(
      'referenceMissing',
    );
    ledger.run(CLERK, (write) => write.restore('household', householdId));
    expect([count('household'), count('membership')]).toEqual([1, 1]);
    expect(historyOf(ledger.read).verifyRows()).toEqual([]);
    ledger.close();
  });

  test('a row whose id follows from its content: entered twice it is refused, after a removal it is the same row again', () => {
    const { ledger } = newLedger();
    const { personId } = ledger.run(CLERK, newHousehold);
    const enter = (workMonths: number) =>
      ledger.run(CLERK, (write) => write.insert('person_year', { personId, year: 2016, workMonths }));
    const id = enter(3);
    expect(() => enter(4)).toThrow('rowExists');
    ledger.run(CLERK, (write) => write.remove('person_year', id));
    expect(enter(5)).toBe(id);
    expect(ledger.db.row('SELECT workMonths FROM live_person_year WHERE id = ?', id)).toEqual({ workMonths: 5 });
    expect(() => ledger.run(CLERK, (write) => write.update('person_year', id, { year: 2017 }))).toThrow('valueRefused');
    ledger.close();
  });

  test('append-only rows are neither changed nor removed', () => {
    const { ledger } = newLedger();
    const id = ledger.run(CLERK, (write) => write.insert('paper_snapshot', { hash: 'h', content: '{}', form: '1' }));
    expect(() => ledger.run(CLERK, (write) => write.update('paper_snapshot', id, { form: '2' }))).toThrow('appendOnly');
    expect(() => ledger.run(CLERK, (write) => write.remove('paper_snapshot', id))).toThrow('appendOnly');
    ledger.close();
  });

  test('what SQLite refuses is said in the words of the form, and nothing is stored', () => {
    const { ledger } = newLedger();
    const refused = (work: (write: Write) => unknown) => {
      const before = ledger.facts();
      let caught: unknown;
      try {
        ledger.run(CLERK, (write) => {
          write.insert('person', { name: '先写的一行' });
          work(write);
        });
      } catch (error) {
        caught = error;
      }
      expect(ledger.facts()).toEqual(before);
      expect(ledger.db.row('SELECT count(*) AS n FROM person')).toEqual({ n: 0 });
      return caught;
    };
    expect(refused((write) => write.insert('person', { name: '王', birthOn: '1970年' }))).toMatchObject({
      code: 'valueRefused',
      details: { field: '出生日期' },
    });
    expect(refused((write) => write.insert('person', { name: null as unknown as string }))).toMatchObject({
      code: 'valueRefused',
      details: { field: '姓名' },
    });
    expect(
      refused((write) => write.insert('household', { areaId: '019c0000-0000-7000-8000-0000000000aa' })),
    ).toMatchObject({ code: 'referenceMissing' });
    expect(refused((write) => write.update('person', 'nobody', { name: 'x' }))).toMatchObject({ code: 'rowNotFound' });
  });

  test('a thrown error, a promise and a write kept for later store nothing', async () => {
    const { ledger } = newLedger();
    let kept: Write | undefined;
    ledger.run(CLERK, (write) => {
      kept = write;
    });
    expect(() => kept!.insert('person', { name: '晚了' })).toThrow();
    expect(() => ledger.run(CLERK, async (write) => write.insert('person', { name: '异步' }))).toThrow();
    expect(ledger.facts().entries).toBe(0);
    expect(ledger.db.row('SELECT count(*) AS n FROM person')).toEqual({ n: 0 });
  });

  test('reads cannot write, and local writes reach local tables only', () => {
    const { ledger } = newLedger();
    expect(() =>
      ledger.read.all((k) => (k as never as { deleteFrom(t: string): never }).deleteFrom('person')),
    ).toThrow();
    const local = (table: string) => () =>
      ledger.local.run((k) => (k as never as { deleteFrom(t: string): never }).deleteFrom(table));
    expect(local('person')).toThrow('not a local table');
    expect(local('journal')).toThrow('not a local table');
    expect(local('page_setting')()).toEqual({ changes: 0 });
  });

  test('a chunked job continues its batch in later transactions', () => {
    const { ledger } = newLedger();
    const batchId = ledger.run(CLERK, (write) => {
      const id = write.beginBatch({ kind: 'print', title: '分批' });
      write.insert('person', { name: '甲' });
      return id;
    });
    ledger.run(CLERK, (write) => write.insert('person', { name: '乙' }), { batchId });
    const [batch] = historyOf(ledger.read).batches(PAGE).batches;
    expect(batch).toMatchObject({ id: batchId, title: '分批', entries: 3, user: CLERK.name });
    expect(historyOf(ledger.read).recent({ batchId }, PAGE).entries).toHaveLength(2);
    expect(() => ledger.run(CLERK, () => 1, { batchId: 'none' })).toThrow('batchNotFound');
  });

  test('times never go back: two changes within one millisecond and a clock set back keep their order', () => {
    const { ledger, clock } = newLedger();
    const id = ledger.run(CLERK, (write) => write.insert('person', { name: '一' }));
    ledger.run(CLERK, (write) => write.update('person', id, { name: '二' }));
    clock.at -= 3_600_000;
    ledger.run(CLERK, (write) => write.update('person', id, { name: '三' }));
    const { entries } = historyOf(ledger.read).ofRows([{ table: 'person', id }], PAGE);
    const times = entries.map(({ hlc }) => hlc).reverse();
    expect(times[1]! > times[0]! && times[2]! > times[1]!).toBe(true);
  });
});

describe('the journal', () => {
  test('a row finds its entries by the index, and it is the only one', () => {
    const { ledger } = newLedger();
    const plan = ledger.db.rows<{ detail: string }>(
      'EXPLAIN QUERY PLAN SELECT * FROM journal WHERE tableN = 1 AND rowId = ? ORDER BY localSeq',
      'x',
    );
    expect(plan.map(({ detail }) => detail)).toEqual(['SEARCH journal USING INDEX journal_row (tableN=? AND rowId=?)']);
    expect(ledger.db.rows("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'journal'")).toEqual([
      { name: 'journal_row' },
    ]);
  });
});

describe('derived data', () => {
  /** A sample: how many live members each live household has. */
  const members: Derivation = {
    name: 'members',
    tables: ['member_count'],
    sources: {
      household: [['', 'id']],
      membership: [['', 'householdId']],
    },
    keys: (db) => db.rows<{ id: string }>('SELECT id FROM household').map(({ id }) => id),
    recompute(db, keys) {
      for (const key of keys) {
        db.exec('DELETE FROM member_count WHERE householdId = ?', key);
        db.exec(
          `INSERT INTO member_count SELECT household.id, count(membership.id) FROM live_household household
             LEFT JOIN live_membership membership ON membership.householdId = household.id
            WHERE household.id = ? GROUP BY household.id`,
          key,
        );
      }
    },
  };
  const table = 'CREATE TABLE member_count (householdId TEXT PRIMARY KEY, members INTEGER NOT NULL) STRICT';
  const model = buildModel(TABLES, { steps: [...MIGRATIONS, { version: 900, sql: table }], derivations: [members] });

  test('is recomputed in the transaction that touches its sources, and a rebuild finds the same', () => {
    const { ledger } = newLedger(model);
    const pick = seeded(11);
    ledger.run(CLERK, (write) => {
      for (let i = 0; i < 5; i++) newHousehold(write);
    });
    for (let i = 0; i < 150; i++) ledger.run(CLERK, (write) => randomEdit(ledger, write, pick));
    const rows = () => ledger.db.rows('SELECT * FROM member_count ORDER BY householdId');
    const live = rows();
    expect(live.length).toBeGreaterThan(3);
    expect(live.some((row) => (row as { members: number }).members > 0)).toBe(true);
    ledger.rebuildDerived();
    expect(rows()).toEqual(live);
    ledger.close();
  });
});
