import { PAIRING_KIND, PAIRING_RANK } from '../../../shared/domain/codes.ts';
import { core18Of } from '../../../shared/domain/identity-number.ts';
import { type VillageFinder, villageFinder } from '../../../shared/domain/village-match.ts';
import { IMPORT_TEXT, rowPlace } from '../../../shared/text/imports.ts';
import { householdWords, personMark } from '../../../shared/text/register-problems.ts';
import { inList } from '../../ledger/sql.ts';
import { type Draft, insertOp, type Line } from './import-types.ts';
import type { Judging } from './judge.ts';
import { checkOnce } from './judge-villages.ts';
import { changesOf, columnsOf, newsOf } from './line-columns.ts';
import type { Stored } from './register-facts.ts';
import { text } from './register-groups.ts';

interface Household {
  householdId: string;
  nationalCode: string | null;
  headName: string | null;
  headNumber: string | null;
  villageId: string | null;
  townName: string | null;
  villageName: string | null;
  groupName: string | null;
  isOpen: number;
}
interface Helper {
  personId: string;
  bodyId: string;
  name: string;
  bodyName: string;
  title: string | null;
  phone: string | null;
}
/** What pairing lines are matched against. */
interface Known {
  byCode: ReadonlyMap<string, readonly Household[]>;
  byHead: ReadonlyMap<string, readonly Household[]>;
  helpers: ReadonlyMap<string, readonly Helper[]>;
  pairings: ReadonlyMap<string, Stored>;
  ofHousehold: ReadonlyMap<string, readonly Stored[]>;
  names: ReadonlyMap<string, string>;
  find: VillageFinder;
}

/** Pairings of officials with households. */
export function judgePairings(judging: Judging): Draft[] {
  const known = readKnown(judging);
  const seen = new Map<string, number>();
  const firsts = new Map<string, string>();
  return judging.lines.map((line) => {
    const draft: Draft = {
      line,
      subject: [text(line, 'headName'), text(line, 'official')].filter((part) => part).join(' — '),
      place: rowPlace(text(line, 'town'), text(line, 'village')),
      inserts: [],
      changes: [],
      news: [],
      isNew: false,
      group: undefined,
    };
    const rowId = text(line, 'rowId');
    if (rowId !== null && !known.pairings.has(rowId)) {
      line.problems.push({ column: 'rowId', sentence: IMPORT_TEXT.unknownRow, grade: 'error' });
      return draft;
    }
    const row = rowId === null ? undefined : known.pairings.get(rowId);
    const household = householdOf(line, known, row);
    const helper = helperOf(line, known, row);
    if (!household || !helper) return draft;
    checkOnce(line, `${household.householdId}\n${helper.personId}\n${line.values.get('pairing.fromOn') ?? ''}`, seen);
    draftPairing(draft, { household, helper, rowId }, known, firsts);
    checkDates(line, household, judging.today);
    return draft;
  });
}

/** No pairing begins or ends in the future, none is made with a household that is off the register. */
function checkDates(line: Line, { isOpen }: Household, today: string): void {
  const tell = (column: string, sentence: string) => line.problems.push({ column, sentence, grade: 'error' });
  for (const column of ['pairing.fromOn', 'pairing.toOn'])
    if ((text(line, column) ?? '') > today) tell(column, IMPORT_TEXT.inFuture);
  if (isOpen !== 1 && text(line, 'rowId') === null) tell('headName', IMPORT_TEXT.householdClosed);
}

