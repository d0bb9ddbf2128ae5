import { NUMBER_TYPE } from '../../../shared/domain/codes.ts';
import { last4Of } from '../../../shared/domain/identity-number.ts';
import { HEAD } from '../../../shared/domain/relation.ts';
import type { Derivation } from '../../ledger/derive.ts';
import type { Db, Row, SqlValue } from '../../ledger/sql.ts';
import { householdsOf, idsOf, keyed, personKey } from './derive-keys.ts';
import { nameKeys } from './pinyin.ts';

/** One line per person and household he is in, or per official, with the full-text keys of his name. */
export const personSearch: Derivation = {
  name: 'personSearch',
  tables: ['person_search', 'person_search_text'],
  sources: {
    person: keyed(['person', 'id']),
    person_number: keyed(['person', 'personId']),
    membership: keyed(['household', 'householdId'], ['person', 'personId']),
    household: keyed(['household', 'id']),
    tenure: keyed(['person', 'personId']),
    body: keyed(['body', 'id']),
    area_name: keyed(['area', 'areaId'], ['area', 'parentId']),
  },
  keys: (db) => db.rows<{ id: string }>('SELECT id FROM live_person').map((row) => personKey(row.id)),
  recompute(db, keys) {
    const persons = JSON.stringify(personsOf(db, keys));
    remove(db, persons);
    for (const row of db.rows<Row>(PERSONS, persons)) insert(db, row);
  },
};

const PERSON_IDS = `
SELECT value AS id FROM json_each(?)
UNION SELECT m.personId FROM json_each(?) key CROSS JOIN membership m ON m.householdId = key.value
UNION SELECT t.personId FROM json_each(?) key CROSS JOIN post o ON o.bodyId = key.value CROSS JOIN tenure t ON t.postId = o.id`;

/** The persons that the keys concern: themselves, members of their households (whose head they name), officials of a body. */
function personsOf(db: Db, keys: readonly string[]): string[] {
  const heads = db.rows<{ id: string }>(HEADED, idsOf(keys, 'person')).map((row) => row.id);
  const named = keys.filter((key) => !key.startsWith('p') && !key.startsWith('b'));
  const households = [...householdsOf(db, named), ...heads];
  return db
    .rows<{ id: string }>(PERSON_IDS, idsOf(keys, 'person'), JSON.stringify(households), idsOf(keys, 'body'))
    .map((row) => row.id);
}

const HEADED = `
SELECT m.householdId AS id FROM json_each(?) key
CROSS JOIN live_membership m ON m.personId = key.value AND m.relation = '${HEAD}' AND m.toOn IS NULL`;

const PERSONS = `
SELECT p.id AS personId, p.name, p.sex, p.birthOn, m.householdId, m.relation, h.areaId AS villageId, h.groupName,
  v.name AS villageName, v.parentId AS townId, t.name AS townName,
  (SELECT n.number FROM live_person_number n WHERE n.personId = p.id AND n.validTo IS NULL AND n.type <> '${NUMBER_TYPE.none}'
    ORDER BY n.validFrom DESC, n.id DESC LIMIT 1) AS number,
  (SELECT hp.name FROM live_membership hm JOIN live_person hp ON hp.id = hm.personId
    WHERE hm.householdId = m.householdId AND hm.relation = '${HEAD}' AND hm.toOn IS NULL LIMIT 1) AS headName,
  (SELECT b.name || ' ' || coalesce(te.title, o.title) FROM live_tenure te JOIN live_post o ON o.id = te.postId
    JOIN live_body b ON b.id = o.bodyId WHERE te.personId = p.id AND te.toOn IS NULL ORDER BY te.fromOn DESC, te.id DESC LIMIT 1) AS unitName
FROM json_each(?) key
CROSS JOIN live_person p ON p.id = key.value
LEFT JOIN live_membership m ON m.personId = p.id AND m.toOn IS NULL
LEFT JOIN live_household h ON h.id = m.householdId
LEFT JOIN live_area_name v ON v.areaId = h.areaId AND v.validTo IS NULL
LEFT JOIN live_area_name t ON t.areaId = v.parentId AND t.validTo IS NULL
GROUP BY p.id, m.id`;

function remove(db: Db, persons: string): void {
  const rows = 'SELECT s.ref FROM json_each(?) key CROSS JOIN person_search s ON s.personId = key.value';
  db.exec(`DELETE FROM person_search_text WHERE rowid IN (${rows})`, persons);
  db.exec('DELETE FROM person_search WHERE personId IN (SELECT value FROM json_each(?))', persons);
}

const COLUMNS = [
  'personId',
  'name',
  'sex',
  'birthOn',
  'householdId',
  'relation',
  'villageId',
  'townId',
  'villageName',
  'townName',
  'groupName',
  'headName',
  'number',
  'unitName',
] as const;
const INSERT = `INSERT INTO person_search (${COLUMNS.join(', ')}, last4, isOfficial)
  VALUES (?${', ?'.repeat(COLUMNS.length + 1)}) RETURNING ref`;

function insert(db: Db, row: Row): void {
  const number = row['number'] as string | null;
  const values: SqlValue[] = COLUMNS.map((column) => row[column] ?? null);
  const stored = db.row<{ ref: number }>(
    INSERT,
    ...values,
    number ? last4Of(number) : null,
    Number(row['unitName'] !== null),
  );
  const keys = nameKeys(row['name'] as string);
  db.exec(
    'INSERT INTO person_search_text (rowid, characters, pinyin, initials) VALUES (?, ?, ?, ?)',
    stored!.ref,
    keys.characters,
    keys.pinyin,
    keys.initials,
  );
}
