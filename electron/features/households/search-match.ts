import { type RawBuilder, sql } from 'kysely';
import { core18Of } from '../../../shared/domain/identity-number.ts';
import { PEOPLE_A_HOUSEHOLD, UNHOUSED } from './search-ref.ts';

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

/** Whether a text is looked up by full text; other texts are numbers and codes. */
export function isFullText(text: string): boolean {
  return ['name', 'letters'].includes(searchKind(text));
}

/** The condition that a text is found in a household `s`. */
export function foundIn(text: string): RawBuilder<boolean> {
  const plain = text.normalize('NFKC').trim().toUpperCase();
  switch (searchKind(text)) {
    case 'name':
    case 'letters':
      return sql`s.ref in (select t.rowid / ${sql.lit(PEOPLE_A_HOUSEHOLD)} from person_search_text t where ${matches(sql.val(fullTextQuery(text)))})`;
    case 'number':
      return sql`s.householdId in (select m.householdId from live_person_number n cross join live_membership m on m.personId = n.personId where n.core18 = ${core18Of(plain) ?? plain} union all ${byCode(plain)})`;
    case 'ending':
      return sql`s.householdId in (select p.householdId from person_search p where p.last4 = ${plain.slice(-4)} and p.number like ${`%${plain}%`} union all ${byCode(plain)})`;
    case 'code':
      return sql`s.householdId in (${byCode(plain)})`;
  }
}

/** The condition of a line `t` of the full-text table: it matches, and is of someone in a household. */
export function matches(query: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`person_search_text match ${query} and t.rowid < ${sql.lit(UNHOUSED)}`;
}

function byCode(code: string): RawBuilder<string> {
  return sql<string>`select c.householdId from household_summary c where c.nationalCode >= ${code} and c.nationalCode < ${`${code}\uffff`}`;
}
