import { AREA_MARK_KIND, LABOUR, NUMBER_TYPE, PAIRING_RANK } from '../../../shared/domain/codes.ts';
import { groupOrder, NO_GROUP_ORDER } from '../../../shared/domain/group-order.ts';
import { HEAD } from '../../../shared/domain/relation.ts';
import type { Derivation } from '../../ledger/derive.ts';
import type { Db, Row, SqlValue } from '../../ledger/sql.ts';
import { householdKey, householdsOf, idsOf, isOf, keyed } from './derive-keys.ts';
import { nameKeys } from './pinyin.ts';
import { PEOPLE_A_HOUSEHOLD, UNHOUSED } from './search-ref.ts';

/** What the printing of a responsibility letter is filed under (D04). */
const LETTER = 'D04';
const WORKING = new Set<unknown>([LABOUR.ordinary, LABOUR.skilled, LABOUR.weak]);

/** One line per household: head, counts, place, state, helper, papers. */
export const householdSummary: Derivation = {
  name: 'householdSummary',
  tables: ['household_summary'],
  sources: {
    household: keyed(['household', 'id']),
    membership: keyed(['household', 'householdId']),
    household_year: keyed(['household', 'householdId']),
    person: keyed(['person', 'id']),
    person_number: keyed(['person', 'personId']),
    person_year: keyed(['person', 'personId']),
    pairing: keyed(['household', 'householdId']),
    body: keyed(['body', 'id']),
    area_name: keyed(['area', 'areaId'], ['area', 'parentId']),
    area_mark: keyed(['area', 'areaId']),
    paper: keyed(['paper', 'id']),
    paper_copy: keyed(['paper', 'paperId']),
  },
  keys: (db) => db.rows<{ id: string }>('SELECT id FROM live_household').map((row) => householdKey(row.id)),
  concerned: (db, keys) => [...householdsOf(db, keys).map(householdKey), ...keys.filter((key) => isOf(key, 'paper'))],
  recompute(db, keys) {
    const households = idsOf(keys, 'household');
    if (households !== '[]') recomputeHouseholds(db, households);
    const papers = idsOf(keys, 'paper');
    if (papers !== '[]') db.exec(PAPER_COUNTS, papers);
  },
};

function recomputeHouseholds(db: Db, ids: string): void {
  const refs = new Map(db.rows<{ id: string; ref: number }>(REFS, ids).map(({ id, ref }) => [id, ref]));
  let last = db.row<{ ref: number }>(LAST_REF, UNHOUSED)!.ref;
  db.exec('DELETE FROM household_summary WHERE householdId IN (SELECT value FROM json_each(?))', ids);
  const members = byHousehold(db.rows(MEMBERS, ids));
  const latest = byHousehold(db.rows(LATEST_YEAR, ids));
  const pairings = byHousehold(db.rows(PAIRINGS, ids));
  const papers = byHousehold(db.rows(PAPERS, ids));
  for (const household of db.rows<Row>(HOUSEHOLDS_WITH_PLACE, ids)) {
    const id = household['id'] as string;
    insertSummary(db, {
      ref: refs.get(id) ?? ++last,
      ...placeOf(household),
      ...membersOf(members.get(id) ?? []),
      ...formOf(latest.get(id)?.[0]),
      ...helpOf(pairings.get(id) ?? []),
      paperCount: papers.get(id)?.[0]?.['papers'] ?? 0,
      letterPrintedAt: papers.get(id)?.[0]?.['printedAt'] ?? null,
    });
  }
}

/** A household keeps its number as long as it is on record: its people are filed under it. */
const REFS =
  'SELECT s.householdId AS id, s.ref FROM json_each(?) key CROSS JOIN household_summary s ON s.householdId = key.value';
const LAST_REF = `
SELECT max(coalesce((SELECT max(ref) FROM household_summary), 0),
  coalesce((SELECT max(ref) / ${PEOPLE_A_HOUSEHOLD} FROM person_search WHERE ref < ?), 0)) AS ref`;

const HOUSEHOLDS_WITH_PLACE = `
SELECT h.id, coalesce(h.nationalCode, h.provisionalCode) AS nationalCode, h.groupName, h.walkingOrder, h.residence, h.phone,
  h.closedOn, h.areaId AS villageId, v.name AS villageName, v.code AS villageCode, v.parentId AS townId,
  t.name AS townName, t.code AS townCode, t.parentId AS countyId,
  EXISTS (SELECT 1 FROM live_area_mark m WHERE m.areaId = h.areaId AND m.mark = '${AREA_MARK_KIND.poorVillage}' AND m.toOn IS NULL) AS isPoorVillage
FROM json_each(?) key
CROSS JOIN live_household h ON h.id = key.value
LEFT JOIN live_area_name v ON v.areaId = h.areaId AND v.validTo IS NULL
LEFT JOIN live_area_name t ON t.areaId = v.parentId AND t.validTo IS NULL
GROUP BY h.id`;

