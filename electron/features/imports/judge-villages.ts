import { APPROVAL_STATUS, AREA_MARK_KIND } from '../../../shared/domain/codes.ts';
import { villageFinder } from '../../../shared/domain/village-match.ts';
import { IMPORT_TEXT, rowPlace } from '../../../shared/text/imports.ts';
import { VILLAGE_SENTENCES } from '../../../shared/text/register-problems.ts';
import { inList } from '../../ledger/sql.ts';
import { type Draft, insertOp, type Line } from './import-types.ts';
import type { Judging } from './judge.ts';
import { changesOf, columnsOf, newsOf } from './line-columns.ts';
import type { Stored } from './register-facts.ts';
import { text } from './register-groups.ts';

/** Village facts: poor-village mark, old spellings, the yearly form; villages themselves come with the county's set-up. */
export function judgeVillages(judging: Judging): Draft[] {
  const { read, lines } = judging;
  const find = villageFinder(judging.villages);
  const ids = judging.villages.map((village) => village.id);
  const forms = new Map(
    read
      .all((k) => k.selectFrom('live_village_year').selectAll().where('areaId', 'in', inList(ids)).limit(100_000))
      .map((row) => [`${row.areaId}\n${row.year}`, row as Stored]),
  );
  const names = new Map(
    read
      .all((k) => k.selectFrom('live_area_name').selectAll().where('validTo', 'is', null).limit(100_000))
      .map((row) => [row.areaId, row as Stored]),
  );
  const marks = new Map(
    read
      .all((k) =>
        k
          .selectFrom('live_area_mark')
          .selectAll()
          .where('mark', '=', AREA_MARK_KIND.poorVillage)
          .where('toOn', 'is', null)
          .limit(100_000),
      )
      .map((row) => [row.areaId, row as Stored]),
  );
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const town = text(line, 'town') ?? '';
    const said = text(line, 'village') ?? '';
    const code = text(line, 'villageCode');
    const draft: Draft = {
      line,
      subject: said,
      place: town,
      inserts: [],
      changes: [],
      news: [],
      isNew: false,
      group: undefined,
    };
    const rowId = text(line, 'rowId');
    const own = rowId === null ? undefined : judging.villages.find((village) => village.id === rowId);
    const match = own ? { found: own } : find({ town, village: said, ...(code ? { code } : {}) });
    if (rowId !== null && !own)
      line.problems.push({ column: 'rowId', sentence: IMPORT_TEXT.unknownRow, grade: 'error' });
    const named = own && said !== '' ? find({ town, village: said }) : undefined;
    if (named && 'found' in named && named.found.id !== own?.id)
      line.problems.push({ column: 'rowId', sentence: IMPORT_TEXT.wrongRow, grade: 'error' });
    if ('candidates' in match) {
      const candidates = match.candidates.map((village) => rowPlace(village.townName, village.name));
      const sentence =
        candidates.length > 0 ? VILLAGE_SENTENCES.candidates(said, candidates) : VILLAGE_SENTENCES.unknown(said);
      line.problems.push({ column: 'village', sentence, grade: 'error' });
      return draft;
    }
    const { found } = match;
    Object.assign(draft, { subject: found.name, place: found.townName });
    checkOnce(line, `${found.id}\n${line.values.get('village_year.year') ?? ''}`, seen);
    draftVillage(draft, {
      id: found.id,
      name: names.get(found.id),
      mark: marks.get(found.id),
      forms,
      year: judging.year,
    });
    return draft;
  });
}

interface KnownVillage {
  id: string;
  name: Stored | undefined;
  mark: Stored | undefined;
  forms: ReadonlyMap<string, Stored>;
  year: number | null;
}

function draftVillage(draft: Draft, { id, name, mark, forms, year: defaultYear }: KnownVillage): void {
  const { line } = draft;
  const values = columnsOf(line, ['area_name', 'area_mark', 'village_year']);
  if (name) draft.changes.push(...changesOf('area_name', name, values.area_name, false));
  draftMark(draft, id, mark, values.area_mark);
  const { year: said, ...form } = values.village_year;
  if (Object.keys(form).length === 0) return;
  const year = (said as number | undefined) ?? defaultYear;
  if (year === null) {
    line.problems.push({ column: 'village_year.year', sentence: IMPORT_TEXT.noYear, grade: 'error' });
    return;
  }
  const known = forms.get(`${id}\n${year}`);
  if (known) draft.changes.push(...changesOf('village_year', known, form, false));
  else {
    draft.inserts.push(insertOp('village_year', { areaId: id, year, ...form } as never));
    draft.news.push(...newsOf('village_year', { year, ...form }));
  }
}

/** 是 makes the mark, 否 ends nothing: a mark ends by its own act with date and document. */
function draftMark(
  draft: Draft,
  areaId: string,
  mark: Stored | undefined,
  values: Record<string, string | number | null>,
): void {
  if (mark) draft.changes.push(...changesOf('area_mark', mark, values, false));
  else if (draft.line.values.get('isPoor') === 1) {
    const row = { areaId, mark: AREA_MARK_KIND.poorVillage, status: APPROVAL_STATUS.preliminary, ...values };
    draft.inserts.push(insertOp('area_mark', row as never));
    draft.news.push(...newsOf('area_mark', row));
  }
}

/** A second line about the same thing is an error that names the first. */
export function checkOnce(line: Line, key: string, seen: Map<string, number>): void {
  const first = seen.get(key);
  if (first === undefined) seen.set(key, line.row);
  else line.problems.push({ column: '', sentence: IMPORT_TEXT.duplicateLine(first), grade: 'error' });
}
