import { NUMBER_TYPE } from '../../../shared/domain/codes.ts';
import { core18Of, readNumber } from '../../../shared/domain/identity-number.ts';
import { postKindOf } from '../../../shared/domain/posts.ts';
import { IMPORT_TEXT } from '../../../shared/text/imports.ts';
import { NUMBER_PROBLEMS } from '../../../shared/text/register-problems.ts';
import { inList } from '../../ledger/sql.ts';
import { type Draft, type Group, insertOp, type Line } from './import-types.ts';
import type { Judging } from './judge.ts';
import { checkOnce } from './judge-villages.ts';
import { changesOf, columnsOf, newsOf } from './line-columns.ts';
import type { Stored } from './register-facts.ts';
import { text } from './register-groups.ts';

/** The directory as lines are matched against it. */
interface Directory {
  bodies: ReadonlyMap<string, readonly Stored[]>;
  posts: Map<string, string>;
  /** Posts that this file brings: they are stored with the first line that is applied. */
  newPosts: Map<string, Group>;
  tenures: ReadonlyMap<string, Stored>;
  postBody: ReadonlyMap<string, string>;
  /** Open tenures by 'body id\nname of the person'. */
  holders: ReadonlyMap<string, readonly Stored[]>;
  persons: ReadonlyMap<string, Stored>;
  byCore: ReadonlyMap<string, string>;
}

/** Officials with their post in a unit. */
export function judgeOfficials(judging: Judging): Draft[] {
  const directory = readDirectory(judging);
  const seen = new Map<string, number>();
  return judging.lines.map((line) => {
    const name = text(line, 'person.name') ?? '';
    const unit = text(line, 'unit') ?? '';
    const draft: Draft = {
      line,
      subject: name,
      place: unit,
      inserts: [],
      changes: [],
      news: [],
      isNew: false,
      group: undefined,
    };
    const number = text(line, 'person_number.number');
    checkOnce(line, [name, unit, text(line, 'post'), number ?? ''].join('\n'), seen);
    const [problem] = number ? readNumber(number, judging.today).problems : [];
    if (problem)
      line.problems.push({ column: 'person_number.number', sentence: NUMBER_PROBLEMS[problem], grade: 'error' });
    if (name === '') line.problems.push({ column: 'person.name', sentence: IMPORT_TEXT.noName, grade: 'error' });
    const body = unitOfRow(line, unit, directory) ?? unitNamed(draft, unit, directory.bodies);
    if (body && name !== '') draftOfficial(draft, { name, number, body }, directory, judging);
    return draft;
  });
}

function readDirectory({ read, lines }: Judging): Directory {
  const bodies = read.all((k) => k.selectFrom('live_body').selectAll().limit(100_000)) as Stored[];
  const posts = read.all((k) => k.selectFrom('live_post').select(['id', 'bodyId', 'title']).limit(200_000));
  const postBody = new Map(posts.map((post) => [post.id, post.bodyId]));
  const tenures = read.all((k) =>
    k.selectFrom('live_tenure').selectAll().where('toOn', 'is', null).limit(200_000),
  ) as Stored[];
  const cores = lines.flatMap((line) => core18Of(text(line, 'person_number.number') ?? '') ?? []);
  const numbers = read.all((k) =>
    k
      .selectFrom('live_person_number')
      .select(['personId', 'core18'])
      .where('core18', 'in', inList(cores))
      .limit(200_000),
  );
  const ids = [...tenures.map((row) => String(row['personId'])), ...numbers.map((row) => row.personId)];
  const persons = new Map(
    (
      read.all((k) => k.selectFrom('live_person').selectAll().where('id', 'in', inList(ids)).limit(200_000)) as Stored[]
    ).map((row) => [row.id, row]),
  );
  return {
    bodies: Map.groupBy(bodies, (body) => String(body['name'])),
    newPosts: new Map(),
    posts: new Map(posts.map((post) => [`${post.bodyId}\n${post.title}`, post.id])),
    tenures: new Map(tenures.map((row) => [row.id, row])),
    postBody,
    holders: Map.groupBy(
      tenures,
      (row) => `${postBody.get(String(row['postId']))}\n${persons.get(String(row['personId']))?.['name']}`,
    ),
    persons,
    byCore: new Map(numbers.map((row) => [row.core18 ?? '', row.personId])),
  };
}

