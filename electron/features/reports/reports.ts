import { CONTROL_KIND } from '../../../shared/domain/codes.ts';
import type { Handlers } from '../../core/types.ts';
import { findControlTotal } from '../county/county.ts';
import { findCounty } from '../county/county-settings.ts';
import { coverage } from '../pairing/coverage.ts';
import * as repository from './home-repository.ts';

/** The first screen: what the archive holds and what is left to do; each task opens the list that makes it zero. */
export const reportsHandlers: Handlers<'reports'> = {
  'reports.home': (context) => {
    const { read } = context;
    const county = findCounty(read);
    const sums = repository.sums(read);
    const control = county ? findControlTotal(read, county.areaId, CONTROL_KIND.poor) : undefined;
    const { due, covered } = county ? coverage(context) : { due: 0, covered: 0 };
    const letters = repository.letters(read);
    return {
      ...sums,
      controlHouseholds: control?.households ?? null,
      controlPersons: control?.persons ?? null,
      controlStatus: control?.status ?? null,
      covered,
      due,
      lettersIssued: letters.issued,
      lettersDue: letters.due,
      tasks: tasks(repository.missing(read), { unpaired: due - covered, unprinted: letters.due - letters.issued }),
      towns: repository.towns(read).map(({ areaId, name, householdCount, personCount, coveredCount }) => ({
        areaId,
        name,
        households: householdCount,
        persons: personCount,
        covered: coveredCount,
      })),
      causes: repository.causes(read),
    };
  },
};

type Missing = ReturnType<typeof repository.missing>;

function tasks(missing: Missing, { unpaired, unprinted }: { unpaired: number; unprinted: number }) {
  const list = (key: string, count: number, screen: string, filter: Record<string, string>) => ({
    key,
    count,
    screen,
    filter,
  });
  return [
    list('head', missing.head, 'households', { missing: 'head' }),
    list('number', missing.number, 'households', { missing: 'number' }),
    list('members', missing.members, 'households', { missing: 'members' }),
    list('cause', missing.cause, 'households', { missing: 'cause' }),
    list('phone', missing.phone, 'households', { missing: 'phone' }),
    list('helper', unpaired, 'households', { missing: 'helper' }),
    list('letter', unprinted, 'households', { missing: 'letter' }),
  ];
}
