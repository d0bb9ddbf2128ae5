import { afterAll, beforeAll, expect, test } from 'vitest';
import { ORDERS } from '../../../../electron/features/households/household-lines.ts';
import { householdsHandlers } from '../../../../electron/features/households/households.ts';
import { householdRefs } from '../../../../electron/features/households/search-ref.ts';
import { newUuid } from '../../../../electron/ledger/ids.ts';
import type { Ledger } from '../../../../electron/ledger/ledger.ts';
import type { SqlValue } from '../../../../electron/ledger/sql.ts';
import { makeArchive, type TestCore } from '../../../support/archive.ts';

const HOUSEHOLDS = 2500;
const NAMES = ['王小明', '王伟', '李秀英', '王海燕', '陈王霞', '黄丽'];
let core: TestCore;
let ledger: Ledger;

beforeAll(async () => {
  core = await makeArchive({
    ...householdsHandlers,
    'households.suggest': (context, input) => {
      ledger = context.ledger;
      return householdsHandlers['households.suggest'](context, input);
    },
  });
  await core.call('households.suggest', { text: 'a' });
  ledger.db.transaction(lay);
  ledger.rebuildDerived();
});
afterAll(() => core.close());

function put(table: string, row: Record<string, SqlValue>): void {
  const columns = Object.keys(row);
  ledger.db.exec(
    `INSERT INTO "${table}" ("${columns.join('", "')}") VALUES (${columns.map(() => '?')})`,
    ...Object.values(row),
  );
}

function layPerson(householdId: string, name: string, relation: string): void {
  const personId = newUuid(1.7e12);
  put('person', { id: personId, name });
  put('membership', { id: newUuid(1.7e12), householdId, personId, relation });
}

function lay(): void {
  const villages = ledger.db.rows<{ areaId: string }>("SELECT areaId FROM area_summary WHERE level = '村' LIMIT 30");
  for (let at = 0; at < HOUSEHOLDS; at++) {
    const id = newUuid(1.7e12);
    const areaId = villages[(at * 17) % villages.length]!.areaId;
    const closedOn = at % 9 === 0 ? '2016-06-01' : null;
    const code = `4402${String((at * 7919) % 100_003).padStart(12, '0')}`;
    put('household', { id, areaId, nationalCode: code, groupName: `${(at % 12) + 1}组`, closedOn });
    for (let member = 0; member <= at % 4; member++)
      layPerson(id, NAMES[(at + member) % NAMES.length]!, member ? '其他' : '户主');
  }
}

/** The households in which a name is found, in an order, worked out without any index of the search. */
function expected(sign: string, order: readonly string[]): string[] {
  return ledger.db
    .rows<{ id: string }>(
      `SELECT s.householdId AS id FROM household_summary s WHERE EXISTS (
        SELECT 1 FROM live_membership m JOIN live_person p ON p.id = m.personId
        WHERE m.householdId = s.householdId AND m.toOn IS NULL AND instr(p.name, ?) > 0) ORDER BY ${order.join(', ')}`,
      sign,
    )
    .map((row) => row.id);
}

test('few or very many households of a name come in the order asked for, open and closed, page after page', async () => {
  for (const sign of ['王', '燕']) {
    for (const [sort, order] of Object.entries(ORDERS) as [keyof typeof ORDERS, readonly string[]][]) {
      const wanted = expected(sign, order);
      for (const offset of [0, 100, wanted.length - 50]) {
        const found = await core.call('households.search', { filter: { text: sign }, sort, offset, limit: 100 });
        expect(found.total).toBe(wanted.length);
        expect(
          found.rows.map((row) => row.id),
          `${sign} ${sort} ${offset}`,
        ).toEqual(wanted.slice(offset, offset + 100));
      }
    }
  }
  expect(expected('王', ORDERS.walk).length).toBeGreaterThan(1500);
});

test('a text together with another filter finds what both leave', async () => {
  const both = await core.call('households.search', { filter: { text: '王', state: '已销户' } });
  const closed = expected('王', ORDERS.walk).filter((id) =>
    ledger.db.row('SELECT 1 FROM live_household WHERE id = ? AND closedOn IS NOT NULL', id),
  );
  expect(both.total).toBe(closed.length);
  expect(both.rows.map((row) => row.id)).toEqual(closed.slice(0, 100));
});

test('a home of more than a thousand people is stored and found; the list counts its first 999', async () => {
  const { areaId } = ledger.db.row<{ areaId: string }>("SELECT areaId FROM area_summary WHERE level = '村' LIMIT 1")!;
  const home = newUuid(1.7e12);
  ledger.db.transaction(() => {
    put('household', { id: home, areaId, nationalCode: '44029999' });
    for (let at = 0; at < 1200; at++) layPerson(home, '欧阳福', at ? '其他' : '户主');
  });
  ledger.rebuildDerived();
  const found = await core.call('households.search', { filter: { text: '欧阳' } });
  expect(found.rows.map((row) => row.id)).toEqual([home]);
  expect(found.persons).toBe(999);
  expect((await core.call('households.suggest', { text: '欧阳福' })).rows.length).toBeGreaterThan(0);
});

test('found lines name each of their households once', () => {
  expect(householdRefs([1001, 1002, 3001, 100_000_999])).toEqual([1, 3, 100_000]);
});
