import { AREA_LEVEL, AREA_MARK_KIND, VILLAGE_PAIRING_KIND } from '../../../shared/domain/codes.ts';
import { initialsOf, pinyinOf } from '../../core/pinyin.ts';
import type { Derivation } from '../../ledger/derive.ts';
import type { Db, Row, SqlValue } from '../../ledger/sql.ts';

/** Marks of keys that name something else than the area or tenure itself, whose id begins with a hex digit. */
const [HOUSEHOLD, PERSON, POST, BODY] = ['h:', 'p:', 'o:', 'u:'] as const;

/** `area_summary` and `official_summary`: what lists, choices and addresses of the county show. */
export const areaDerivations: readonly Derivation[] = [
  {
    name: 'area_summary',
    tables: ['area_summary'],
    sources: {
      area: [['', 'id']],
      area_name: [['', 'areaId']],
      area_mark: [['', 'areaId']],
      village_pairing: [['', 'areaId']],
      household: [['', 'areaId']],
      membership: [[HOUSEHOLD, 'householdId']],
      pairing: [[HOUSEHOLD, 'householdId']],
      body: [[BODY, 'id']],
    },
    concerned: (db, keys) => [
      ...new Set([
        ...keys.filter(isPlain),
        ...looked(
          db,
          'SELECT DISTINCT areaId AS id FROM household WHERE id IN (SELECT value FROM json_each(?))',
          keys,
          HOUSEHOLD,
        ),
        ...looked(db, AREAS_OF_BODIES, keys, BODY),
      ]),
    ],
    keys: (db) => db.rows<{ id: string }>('SELECT id FROM live_area ORDER BY id').map(({ id }) => id),
    recompute: (db, keys) => recomputeAreas(db, keys),
  },
  {
    name: 'official_summary',
    tables: ['official_summary'],
    sources: {
      tenure: [['', 'id']],
      post: [[POST, 'id']],
      body: [[BODY, 'id']],
      person: [[PERSON, 'id']],
      pairing: [[PERSON, 'personId']],
      household: [[HOUSEHOLD, 'id']],
    },
    concerned: (db, keys) => [
      ...new Set([
        ...keys.filter(isPlain),
        ...looked(db, TENURES_OF_POSTS, keys, POST),
        ...looked(db, TENURES_OF_BODIES, keys, BODY),
        ...looked(db, TENURES_OF_PERSONS, keys, PERSON),
        ...looked(db, TENURES_OF_HELPERS, keys, HOUSEHOLD),
      ]),
    ],
    keys: (db) => db.rows<{ id: string }>('SELECT id FROM live_tenure ORDER BY id').map(({ id }) => id),
    recompute: recomputeOfficials,
  },
];

const text = (value: SqlValue | undefined): string => String(value ?? '');

function ids(db: Db, query: string, value: SqlValue | undefined): string[] {
  return db.rows<{ id: string }>(query, value ?? null).map(({ id }) => id);
}

const isPlain = (key: string): boolean => key[1] !== ':';

/** Ids that a query finds for the keys of one mark. */
function looked(db: Db, query: string, keys: readonly string[], mark: string): string[] {
  const marked = keys.filter((key) => key.startsWith(mark)).map((key) => key.slice(mark.length));
  return marked.length === 0 ? [] : ids(db, query, JSON.stringify(marked));
}

const AREAS_OF_BODIES =
  'SELECT v.areaId AS id FROM json_each(?) key CROSS JOIN live_village_pairing v ON v.bodyId = key.value';
const TENURES_OF_POSTS = 'SELECT t.id FROM json_each(?) key CROSS JOIN live_tenure t ON t.postId = key.value';
const TENURES_OF_BODIES = `
SELECT t.id FROM json_each(?) key CROSS JOIN live_post p ON p.bodyId = key.value CROSS JOIN live_tenure t ON t.postId = p.id`;
const TENURES_OF_PERSONS = 'SELECT t.id FROM json_each(?) key CROSS JOIN live_tenure t ON t.personId = key.value';
const TENURES_OF_HELPERS = `
SELECT t.id FROM json_each(?) key CROSS JOIN live_pairing q ON q.householdId = key.value
CROSS JOIN live_tenure t ON t.personId = q.personId`;

