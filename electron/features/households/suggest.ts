import { sql } from 'kysely';
import { AREA_LEVEL } from '../../../shared/domain/codes.ts';
import { core18Of } from '../../../shared/domain/identity-number.ts';
import { personMark, placeWords } from '../../../shared/text/register-problems.ts';
import type { Read } from '../../core/types.ts';
import { fullTextQuery, searchKind } from './search-match.ts';

const MOST_PEOPLE = 20;
const MOST_VILLAGES = 5;

/** One answer of the quick search, with the mark that tells namesakes apart (ledger 1). */
export interface Suggestion {
  kind: 'member' | 'official' | 'village';
  id: string;
  householdId: string | null;
  name: string;
  mark: string;
}

/** People, helpers and villages that a text may mean, the first few of each. */
export function suggestions(read: Read, text: string): Suggestion[] {
  const kind = searchKind(text);
  const people = kind === 'name' || kind === 'letters' ? peopleByText(read, text) : peopleByNumber(read, text);
  const villages = kind === 'name' || kind === 'letters' ? villagesNamed(read, text) : [];
  return [...people.map(personSuggestion), ...villages];
}

const PERSON_COLUMNS = [
  'p.personId',
  'p.name',
  'p.householdId',
  'p.townName',
  'p.villageName',
  'p.groupName',
  'p.last4',
  'p.isOfficial',
  'p.unitName',
] as const;

function peopleByText(read: Read, text: string) {
  return read.all((k) =>
    k
      .selectFrom(sql<{ rowid: number }>`person_search_text`.as('t'))
      .innerJoin('person_search as p', (join) => join.on(sql<boolean>`p.ref = t.rowid`))
      .select(PERSON_COLUMNS)
      .where(sql<boolean>`person_search_text match ${fullTextQuery(text)}`)
      .limit(MOST_PEOPLE),
  );
}

function peopleByNumber(read: Read, text: string) {
  const plain = text.normalize('NFKC').trim().toUpperCase();
  if (plain.length < 4) return [];
  const isWhole = searchKind(text) === 'number';
  return read.all((k) => {
    const people = k.selectFrom('person_search as p').select(PERSON_COLUMNS).limit(MOST_PEOPLE);
    return isWhole
      ? people.where('p.personId', 'in', (e) =>
          e
            .selectFrom('live_person_number as n')
            .select('n.personId')
            .where('n.core18', '=', core18Of(plain) ?? plain),
        )
      : people.where('p.last4', '=', plain.slice(-4)).where('p.number', 'like', `%${plain}%`);
  });
}

function personSuggestion(person: ReturnType<typeof peopleByText>[number]): Suggestion {
  const { personId: id, householdId, name } = person;
  if (householdId === null && person.isOfficial === 1) {
    return { kind: 'official', id, householdId, name, mark: person.unitName ?? '' };
  }
  const mark = placeWords(person.townName, person.villageName, personMark(person.groupName, person.last4));
  return { kind: 'member', id, householdId, name, mark };
}

function villagesNamed(read: Read, text: string): Suggestion[] {
  const wanted = text.trim().toLowerCase();
  return read
    .all((k) =>
      k
        .selectFrom('area_summary')
        .select(['areaId', 'name', 'townName'])
        .where('level', 'in', [AREA_LEVEL.village, AREA_LEVEL.community])
        .where('isCurrent', '=', 1)
        .where((e) =>
          e.or([
            e('name', 'like', `%${wanted}%`),
            e('pinyin', 'like', `${wanted}%`),
            e('initials', 'like', `${wanted}%`),
          ]),
        )
        .orderBy('code')
        .limit(MOST_VILLAGES),
    )
    .map(({ areaId, name, townName }) => ({
      kind: 'village',
      id: areaId,
      householdId: null,
      name,
      mark: townName ?? '',
    }));
}
