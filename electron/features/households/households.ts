import { AppError } from '../../../shared/contract/app-error.ts';
import type { contract } from '../../../shared/contract/index.ts';
import type { ParsedOf } from '../../../shared/contract/rpc.ts';
import { NUMBER_TYPE } from '../../../shared/domain/codes.ts';
import type { CommandContext, Handlers } from '../../core/types.ts';
import { recordAccess } from './access-log.ts';
import { correctHousehold, correctMember } from './correct.ts';
import { closeHousehold, endMember, reopenHousehold } from './end.ts';
import { householdCounts, householdPage, householdTotals } from './household-repository.ts';
import { findPerson, numbersInUse } from './member-repository.ts';
import { addMember, register } from './register.ts';
import { suggestions } from './suggest.ts';
import { householdDetail, householdRow } from './view.ts';
import { writeList } from './write-list.ts';

export { recordAccess } from './access-log.ts';

/** The register of households: search, form, corrections, members. */
export const householdsHandlers: Handlers<'households'> = {
  'households.search': ({ read }, { filter, ...page }) => {
    const { households, persons, refs } = householdTotals(read, filter);
    const rows = households <= page.offset ? [] : householdPage(read, filter, { ...page, total: households, refs });
    return { rows: rows.map(householdRow), total: households, persons };
  },
  'households.suggest': ({ read }, { text }) => ({ rows: suggestions(read, text) }),
  'households.get': (context, { id, year }) => householdDetail(context, id, year),
  'households.listCounts': ({ read }, { filter, by }) => ({ rows: householdCounts(read, filter, by) }),
  'households.register': register,
  'households.correct': correctHousehold,
  'households.close': closeHousehold,
  'households.reopen': reopenHousehold,
  'households.addMember': addMember,
  'households.correctMember': correctMember,
  'households.endMember': endMember,
  'households.writeList': writeList,
  'households.revealNumber': (context, input) => ({ whole: reveal(context, input) }),
};

/** One whole number, phone or account; who asked and why goes to the access log first (ledger 3). */
function reveal(context: CommandContext, input: ParsedOf<(typeof contract)['households.revealNumber']>): string | null {
  const { personId, field, reason } = input;
  const person = findPerson(context.read, personId);
  if (!person) throw new AppError('memberNotFound');
  recordAccess(context, { action: 'reveal', subject: personId, fieldNames: field, people: 1, reason });
  switch (field) {
    case 'number':
      return numbersInUse(context.read, [personId]).find((number) => number.type !== NUMBER_TYPE.none)?.number ?? null;
    case 'phone':
      return person.phone;
    case 'account':
      return person.bankAccount;
  }
}