/** The unit that the line was written from, when several have the name it says (villages of one name in two towns). */
function unitOfRow(line: Line, unit: string, { tenures, postBody, bodies }: Directory): Stored | undefined {
  const tenure = tenures.get(text(line, 'rowId') ?? '');
  const bodyId = tenure && postBody.get(String(tenure['postId']));
  return bodies.get(unit)?.find(({ id }) => id === bodyId);
}

/** The one unit of that name; none or several are said with names that are near. */
export function unitNamed(
  draft: Draft,
  unit: string,
  bodies: ReadonlyMap<string, readonly Stored[]>,
): Stored | undefined {
  const { line } = draft;
  const named = bodies.get(unit) ?? [];
  if (named.length === 1) return named[0];
  const similar = [...bodies.keys()]
    .filter((name) => unit !== '' && (name.includes(unit) || unit.includes(name)))
    .slice(0, 5);
  const sentence =
    named.length > 1
      ? IMPORT_TEXT.namesakes(
          unit,
          named.map((body) => String(body['affiliation'] ?? body['kind'])),
        )
      : IMPORT_TEXT.unitUnknown(unit, similar);
  line.problems.push({ column: 'unit', sentence, grade: 'error' });
  return undefined;
}

interface Official {
  name: string;
  number: string | null;
  body: Stored;
}

function draftOfficial(draft: Draft, official: Official, directory: Directory, judging: Judging): void {
  const { line } = draft;
  const { name, number, body } = official;
  const values = columnsOf(line, ['person', 'tenure']);
  const holders = directory.holders.get(`${body.id}\n${name}`) ?? [];
  const rowId = text(line, 'rowId');
  const numbered = number ? directory.byCore.get(core18Of(number) ?? '') : undefined;
  const own = numbered ? holders.filter((row) => row['personId'] === numbered) : holders;
  if (rowId !== null && !directory.tenures.has(rowId)) {
    line.problems.push({ column: 'rowId', sentence: IMPORT_TEXT.unknownRow, grade: 'error' });
    return;
  }
  const people = new Set(own.map((row) => String(row['personId'])));
  if (rowId === null && !numbered && people.size > 1) {
    const marks = own.map((row) => String(row['title'] ?? ''));
    line.problems.push({ column: 'person.name', sentence: IMPORT_TEXT.officialSeveral(name, marks), grade: 'error' });
    return;
  }
  const title = text(line, 'post');
  const tenure = rowId !== null ? directory.tenures.get(rowId) : (own.find((row) => row['title'] === title) ?? own[0]);
  const personId = numbered ?? (tenure ? String(tenure['personId']) : judging.newId());
  const person = directory.persons.get(personId);
  if (person) {
    if (person['name'] !== name) {
      line.problems.push({
        column: 'person.name',
        sentence: IMPORT_TEXT.otherName(String(person['name']), name),
        grade: 'doubt',
      });
    }
    draft.changes.push(...changesOf('person', person, values.person, false));
  } else draftPerson(draft, personId, official, values.person);
  if (tenure)
    draft.changes.push(
      ...changesOf('tenure', tenure, title === null ? values.tenure : { ...values.tenure, title }, false),
    );
  else draftTenure(draft, { personId, body, title: title ?? '', values: values.tenure }, directory, judging);
}

function draftPerson(
  draft: Draft,
  personId: string,
  { name, number }: Official,
  values: Record<string, string | number | null>,
): void {
  draft.isNew = true;
  draft.inserts.push(insertOp('person', { ...values, id: personId, name }));
  if (number) {
    draft.inserts.push(
      insertOp('person_number', { personId, type: NUMBER_TYPE.resident, number, core18: core18Of(number) ?? number }),
    );
  }
  draft.news.push(...newsOf('person', values));
}

function draftTenure(
  draft: Draft,
  given: { personId: string; body: Stored; title: string; values: Record<string, string | number | null> },
  directory: Directory,
  judging: Judging,
): void {
  const { personId, body, values } = given;
  const kind = postKindOf(given.title);
  const title = given.title === '' ? kind : given.title;
  const key = `${body.id}\n${title}`;
  let postId = directory.posts.get(key);
  if (!postId) {
    postId = judging.newId();
    directory.posts.set(key, postId);
    draft.group = { id: judging.nextGroup(), ops: [insertOp('post', { id: postId, bodyId: body.id, title, kind })] };
    directory.newPosts.set(postId, draft.group);
  } else draft.group = directory.newPosts.get(postId);
  draft.isNew = true;
  draft.inserts.push(insertOp('tenure', { ...values, postId, personId, title }));
  draft.news.push(...newsOf('tenure', { ...values, title }));
}
