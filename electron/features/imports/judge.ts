import type { ImportKind } from '../../../shared/contract/imports.ts';
import { AREA_LEVEL } from '../../../shared/domain/codes.ts';
import { villageFinder } from '../../../shared/domain/village-match.ts';
import type { JobContext, Read } from '../../core/types.ts';
import type { Draft, Judged, Line } from './import-types.ts';
import { judgeOfficials } from './judge-officials.ts';
import { judgePairings } from './judge-pairings.ts';
import { type JudgeContext, judgeHousehold } from './judge-register.ts';
import { judgeUnits } from './judge-units.ts';
import { judgeVillages } from './judge-villages.ts';
import { registerFacts } from './register-facts.ts';
import { type HouseholdLines, householdGroups, markDuplicates } from './register-groups.ts';
import { settle } from './settle.ts';

/** What the judges of every kind work with. */
export interface Judging extends JudgeContext {
  read: Read;
  lines: readonly Line[];
  year: number | null;
  villages: readonly CountyVillage[];
  progress(done: number): void;
}

/** A village of the county with its present name and the names it had. */
export interface CountyVillage {
  id: string;
  name: string;
  townName: string;
  code: string | null;
  spellings: string | null;
  isPoor: boolean;
}

/** Lines judged with one fetch of facts. */
const LINES_AT_ONCE = 3000;

/** Judges all lines of a workbook, batch by batch, and hands over the results in the order of the file. */
export function judgeAll(
  context: JobContext,
  given: { kind: ImportKind; lines: readonly Line[]; year: number | null; onProgress(done: number): void },
  take: (judged: readonly Judged[]) => void,
): void {
  const { read } = context;
  const villages = countyVillages(read);
  let groups = 0;
  const judging: Judging = {
    read,
    today: context.today(),
    newId: context.newId,
    villages,
    villageNames: new Map(villages.map((village) => [village.id, village])),
    nextGroup: () => ++groups,
    met: new Map(),
    lines: given.lines,
    year: given.year,
    progress: given.onProgress,
  };
  const source = given.kind === 'nationalExport' && strongerSource(read) === 'own' ? 'national' : 'own';
  const names = (id: string) => judging.villageNames.get(id)?.name;
  judgeKind(given.kind, judging, (drafts) => take(settle(drafts, { read, source, names })));
}

function judgeKind(kind: ImportKind, judging: Judging, take: (drafts: readonly Draft[]) => void): void {
  if (kind === 'nationalExport' || kind === 'households') judgeRegister(judging, take);
  else take(SMALL_KINDS[kind](judging));
}

const SMALL_KINDS = {
  villages: judgeVillages,
  units: judgeUnits,
  officials: judgeOfficials,
  pairings: judgePairings,
} as const;

function judgeRegister(judging: Judging, take: (drafts: readonly Draft[]) => void): void {
  const groups = householdGroups(judging.lines, judging.year, villageFinder(judging.villages));
  markDuplicates(groups);
  let done = 0;
  for (const some of batches(groups)) {
    const facts = registerFacts(judging.read, wantedOf(some));
    take(some.flatMap((group) => judgeHousehold(group, facts, judging)));
    done += some.reduce((sum, group) => sum + group.members.length, 0);
    judging.progress(done);
  }
}

function* batches(groups: readonly HouseholdLines[]): Generator<HouseholdLines[]> {
  let some: HouseholdLines[] = [];
  let lines = 0;
  for (const group of groups) {
    some.push(group);
    lines += group.members.length;
    if (lines < LINES_AT_ONCE) continue;
    yield some;
    [some, lines] = [[], 0];
  }
  if (some.length > 0) yield some;
}

function wantedOf(groups: readonly HouseholdLines[]) {
  const members = groups.flatMap((group) => group.members);
  const texts = (key: string) =>
    members.flatMap(({ line }) => {
      const value = line.values.get(key);
      return typeof value === 'string' ? [value] : [];
    });
  return {
    codes: groups.flatMap((group) => (group.code === null ? [] : [group.code])),
    cores: [...members.map((member) => member.core18), ...groups.map((group) => group.headCore)].filter(
      (core) => core !== null,
    ),
    personCodes: texts('person.nationalCode'),
    headNames: groups.flatMap((group) =>
      group.code === null && group.headCore === null && group.headName ? [group.headName] : [],
    ),
    membershipIds: texts('rowId'),
    years: [...new Set(groups.map((group) => group.year))],
  };
}

/** Every village of the county with its names, read once. */
export function countyVillages(read: Read): CountyVillage[] {
  const current = read.all((k) =>
    k
      .selectFrom('area_summary')
      .select(['areaId', 'name', 'townName', 'code', 'isPoorVillage'])
      .where('level', 'in', [AREA_LEVEL.village, AREA_LEVEL.community])
      .where('isCurrent', '=', 1)
      .limit(20_000),
  );
  const names = read.all((k) => k.selectFrom('live_area_name').select(['areaId', 'name', 'spellings']).limit(100_000));
  const former = Map.groupBy(names, (row) => row.areaId);
  return current.map(({ areaId, name, townName, code, isPoorVillage }) => ({
    id: areaId,
    name,
    townName: townName ?? '',
    code,
    spellings: (former.get(areaId) ?? [])
      .flatMap((row) => [row.name, row.spellings])
      .filter((text) => text)
      .join('、'),
    isPoor: isPoorVillage === 1,
  }));
}

/** Which source wins over the other: the office's own entries, or the national system's (a setting of the county). */
function strongerSource(read: Read): 'own' | 'national' {
  const setting = read.first((k) =>
    k.selectFrom('live_setting').select('value').where('key', '=', 'imports.strongerSource'),
  );
  return setting?.value === 'national' ? 'national' : 'own';
}