function readKnown({ read, lines, villages }: Judging): Known {
  const values = (key: string) => lines.flatMap((line) => text(line, key) ?? []);
  const columns = [
    'householdId',
    'nationalCode',
    'headName',
    'headNumber',
    'villageId',
    'townName',
    'villageName',
    'groupName',
    'isOpen',
  ] as const;
  const coded = read.all((k) =>
    k
      .selectFrom('household_summary')
      .select(columns)
      .where('nationalCode', 'in', inList(values('household.nationalCode')))
      .limit(1_000_000),
  );
  const headed = read.all((k) =>
    k
      .selectFrom('household_summary')
      .select(columns)
      .where('isOpen', '=', 1)
      .where('headName', 'in', inList(values('headName')))
      .limit(1_000_000),
  );
  const helpers = read.all((k) =>
    k
      .selectFrom('official_summary')
      .select(['personId', 'bodyId', 'name', 'bodyName', 'title', 'phone'])
      .where('isCurrent', '=', 1)
      .limit(200_000),
  );
  const ids = [...coded, ...headed].map((row) => row.householdId);
  const open = read.all((k) =>
    k
      .selectFrom('live_pairing')
      .selectAll()
      .where('householdId', 'in', inList(ids))
      .where('toOn', 'is', null)
      .limit(1_000_000),
  ) as Stored[];
  const named = read.all((k) =>
    k
      .selectFrom('live_pairing')
      .selectAll()
      .where('id', 'in', inList(values('rowId')))
      .limit(1_000_000),
  ) as Stored[];
  return {
    byCode: Map.groupBy(coded, (row) => row.nationalCode ?? ''),
    byHead: Map.groupBy(headed, (row) => row.headName ?? ''),
    helpers: Map.groupBy(helpers, (row) => row.name),
    pairings: new Map(named.map((row) => [row.id, row])),
    ofHousehold: Map.groupBy(open, (row) => String(row['householdId'])),
    names: new Map(helpers.map((row) => [row.personId, row.name])),
    find: villageFinder(villages),
  };
}

/** The household by code, else by its head's number, else by village and head's name; several are named. */
function householdOf(line: Line, known: Known, row: Stored | undefined): Household | undefined {
  const coded = known.byCode.get(text(line, 'household.nationalCode') ?? '') ?? [];
  if (coded.length === 1) return coded[0];
  const core = core18Of(text(line, 'headNumber') ?? '');
  const named = known.byHead.get(text(line, 'headName') ?? '') ?? [];
  const numbered = core ? named.filter((row) => core18Of(row.headNumber ?? '') === core) : named;
  const village = text(line, 'village');
  const match = village ? known.find({ town: text(line, 'town') ?? '', village }) : undefined;
  const heads = match && 'found' in match ? numbered.filter((row) => row.villageId === match.found.id) : numbered;
  const placed = coded.length > 1 ? coded : heads;
  // Of several the one that the line was written from: its numbers came out masked.
  const own = placed.length === 1 ? placed[0] : placed.find(({ householdId }) => householdId === row?.['householdId']);
  if (own) return own;
  const marks = placed
    .slice(0, 5)
    .map((row) => `${householdWords(row)} ${personMark(null, row.headNumber?.slice(-4) ?? null)}`);
  const sentence = placed.length > 1 ? IMPORT_TEXT.householdSeveral(marks) : IMPORT_TEXT.householdUnknown;
  line.problems.push({ column: 'headName', sentence, grade: 'error' });
  return undefined;
}

/** The official by name, told apart by unit and phone; several are named. */
function helperOf(line: Line, known: Known, row: Stored | undefined): Helper | undefined {
  const name = text(line, 'official');
  if (name === null) {
    line.problems.push({ column: 'official', sentence: IMPORT_TEXT.noOfficial, grade: 'error' });
    return undefined;
  }
  const unit = text(line, 'unit');
  const phone = text(line, 'officialPhone');
  const named = known.helpers.get(name) ?? [];
  const inUnit = unit === null ? named : named.filter((helper) => helper.bodyName === unit);
  const called = phone === null || inUnit.length < 2 ? inUnit : inUnit.filter((helper) => helper.phone === phone);
  if (new Set(called.map((helper) => helper.personId)).size === 1) return called[0];
  const own = called.find(({ personId }) => personId === row?.['personId']);
  if (own) return own;
  const marks = (called.length > 0 ? called : named)
    .slice(0, 5)
    .map((helper) => `${helper.bodyName} ${helper.title ?? ''}`.trim());
  const sentence = marks.length > 0 ? IMPORT_TEXT.officialSeveral(name, marks) : IMPORT_TEXT.officialUnknown(name);
  line.problems.push({ column: 'official', sentence, grade: 'error' });
  return undefined;
}

