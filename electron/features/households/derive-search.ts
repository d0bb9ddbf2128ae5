import { NUMBER_TYPE } from '../../../shared/domain/codes.ts';
import { HEAD } from '../../../shared/domain/relation.ts';
import type { Derivation } from '../../ledger/derive.ts';
import type { Db } from '../../ledger/sql.ts';
import { householdsOf, idsOf, isOf, keyed, personKey } from './derive-keys.ts';
import { nameKeys } from './pinyin.ts';
import { PEOPLE_A_HOUSEHOLD, UNHOUSED } from './search-ref.ts';

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
    post: keyed(['body', 'bodyId']),
    body: keyed(['body', 'id']),
    area_name: keyed(['area', 'areaId'], ['area', 'parentId']),
  },
  keys: (db) => db.rows<{ id: string }>('SELECT id FROM live_person').map((row) => personKey(row.id)),
  concerned: (db, keys) => personsOf(db, keys).map(personKey),
  recompute(db, keys) {
    const persons = idsOf(keys, 'person');
    const { last } = db.row<{ last: number }>(LAST_UNHOUSED, UNHOUSED)!;
    remove(db, persons);
    db.exec(INSERT_PERSONS, last, persons, persons);
    indexNames(db, persons);
  },
};

const PERSON_IDS = `
SELECT value AS id FROM json_each(?)
UNION SELECT m.personId FROM json_each(?) key CROSS JOIN membership m ON m.householdId = key.value
UNION SELECT t.personId FROM json_each(?) key CROSS JOIN post o ON o.bodyId = key.value CROSS JOIN tenure t ON t.postId = o.id`;

/** The persons that the keys concern: themselves, members of their households (whose head they name), officials of a body. */
function personsOf(db: Db, keys: readonly string[]): string[] {
  const heads = db.rows<{ id: string }>(HEADED, idsOf(keys, 'person')).map((row) => row.id);
  const named = keys.filter((key) => !isOf(key, 'person') && !isOf(key, 'body'));
  const households = [...householdsOf(db, named), ...heads];
  return db
    .rows<{ id: string }>(PERSON_IDS, idsOf(keys, 'person'), JSON.stringify(households), idsOf(keys, 'body'))
    .map((row) => row.id);
}

const HEADED = `
SELECT m.householdId AS id FROM json_each(?) key
CROSS JOIN live_membership m ON m.personId = key.value AND m.relation = '${HEAD}' AND m.toOn IS NULL`;

const LAST_UNHOUSED = 'SELECT max(?, coalesce((SELECT max(ref) FROM person_search), 0)) AS last';

/** His place in his household: memberships are never deleted, so it stays. */
const PLACE = '(SELECT count(*) FROM membership x WHERE x.householdId = m.householdId AND x.rowid <= m.rowid)';

/** One line per person and household he is in now; an official without a household has one too. */
const INSERT_PERSONS = `
INSERT INTO person_search (ref, personId, name, sex, birthOn, householdId, relation, villageId, groupName, villageName, townId,
  townName, number, last4, headName, unitName, isOfficial)
SELECT
  coalesce(s.ref * ${PEOPLE_A_HOUSEHOLD} + nullif(min(${PLACE}, ${PEOPLE_A_HOUSEHOLD}), ${PEOPLE_A_HOUSEHOLD}), ? + row_number() OVER ()),
  p.id, p.name, p.sex, p.birthOn, m.householdId, m.relation, h.areaId, h.groupName, v.name, v.parentId, t.name,
  n.number, substr(n.core18, -4),
  CASE WHEN m.relation = '${HEAD}' THEN p.name ELSE (
    SELECT hp.name FROM membership hm JOIN person hp ON hp.id = hm.personId
    WHERE hm.householdId = m.householdId AND hm.toOn IS NULL AND hm.relation = '${HEAD}' AND hm.removedBy IS NULL LIMIT 1) END,
  o.unitName, o.unitName IS NOT NULL
FROM json_each(?) key
CROSS JOIN person p ON p.id = key.value AND p.removedBy IS NULL
LEFT JOIN membership m ON m.personId = p.id AND m.toOn IS NULL AND m.removedBy IS NULL
LEFT JOIN household h ON h.id = m.householdId AND h.removedBy IS NULL
LEFT JOIN household_summary s ON s.householdId = m.householdId
LEFT JOIN area_name v ON v.areaId = h.areaId AND v.validTo IS NULL AND v.removedBy IS NULL
LEFT JOIN area_name t ON t.areaId = v.parentId AND t.validTo IS NULL AND t.removedBy IS NULL
LEFT JOIN person_number n ON n.id = (
  SELECT x.id FROM person_number x
  WHERE x.personId = p.id AND x.validTo IS NULL AND x.removedBy IS NULL AND x.type <> '${NUMBER_TYPE.none}'
  ORDER BY x.validFrom DESC, x.id DESC LIMIT 1)
LEFT JOIN (SELECT te.personId, max(b.name || ' ' || coalesce(te.title, po.title)) AS unitName
  FROM json_each(?) k CROSS JOIN tenure te ON te.personId = k.value AND te.toOn IS NULL AND te.removedBy IS NULL
  JOIN post po ON po.id = te.postId JOIN body b ON b.id = po.bodyId GROUP BY te.personId) o ON o.personId = p.id
GROUP BY p.id, m.id`;

const NAMES = 'SELECT DISTINCT s.name FROM json_each(?) key CROSS JOIN person_search s ON s.personId = key.value';
const INSERT_TEXT = `
WITH k AS MATERIALIZED (SELECT key AS name, value FROM json_each(?))
INSERT INTO person_search_text (rowid, characters, pinyin, initials)
SELECT s.ref, k.value ->> 0, k.value ->> 1, k.value ->> 2
FROM json_each(?) key CROSS JOIN person_search s ON s.personId = key.value JOIN k ON k.name = s.name
ORDER BY s.ref`;

/** Pinyin is made once a name, then everything is stored by one statement, in the order the full-text table wants. */
function indexNames(db: Db, persons: string): void {
  const names = db.rows<{ name: string }>(NAMES, persons);
  const keys = names.map(({ name }) => {
    const { characters, pinyin, initials } = nameKeys(name);
    return [name, [characters, pinyin, initials]] as const;
  });
  db.exec(INSERT_TEXT, JSON.stringify(Object.fromEntries(keys)), persons);
}

function remove(db: Db, persons: string): void {
  const rows = 'SELECT s.ref FROM json_each(?) key CROSS JOIN person_search s ON s.personId = key.value';
  db.exec(`DELETE FROM person_search_text WHERE rowid IN (${rows})`, persons);
  db.exec('DELETE FROM person_search WHERE personId IN (SELECT value FROM json_each(?))', persons);
}