/** Name, code and parent that hold now, then the counts of villages and, from them, of towns and the county. */
function recomputeAreas(db: Db, keys: readonly string[]): void {
  const json = JSON.stringify(keys);
  const before = placesOf(db, keys);
  db.exec('DELETE FROM area_summary WHERE areaId IN (SELECT value FROM json_each(?))', json);
  for (const row of db.rows<Row>(AREA_ROWS, json)) storeArea(db, row);
  const after = placesOf(db, keys);
  const moved = keys.filter((id) => before.get(id)?.place !== after.get(id)?.place);
  const below = moved.flatMap((id) => ids(db, 'SELECT areaId AS id FROM live_area_name WHERE parentId = ?', id));
  if (below.length > 0) recomputeAreas(db, below);
  db.exec(VILLAGE_COUNTS, json);
  const above = [...before.values(), ...after.values()].flatMap(({ parentId }) => (parentId ? [parentId] : []));
  sumUp(db, [...new Set([...keys, ...above])]);
}

/** Where each area stands: what the areas below it repeat, as one text, and its parent. */
function placesOf(db: Db, keys: readonly string[]): Map<string, { place: string; parentId: string | null }> {
  const rows = db.rows<Row & { areaId: string; parentId: string | null }>(
    'SELECT areaId, name, parentId, path, countyId, townId, townName FROM area_summary WHERE areaId IN (SELECT value FROM json_each(?))',
    JSON.stringify(keys),
  );
  return new Map(rows.map((row) => [row.areaId, { place: JSON.stringify(row), parentId: row.parentId }]));
}

function parents(db: Db, keys: readonly string[]): string[] {
  return db
    .rows<{ id: string }>(
      'SELECT DISTINCT parentId AS id FROM area_summary WHERE parentId IS NOT NULL AND areaId IN (SELECT value FROM json_each(?))',
      JSON.stringify(keys),
    )
    .map(({ id }) => id);
}

/** Towns from their villages, then counties from their towns. */
function sumUp(db: Db, keys: readonly string[]): void {
  db.exec(SUMS, JSON.stringify(keys), AREA_LEVEL.town);
  db.exec(SUMS, JSON.stringify([...keys, ...parents(db, keys)]), AREA_LEVEL.county);
}

const AREA_ROWS = `
SELECT a.id AS areaId, a.level, n.code, n.name, n.parentId, coalesce(a.isVirtual, 0) AS isVirtual,
       (n.validTo IS NULL) AS isCurrent, p.name AS parentName, p.parentId AS grandId, g.name AS grandName,
       EXISTS (SELECT 1 FROM live_area_mark m WHERE m.areaId = a.id AND m.mark = '${AREA_MARK_KIND.poorVillage}' AND m.toOn IS NULL) AS isPoorVillage,
       (SELECT group_concat(m.mark, '、') FROM live_area_mark m WHERE m.areaId = a.id AND m.toOn IS NULL) AS marks,
       (SELECT v.bodyId FROM live_village_pairing v WHERE v.areaId = a.id AND v.kind = '${VILLAGE_PAIRING_KIND.helpingUnit}' AND v.toOn IS NULL ORDER BY v.fromOn, v.id LIMIT 1) AS helpingBodyId,
       (SELECT v.bodyId FROM live_village_pairing v WHERE v.areaId = a.id AND v.kind IN ('${VILLAGE_PAIRING_KIND.team}', '${VILLAGE_PAIRING_KIND.townGroup}') AND v.toOn IS NULL ORDER BY v.kind, v.fromOn, v.id LIMIT 1) AS teamBodyId
FROM live_area a
JOIN live_area_name n ON n.id = (
  SELECT id FROM live_area_name WHERE areaId = a.id ORDER BY validTo IS NOT NULL, validTo DESC, validFrom DESC, id DESC LIMIT 1)
LEFT JOIN live_area_name p ON p.areaId = n.parentId AND p.validTo IS NULL
LEFT JOIN live_area_name g ON g.areaId = p.parentId AND g.validTo IS NULL
WHERE a.id IN (SELECT value FROM json_each(?))
ORDER BY n.code`;

