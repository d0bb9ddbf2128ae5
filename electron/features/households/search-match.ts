import { type RawBuilder, sql } from 'kysely';
import { core18Of } from '../../../shared/domain/identity-number.ts';

/** What a search text is: part of a name, of its pinyin, of a number, or a household code. */
export type SearchKind = 'name' | 'letters' | 'number' | 'ending' | 'code';

const WHOLE_NUMBER = /^(\d{15}|\d{17}[\dX]([0-9A-Z]{2}){0,2})$/;

/** Which search a text asks for: one character of a name is enough, of a number the last four digits. */
export function searchKind(text: string): SearchKind {
  const plain = text.normalize('NFKC').trim().toUpperCase();
  if (/\p{Script=Han}/u.test(plain)) return 'name';
  if (/^[A-Z' ]+$/.test(plain)) return 'letters';
  if (WHOLE_NUMBER.test(plain)) return 'number';
  if (/^\d{3,16}[\dX]$/.test(plain)) return 'ending';
  return 'code';
}

/** The full-text query of a name or of letters: characters in sequence; syllables or initials by their beginning. */
export function fullTextQuery(text: string): string {
  const plain = text.normalize('NFKC').trim();
  if (searchKind(text) === 'letters') {
    const letters = plain
      .toLowerCase()
      .replace(/[^a-z]/g, '')
      .replaceAll('ü', 'v');
    return `{pinyin initials} : "${letters}" *`;
  }
  const signs = [...plain].filter((sign) => /[\p{L}\p{N}]/u.test(sign));
  return `characters : "${signs.join(' ')}"`;
}

/** Full-text hits with the households they are in, read from an index that holds nothing else. */
export function hits(text: string): RawBuilder<unknown> {
  return sql`person_search_text t cross join person_search p indexed by person_search_by_ref_householdId on p.ref = t.rowid where person_search_text match ${fullTextQuery(text)} and p.householdId is not null`;
}

/** The ids of the households in which a text is found, as a subquery. */
export function matchOf(text: string): RawBuilder<string> {
  const plain = text.normalize('NFKC').trim().toUpperCase();
  switch (searchKind(text)) {
    case 'name':
    case 'letters':
      return sql<string>`select p.householdId from ${hits(text)}`;
    case 'number':
      return sql<string>`select m.householdId from live_person_number n cross join live_membership m on m.personId = n.personId where n.core18 = ${core18Of(plain) ?? plain} union all ${byCode(plain)}`;
    case 'ending':
      return sql<string>`select p.householdId from person_search p where p.last4 = ${plain.slice(-4)} and p.number like ${`%${plain}%`} union all ${byCode(plain)}`;
    case 'code':
      return byCode(plain);
  }
}

function byCode(code: string): RawBuilder<string> {
  return sql<string>`select c.householdId from household_summary c where c.nationalCode >= ${code} and c.nationalCode < ${`${code}\uffff`}`;
}
