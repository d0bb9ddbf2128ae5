import { type Town, type TownWithVillages, townKind, type Village, villageKind } from './division.ts';

/** One line of a list of divisions: code, name and the code or name of the unit above it (empty for a town). */
export interface DivisionListRow {
  code: string;
  name: string;
  parent: string;
}
/** What is wrong with one line; `row` counts from 1. */
export interface DivisionListProblem {
  row: number;
  problem: string;
}
/** The towns and villages of a list, and every problem found in it. */
export interface DivisionList {
  towns: TownWithVillages[];
  problems: DivisionListProblem[];
}

interface Entry extends DivisionListRow {
  row: number;
}

/**
 * Reads a list of towns (9 digits, or 12 ending in 000) and villages (12 digits) the office brings itself; a village's
 * parent is its town's code or name and need not share its digits. Every problem is told with its row, none is mended.
 */
export function readDivisionList(rows: readonly DivisionListRow[]): DivisionList {
  const entries = rows.map((row, index) => ({
    code: row.code.normalize('NFKC').replace(/\s/g, ''),
    name: row.name.trim(),
    parent: row.parent.trim(),
    row: index + 1,
  }));
  const problems: DivisionListProblem[] = [];
  const good = entries.filter((entry) => isUsable(entry, problems));
  reportDoubles(good, problems);
  const towns = new Map<string, TownWithVillages>();
  for (const entry of good.filter(isTown)) {
    const town = toTown(entry);
    if (!towns.has(town.code)) towns.set(town.code, { ...town, villages: [] });
  }
  if (towns.size === 0) problems.push({ row: 1, problem: '名单里没有镇（街道）' });
  for (const entry of good.filter((each) => !isTown(each))) place(entry, towns, problems);
  return { towns: [...towns.values()], problems: problems.sort((a, b) => a.row - b.row) };
}

function isUsable(entry: Entry, problems: DivisionListProblem[]): boolean {
  const found = entryProblem(entry);
  if (found) problems.push({ row: entry.row, problem: found });
  return found === undefined;
}

function entryProblem({ code, name }: Entry): string | undefined {
  if (code === '') return '没有代码';
  if (!/^\d+$/.test(code)) return `代码“${code}”不是数字`;
  if (code.length !== 9 && code.length !== 12) return `代码“${code}”是 ${code.length} 位，应为镇 9 位或村 12 位`;
  if (name === '') return '没有名称';
  return undefined;
}

function isTown({ code }: Entry): boolean {
  return code.length === 9 || code.endsWith('000');
}

function toTown({ code, name }: Entry): Town {
  const short = code.slice(0, 9);
  return { code: short, name, kind: townKind(short) };
}

function reportDoubles(entries: readonly Entry[], problems: DivisionListProblem[]): void {
  const first = new Map<string, number>();
  for (const entry of entries) {
    const code = isTown(entry) ? entry.code.slice(0, 9) : entry.code;
    const before = first.get(code);
    if (before === undefined) first.set(code, entry.row);
    else problems.push({ row: entry.row, problem: `代码“${code}”与第 ${before} 行重复` });
  }
}

function place(entry: Entry, towns: Map<string, TownWithVillages>, problems: DivisionListProblem[]): void {
  const town = findParent(entry, towns);
  if (typeof town === 'string') {
    problems.push({ row: entry.row, problem: town });
    return;
  }
  const village: Village = { code: entry.code, name: entry.name, kind: villageKind(entry.code) };
  if (town.villages.some((each) => each.code === village.code)) return;
  if (town.villages.some((each) => each.name === village.name)) {
    problems.push({ row: entry.row, problem: `“${town.name}”已有同名的“${village.name}”` });
    return;
  }
  town.villages.push(village);
}

function findParent(entry: Entry, towns: Map<string, TownWithVillages>): TownWithVillages | string {
  if (entry.parent === '') {
    const byDigits = towns.get(entry.code.slice(0, 9));
    return byDigits ?? `没有填上级，名单里也没有代码为“${entry.code.slice(0, 9)}”的镇（街道）`;
  }
  const code = entry.parent.normalize('NFKC').slice(0, 9);
  const named = [...towns.values()].filter((town) => town.name === entry.parent);
  if (named.length > 1) return `上级“${entry.parent}”在名单里有 ${named.length} 个，请改填代码`;
  return towns.get(code) ?? named[0] ?? `上级“${entry.parent}”不在名单里`;
}