function storeArea(db: Db, row: Row): void {
  const isVillage = row['level'] === AREA_LEVEL.village || row['level'] === AREA_LEVEL.community;
  const isTown = row['level'] === AREA_LEVEL.town;
  const name = text(row['name']);
  const bodyName = (id: SqlValue | undefined) =>
    id ? (db.row<{ name: string }>('SELECT name FROM live_body WHERE id = ?', id)?.name ?? null) : null;
  db.exec(
    `INSERT OR REPLACE INTO area_summary (areaId, level, code, name, parentId, countyId, townId, townName, villageId, path, isVirtual,
       isCurrent, isPoorVillage, marks, pinyin, initials, householdCount, personCount, coveredCount, helpingBodyId,
       helpingBodyName, teamBodyId, teamName)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ?)`,
    row['areaId'] ?? null,
    row['level'] ?? null,
    row['code'] ?? null,
    name,
    row['parentId'] ?? null,
    isVillage ? (row['grandId'] ?? null) : isTown ? (row['parentId'] ?? null) : (row['areaId'] ?? null),
    isVillage ? (row['parentId'] ?? null) : isTown ? (row['areaId'] ?? null) : null,
    isVillage ? (row['parentName'] ?? null) : isTown ? name : null,
    isVillage ? (row['areaId'] ?? null) : null,
    [row['grandName'], row['parentName'], name].filter(Boolean).join(''),
    row['isVirtual'] ?? null,
    row['isCurrent'] ?? null,
    row['isPoorVillage'] ?? null,
    row['marks'] ?? null,
    pinyinOf(name),
    initialsOf(name),
    row['helpingBodyId'] ?? null,
    bodyName(row['helpingBodyId']),
    row['teamBodyId'] ?? null,
    bodyName(row['teamBodyId']),
  );
}

const VILLAGE_COUNTS = `
UPDATE area_summary SET
  householdCount = (SELECT count(*) FROM live_household h WHERE h.areaId = area_summary.areaId AND h.closedOn IS NULL),
  personCount = (SELECT count(*) FROM live_household h JOIN live_membership m ON m.householdId = h.id AND m.toOn IS NULL
                 WHERE h.areaId = area_summary.areaId AND h.closedOn IS NULL),
  coveredCount = (SELECT count(*) FROM live_household h WHERE h.areaId = area_summary.areaId AND h.closedOn IS NULL
                  AND EXISTS (SELECT 1 FROM live_pairing p WHERE p.householdId = h.id AND p.toOn IS NULL))
WHERE villageId IS NOT NULL AND areaId IN (SELECT value FROM json_each(?))`;

const SUMS = `
UPDATE area_summary SET
  householdCount = (SELECT coalesce(sum(householdCount), 0) FROM area_summary c WHERE c.parentId = area_summary.areaId),
  personCount = (SELECT coalesce(sum(personCount), 0) FROM area_summary c WHERE c.parentId = area_summary.areaId),
  coveredCount = (SELECT coalesce(sum(coveredCount), 0) FROM area_summary c WHERE c.parentId = area_summary.areaId)
WHERE areaId IN (SELECT value FROM json_each(?)) AND level = ?`;

function recomputeOfficials(db: Db, keys: readonly string[]): void {
  const json = JSON.stringify(keys);
  db.exec('DELETE FROM official_summary WHERE tenureId IN (SELECT value FROM json_each(?))', json);
  for (const row of db.rows<Row>(OFFICIAL_ROWS, json)) {
    const name = text(row['name']);
    db.exec(
      `INSERT INTO official_summary (tenureId, personId, name, pinyin, initials, postId, postKind, title, bodyId, bodyName,
         bodyKind, isCurrent, phone, householdCount, areaId)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      row['tenureId'] ?? null,
      row['personId'] ?? null,
      name,
      pinyinOf(name),
      initialsOf(name),
      row['postId'] ?? null,
      row['postKind'] ?? null,
      row['title'] ?? null,
      row['bodyId'] ?? null,
      row['bodyName'] ?? null,
      row['bodyKind'] ?? null,
      row['isCurrent'] ?? null,
      row['phone'] ?? null,
      row['householdCount'] ?? null,
      row['areaId'] ?? null,
    );
  }
}

const OFFICIAL_ROWS = `
SELECT t.id AS tenureId, t.personId, p.name, t.postId, o.kind AS postKind, coalesce(t.title, o.title) AS title,
       o.bodyId, b.name AS bodyName, b.kind AS bodyKind, b.areaId, (t.toOn IS NULL) AS isCurrent,
       coalesce(t.phone, p.phone) AS phone,
       (SELECT count(*) FROM live_pairing q JOIN live_household h ON h.id = q.householdId AND h.closedOn IS NULL
        WHERE q.personId = t.personId AND q.bodyId = o.bodyId AND q.toOn IS NULL) AS householdCount
FROM live_tenure t
JOIN live_person p ON p.id = t.personId
JOIN live_post o ON o.id = t.postId
JOIN live_body b ON b.id = o.bodyId
WHERE t.id IN (SELECT value FROM json_each(?))`;
