import { BODY_KIND, VILLAGE_PAIRING_KIND } from '../../../shared/domain/codes.ts';
import { type VillageFinder, villageFinder } from '../../../shared/domain/village-match.ts';
import { IMPORT_TEXT } from '../../../shared/text/imports.ts';
import { VILLAGE_SENTENCES } from '../../../shared/text/register-problems.ts';
import { initialsOf } from '../../core/pinyin.ts';
import { type Draft, insertOp } from './import-types.ts';
import type { Judging } from './judge.ts';
import { checkOnce } from './judge-villages.ts';
import { changesOf, columnsOf, newsOf } from './line-columns.ts';
import type { Stored } from './register-facts.ts';
import { text } from './register-groups.ts';

/** Helping units with the villages they stand to. */
export function judgeUnits(judging: Judging): Draft[] {
  const { read } = judging;
  const bodies = read.all((k) => k.selectFrom('live_body').selectAll().limit(100_000)) as Stored[];
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const byName = Map.groupBy(bodies, (body) => String(body['name']));
  const links = Map.groupBy(
    read.all((k) => k.selectFrom('live_village_pairing').selectAll().where('toOn', 'is', null).limit(100_000)),
    (link) => link.bodyId,
  );
  const find = villageFinder(judging.villages);
  const seen = new Map<string, number>();
  return judging.lines.map((line) => {
    const name = text(line, 'body.name') ?? '';
    const draft: Draft = {
      line,
      subject: name,
      place: '',
      inserts: [],
      changes: [],
      news: [],
      isNew: false,
      group: undefined,
    };
    if (name === '') {
      line.problems.push({ column: 'body.name', sentence: IMPORT_TEXT.noUnitName, grade: 'error' });
      return draft;
    }
    checkOnce(line, name, seen);
    const rowId = text(line, 'rowId');
    const named = byName.get(name) ?? [];
    const known = rowId === null ? named[0] : byId.get(rowId);
    if (rowId !== null && !known)
      line.problems.push({ column: 'rowId', sentence: IMPORT_TEXT.unknownRow, grade: 'error' });
    if (rowId === null && named.length > 1) {
      line.problems.push({
        column: 'body.name',
        sentence: IMPORT_TEXT.namesakes(
          name,
          named.map((body) => String(body['affiliation'] ?? '')),
        ),
        grade: 'error',
      });
      return draft;
    }
    const values = columnsOf(line, ['body']).body;
    const bodyId = known?.id ?? judging.newId();
    if (known) draft.changes.push(...changesOf('body', known, values, false));
    else {
      draft.isNew = true;
      draft.inserts.push(
        insertOp('body', {
          kind: BODY_KIND.department,
          isHelpingUnit: 1,
          pinyin: initialsOf(name),
          ...values,
          id: bodyId,
          name,
        }),
      );
      draft.news.push(...newsOf('body', values));
    }
    draftLinks(draft, bodyId, new Set((links.get(bodyId) ?? []).map((link) => link.areaId)), find, judging.today);
    return draft;
  });
}

/** Adds the villages the line names; one that it leaves out stays (a deleted line deletes nothing). */
function draftLinks(draft: Draft, bodyId: string, held: ReadonlySet<string>, find: VillageFinder, today: string): void {
  const { line } = draft;
  for (const entry of (text(line, 'villages') ?? '').split(/[、，,;；\n]/).map((part) => part.trim())) {
    if (entry === '') continue;
    const [first = '', second] = entry.split(/[/／\s]+/);
    const match = find(second === undefined ? { town: '', village: first } : { town: first, village: second });
    if ('candidates' in match) {
      const names = match.candidates.map((village) => `${village.townName}/${village.name}`);
      const sentence = names.length > 0 ? VILLAGE_SENTENCES.candidates(entry, names) : VILLAGE_SENTENCES.unknown(entry);
      line.problems.push({ column: 'villages', sentence, grade: 'error' });
    } else if (!held.has(match.found.id)) {
      const row = { bodyId, areaId: match.found.id, kind: VILLAGE_PAIRING_KIND.helpingUnit, fromOn: today };
      draft.inserts.push(insertOp('village_pairing', row));
      draft.news.push({
        label: IMPORT_TEXT.villagesLabel,
        archive: '',
        file: `${match.found.townName}${match.found.name}`,
      });
    }
  }
}