/** A pairing on record may not become a second first one; ending the last one is for a person to look at. */
function checkRow(
  { line }: Draft,
  {
    row,
    values,
    first,
    hasOther,
  }: { row: Stored; values: Record<string, unknown>; first: Stored | undefined; hasOther: boolean },
  { names }: Known,
): void {
  const isOpen = row['toOn'] === null;
  if (isOpen && first && values['rank'] === PAIRING_RANK.first && row['rank'] !== PAIRING_RANK.first) {
    const sentence = IMPORT_TEXT.secondFirst(names.get(String(first['personId'])) ?? '');
    line.problems.push({ column: 'pairing.rank', sentence, grade: 'error' });
  }
  if (isOpen && typeof values['toOn'] === 'string' && !hasOther && !values['endReason'])
    line.problems.push({ column: 'pairing.toOn', sentence: IMPORT_TEXT.leavesUncovered, grade: 'doubt' });
}

interface Pair {
  household: Household;
  helper: Helper;
  rowId: string | null;
}

function draftPairing(
  draft: Draft,
  { household, helper, rowId }: Pair,
  known: Known,
  firsts: Map<string, string>,
): void {
  const { line } = draft;
  const values = columnsOf(line, ['pairing']).pairing;
  const open = known.ofHousehold.get(household.householdId) ?? [];
  const row =
    rowId === null ? open.find((pairing) => pairing['personId'] === helper.personId) : known.pairings.get(rowId);
  if (row && (row['householdId'] !== household.householdId || row['personId'] !== helper.personId)) {
    line.problems.push({ column: 'rowId', sentence: IMPORT_TEXT.wrongRow, grade: 'error' });
    return;
  }
  const fromOn = (values['fromOn'] ?? row?.['fromOn'] ?? null) as string | null;
  const toOn = (values['toOn'] ?? null) as string | null;
  if (fromOn === null) line.problems.push({ column: 'pairing.fromOn', sentence: IMPORT_TEXT.noBegin, grade: 'error' });
  if (fromOn !== null && toOn !== null && toOn < fromOn) {
    line.problems.push({ column: 'pairing.toOn', sentence: IMPORT_TEXT.endBeforeBegin, grade: 'error' });
  }
  const first = open.find((pairing) => pairing['rank'] === PAIRING_RANK.first && pairing.id !== row?.id);
  if (row) {
    checkRow(draft, { row, values, first, hasOther: open.some((pairing) => pairing.id !== row.id) }, known);
    draft.changes.push(...changesOf('pairing', row, values, false));
    return;
  }
  const held =
    firsts.get(household.householdId) ?? (first ? (known.names.get(String(first['personId'])) ?? '') : undefined);
  const rank =
    (values['rank'] as string | undefined) ?? (held === undefined ? PAIRING_RANK.first : PAIRING_RANK.second);
  if (rank === PAIRING_RANK.first && toOn === null) {
    if (held !== undefined)
      line.problems.push({ column: 'pairing.rank', sentence: IMPORT_TEXT.secondFirst(held), grade: 'error' });
    else firsts.set(household.householdId, helper.name);
  }
  draft.isNew = true;
  const { householdId } = household;
  const { personId, bodyId } = helper;
  const kind = (values['kind'] as string | undefined) ?? PAIRING_KIND.official;
  draft.inserts.push(
    insertOp('pairing', { ...values, householdId, personId, bodyId, rank, kind, fromOn: fromOn ?? '' }),
  );
  draft.news.push(...newsOf('pairing', { ...values, rank, kind }));
}