const MEMBERS = `
SELECT m.householdId, m.personId, m.relation, m.isCounted, p.name,
  (SELECT n.number FROM live_person_number n WHERE n.personId = m.personId AND n.validTo IS NULL AND n.type <> '${NUMBER_TYPE.none}'
    ORDER BY n.validFrom DESC, n.id DESC LIMIT 1) AS number,
  (SELECT y.labour FROM live_person_year y WHERE y.personId = m.personId ORDER BY y.year DESC LIMIT 1) AS labour
FROM json_each(?) key
CROSS JOIN live_membership m ON m.householdId = key.value AND m.toOn IS NULL
CROSS JOIN live_person p ON p.id = m.personId
ORDER BY m.householdId, m.fromOn, m.id`;

const LATEST_YEAR = `
SELECT householdId, max(year) AS latestYear, povertyStatus, attribute, mainCause, netIncomePerHead, disposableIncomePerHead
FROM json_each(?) key CROSS JOIN live_household_year y ON y.householdId = key.value GROUP BY householdId`;

const PAIRINGS = `
SELECT p.id, p.householdId, p.personId, p.bodyId, p.rank, h.name AS helper, b.name AS unit
FROM json_each(?) key
CROSS JOIN live_pairing p ON p.householdId = key.value AND p.toOn IS NULL
LEFT JOIN live_person h ON h.id = p.personId
LEFT JOIN live_body b ON b.id = p.bodyId
ORDER BY p.householdId, (p.rank = '${PAIRING_RANK.first}') DESC, p.rank, p.fromOn, p.id`;

const PAPERS = `
SELECT p.householdId, count(DISTINCT p.id) AS papers,
  max(CASE WHEN p.kind = '${LETTER}' AND coalesce(c.isDraft, 0) = 0 THEN c.printedAt END) AS printedAt
FROM json_each(?) key
CROSS JOIN live_paper p ON p.householdId = key.value
LEFT JOIN live_paper_copy c ON c.paperId = p.id
GROUP BY p.householdId`;

const PAPER_COUNTS = `
UPDATE household_summary SET paperCount = found.papers, letterPrintedAt = found.printedAt FROM (
  SELECT p.householdId, count(DISTINCT p.id) AS papers,
    max(CASE WHEN p.kind = '${LETTER}' AND coalesce(c.isDraft, 0) = 0 THEN c.printedAt END) AS printedAt
  FROM live_paper p LEFT JOIN live_paper_copy c ON c.paperId = p.id
  WHERE p.householdId IN (SELECT k.householdId FROM json_each(?) key CROSS JOIN paper k ON k.id = key.value)
  GROUP BY p.householdId
) AS found WHERE household_summary.householdId = found.householdId`;

function byHousehold(rows: Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, (row) => row['householdId'] as string);
}

function placeOf(household: Row): Row {
  const { id, closedOn, groupName, walkingOrder, ...place } = household;
  return {
    ...place,
    householdId: id!,
    groupName: groupName!,
    groupOrder: groupOrder(groupName as string | null),
    walkingOrder: walkingOrder ?? NO_GROUP_ORDER,
    isOpen: closedOn === null ? 1 : 0,
  };
}

function membersOf(members: readonly Row[]): Row {
  const heads = members.filter((member) => member['relation'] === HEAD);
  const head = heads[0];
  const labour = members.filter((member) => WORKING.has(member['labour'])).length;
  const isKnown = members.some((member) => member['labour'] !== null);
  return {
    headPersonId: head?.['personId'] ?? null,
    headName: head?.['name'] ?? null,
    headPinyin: head ? (nameKeys(head['name'] as string).pinyin.split(' ')[0] ?? null) : null,
    headNumber: head?.['number'] ?? null,
    headCount: heads.length,
    memberCount: members.filter((member) => member['isCounted'] !== 0).length,
    labourCount: labour,
    numberlessCount: members.filter((member) => member['number'] === null).length,
    hasLabour: isKnown ? Number(labour > 0) : null,
  };
}

function formOf(year: Row | undefined): Row {
  const keys = ['latestYear', 'povertyStatus', 'attribute', 'mainCause', 'netIncomePerHead', 'disposableIncomePerHead'];
  return Object.fromEntries(keys.map((key) => [key, year?.[key] ?? null]));
}

function helpOf(pairings: readonly Row[]): Row {
  const first = pairings[0];
  return {
    hasHelper: Number(first !== undefined),
    helperCount: pairings.length,
    firstHelperId: first?.['personId'] ?? null,
    firstHelperName: first?.['helper'] ?? null,
    firstPairingId: first?.['id'] ?? null,
    unitBodyId: first?.['bodyId'] ?? null,
    unitName: first?.['unit'] ?? null,
  };
}

let insertText = '';

/** Every summary has the same columns in the same order. */
function insertSummary(db: Db, summary: Record<string, SqlValue>): void {
  if (insertText === '') {
    const columns = Object.keys(summary);
    insertText = `INSERT INTO household_summary ("${columns.join('", "')}") VALUES (?${', ?'.repeat(columns.length - 1)})`;
  }
  db.exec(insertText, ...Object.values(summary));
}
